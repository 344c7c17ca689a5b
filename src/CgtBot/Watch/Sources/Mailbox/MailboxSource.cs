using System.Globalization;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Texts;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Originals;
using CgtBot.Watch.Secrets;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>A mailbox colleagues forward memos to. What is kept and shown is the redacted text; the message itself is sealed beside it.</summary>
public sealed class MailboxSource(MailboxVisit visit, SecretFinder secrets, OriginalSeal seal, IOptions<FetchOptions> options, TimeProvider time) : ISource
{
    private static readonly ParserOptions Bounded = new() { MaxMimeDepth = 20 };

    public SourceKind Kind => SourceKind.Mailbox;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        if (MailboxAddress.Of(definition.Address) is not { } box)
        {
            return SourceReading.Failed(new(SourceProblemCode.MailboxWho, definition.Address.Host));
        }

        var (secret, problem) = await secrets(SecretPlace.Of(definition.Address)!, cancellationToken);
        return secret is null ? SourceReading.Failed(problem!)
            : await ReadAsync(box, definition, await visit.ReadAsync(box, secret, MailboxMark.Read(last.ETag), last.MostPages ?? options.Value.MaxDetails, cancellationToken), cancellationToken);
    }

    private async Task<SourceReading> ReadAsync(MailboxAddress box, SourceDefinition definition, MailboxHaul haul, CancellationToken cancellationToken)
    {
        if (haul is { Problem: { } problem, Messages.Count: 0 })
        {
            return SourceReading.Failed(problem);
        }

        var (items, losses) = (new List<FoundPublication>(), new List<SourceProblem>());
        foreach (var mail in haul.Messages)
        {
            var (item, memo) = await ReadAsync(box, definition.Publishes, haul.Mark.Validity, mail, cancellationToken);
            items.Add(item);
            losses.AddRange(LossesOf(memo));
        }

        return new(ReadingStatus.Read, items, [.. haul.Problem is { } broken ? [broken] : Array.Empty<SourceProblem>(), .. losses, .. haul.Left > 0 ? [new(SourceProblemCode.DetailsLeft, haul.Left.ToString(CultureInfo.InvariantCulture))] : Array.Empty<SourceProblem>()])
        {
            ETag = haul.Mark.Stored(),
        };
    }

    private static IEnumerable<SourceProblem> LossesOf(Memo memo)
    {
        if (memo.IsCut)
        {
            yield return new(SourceProblemCode.TextCut, memo.Title, SourceLimits.TextLength.ToString(CultureInfo.InvariantCulture));
        }

        if (memo.Unread > 0)
        {
            yield return new(SourceProblemCode.MailPartsLeft, memo.Title, memo.Unread.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<(FoundPublication Item, Memo Memo)> ReadAsync(MailboxAddress box, PublicationKind publishes, uint validity, TakenMail mail, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{validity}/{mail.Uid}");
        var memo = mail.Bytes is null ? Unread(MailTexts.TooLarge) : await MemoAsync(mail, cancellationToken) ?? Unread(MailTexts.Unreadable);
        var shown = Encoding.UTF8.GetBytes($"{memo.Title}\n\n{memo.Text}\n");
        var capture = new FetchOutcome.Fetched(shown, "text/plain", "utf-8", null, null, box.Place, [], [], [], 200, time.GetUtcNow(), IsComplete: true);
        var item = new FoundPublication(id, null, publishes, memo.Title, memo.Text, memo.On, shown, capture)
        {
            SealedOriginal = mail.Bytes is null ? null : seal.Seal(mail.Bytes),
        };
        return (item, memo);

        // Each is told by its own number and place: two with the same words would pass for one.
        Memo Unread(string why) => new(MailTexts.Untitled, string.Format(CultureInfo.CurrentCulture, why, id, box.Place), mail.At);
    }

    /// <summary>Null for one that is no message.</summary>
    private async Task<Memo?> MemoAsync(TakenMail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(Bounded, new MemoryStream(mail.Bytes!, writable: false), cancellationToken);
            return Memo.Of(MailReader.Read(message, options.Value.MaxBytes));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
