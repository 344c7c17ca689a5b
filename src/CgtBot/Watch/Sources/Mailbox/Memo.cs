using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Texts;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>What is shown of a message: the memo it hands on, without those who handed it on, and a line that says so.</summary>
internal sealed partial record Memo(string Title, string Text, DateTimeOffset? On)
{
    public bool IsCut { get; private init; }

    public int Unread { get; private init; }

    public static Memo Of(ReceivedMail mail)
    {
        var at = ForwardChain.MemoOf(mail.Levels);
        var (memo, people) = (mail.Levels[at], Hidden(mail.Levels, at));
        var isDirect = at == 0;
        var subject = Redaction.Of(ForwardChain.Subject(memo.Subject), people, isDirect);
        var documents = mail.Documents.Index().Select(d => Said(d.Item, d.Index + 1, people));
        // Without a forward the words are those of who sent the documents.
        var words = isDirect && mail.Documents.Any(d => d.Problem is null) ? "" : Redaction.Of(isDirect ? WithoutSignature(memo.Text) : memo.Text, people, isDirect);
        var read = Joined([words, .. documents]);
        var isCut = SourceLimits.IsCut(memo.Text) || SourceLimits.IsCut(read) || mail.Documents.Any(d => SourceLimits.IsCut(d.Text));
        // What was left out is told at the end, where a text that is too long would lose it.
        var end = Joined([isCut ? MailTexts.TextCut : "", mail.Unread > 0 ? Say(MailTexts.PartsUnread, mail.Unread) : "", Notice(memo, people, isDirect)]);
        var room = SourceLimits.TextLength - end.Length - LongestMark;
        return new(
            PlainText.Line(subject) is { Length: > 0 } title ? title : MailTexts.Untitled,
            PlainText.Clean(Joined([PlainText.Clean(read, room), end])),
            (isDirect ? null : LooseDate.Read(memo.Date, FrenchZone.Paris)) ?? mail.ReceivedAt)
        {
            IsCut = isCut, Unread = mail.Unread,
        };
    }

    /// <summary>The lines between the parts, and the last character, which may take two places.</summary>
    private const int LongestMark = 8;

    private static string Joined(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(p => p.Length > 0));

    /// <summary>Everybody who handed it on, those it was sent to, and who wrote what it quotes; who wrote it is named, unless they handed it on themselves.</summary>
    private static HiddenPeople Hidden(IReadOnlyList<MailLevel> levels, int at)
    {
        var (people, author) = (new HiddenPeople(), levels[at].From?.Address);
        foreach (var (place, level) in levels.Index())
        {
            people.Add(place < at || at == 0 || (place > at && level.From?.Address != author) ? level.From : null).AddPhonesOf(place < at ? level.Text : "");
            foreach (var person in level.To.Where(p => p.Address.Length == 0 || p.Address != author))
            {
                people.AddRecipient(person);
            }
        }

        return people;
    }

    private static string Said(MailDocument document, int number, HiddenPeople people) => document.Problem is null
        ? $"{Say(MailTexts.Document, number, document.Kind)}\n\n{Redaction.Of(document.Text, people)}"
        : Say(MailTexts.DocumentUnread, number, document.Kind);

    private static string Notice(MailLevel memo, HiddenPeople people, bool isDirect) => isDirect ? MailTexts.NoticeDirect
        : Say(MailTexts.Notice, Redaction.Of(Writer(memo.From), people), memo.Date.Length > 0 ? PlainText.Line(memo.Date, 60) : MailTexts.Unknown);

    private static string Writer(Correspondent? from) => from is { Name.Length: > 0 } ? PlainText.Line(from.Name, 120) : from is { Address.Length: > 0 } ? from.Address : MailTexts.Unknown;

    private static string WithoutSignature(string text) => text[..(Signature().Match(text) is { Success: true } end ? end.Index : text.Length)].TrimEnd();

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);

    [GeneratedRegex(@"^(?:--\s*$|\s*(?:(?:bien|très|tres)\s+)?(?:cordialement|fraternellement|amicalement|respectueusement|sincèrement|bien à vous|salutations|cdt|best regards|kind regards|regards|sincerely|envoyé de mon|sent from my)\b)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();
}
