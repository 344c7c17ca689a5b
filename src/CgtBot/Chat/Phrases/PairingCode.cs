namespace CgtBot.Chat.Phrases;

/// <summary>The one-time code in a phrase: its last word that holds digits or is in capitals, hyphens kept.</summary>
internal static class PairingCode
{
    private static readonly ConceptSet Known = ConceptSet.Of(Concept.Bind, Concept.Code, Concept.Channel, Concept.Link, Concept.Self);

    public static string? Of(Head head)
    {
        if (head.Count == 0) return null;
        var words = head.Reading.Phrase[..head.Reading.Items[head.Count - 1].End].Split([' ', '\n', '\t', ':', '«', '»', '"', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Select(w => w.Trim('.', ',', '!', '?', '`')).LastOrDefault(Looks);
    }

    /// <summary>Nothing unknown is said but the code itself.</summary>
    public static bool Alone(Head head)
    {
        var start = Of(head) is { } code ? head.Reading.Phrase.LastIndexOf(code, StringComparison.Ordinal) : -1;
        var end = start + (Of(head)?.Length ?? 0);
        return head.Items.All(i => i.IsFree || i.Is(Concept.Request) || i.Meaning.Concepts.Meets(Known) || start >= 0 && i.Start >= start && i.End <= end);
    }

    private static bool Looks(string word) => word.Length is >= 4 and <= 40 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && (word.Any(char.IsAsciiDigit) || word.All(c => char.IsAsciiLetterUpper(c) || c == '-'));
}
