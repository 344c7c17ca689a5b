using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Watch.Sources.Text;
using MimeKit;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Reads a message as received: its chain of forwards, attached whole or written one under the other, and the text of its documents.</summary>
internal static partial class MailReader
{
    private const int MostDepth = 4;
    private const int MostDocuments = 8;
    private const int MostParts = 200;

    public static ReceivedMail Read(MimeMessage message, int largestDocument)
    {
        var documents = new List<MailDocument>();
        var levels = Levels(message, 0, largestDocument, documents);
        return new(levels, documents, message.Date == DateTimeOffset.MinValue ? null : message.Date) { Unread = Attached(message, 0) - documents.Count };
    }

    /// <summary>Documents and messages attached to it, with those of the one attached message that is followed.</summary>
    private static int Attached(MimeMessage message, int depth)
    {
        var messages = message.BodyParts.OfType<MessagePart>().ToList();
        var followed = depth < MostDepth ? messages.FirstOrDefault()?.Message : null;
        return message.BodyParts.OfType<MimePart>().Count(IsDocument) + (followed is null ? messages.Count : messages.Count - 1 + Attached(followed, depth + 1));
    }

    private static List<MailLevel> Levels(MimeMessage message, int depth, int largestDocument, List<MailDocument> documents)
    {
        var parts = message.BodyParts.Take(MostParts).ToList();
        documents.AddRange(parts.OfType<MimePart>().Where(IsDocument).Take(MostDocuments - documents.Count).Select(p => Document(p, largestDocument)));
        var own = new MailLevel(Of(message.From.Mailboxes.FirstOrDefault() ?? message.Sender), [.. message.To.Concat(message.Cc).OfType<MimeKit.MailboxAddress>().Select(m => Of(m)!)], PlainText.Line(message.Subject ?? ""), message.Date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture), "") { IsForwarded = depth > 0 };
        var within = ForwardChain.Of(own, TextOf(message));
        var attached = depth < MostDepth ? message.BodyParts.OfType<MessagePart>().FirstOrDefault()?.Message : null;
        return attached is null ? within : [within[0], .. Levels(attached, depth + 1, largestDocument, documents)];
    }

    // Some programs leave an empty plain part beside the page.
    private static string TextOf(MimeMessage message) =>
        message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? Blanks().Replace(Bounded(plain).ReplaceLineEndings("\n"), " ")
        : message.HtmlBody is { } page ? HtmlText.Of(Bounded(page))
        : "";

    private static string Bounded(string text) => text.Length <= SourceLimits.TextLength * 5 ? text : text[..(SourceLimits.TextLength * 5)];

    private static Correspondent? Of(MimeKit.MailboxAddress? person) => person is null ? null : new(person.Name ?? "", (person.Address ?? "").ToLowerInvariant());

    // A picture of a signature is no document; one that is the memo is said to be unread.
    private static bool IsDocument(MimePart part) => part.IsAttachment ? part.ContentType.MediaType is not "image" || part.ContentId is null
        : part.ContentType is { MediaType: "application", MediaSubtype: not ("ics" or "pkcs7-signature" or "pgp-signature" or "ms-tnef") };

    private static MailDocument Document(MimePart part, int largest)
    {
        var kind = Path.GetExtension(part.FileName ?? "").TrimStart('.').ToUpperInvariant() is { Length: > 0 and <= 5 } extension ? extension : part.ContentType.MediaSubtype.ToUpperInvariant();
        using var decoded = new MemoryStream();
        try
        {
            using var bounded = new BoundedStream(decoded, largest);
            part.Content?.DecodeTo(bounded);
        }
        catch (BoundedStream.Full)
        {
            return new(kind, "", SourceProblemCode.FileTooLarge);
        }

        var (text, problem) = FileText.Of(decoded.ToArray());
        return new(kind, text, problem);
    }

    // A run of blanks says no more than one, and would make whoever looks for headers try each place in it. Nothing follows the run: it is gone through once.
    [GeneratedRegex(@"[^\S\n]{2,}")]
    private static partial Regex Blanks();
}
