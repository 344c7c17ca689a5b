namespace CgtBot.Domain.Minutes;

/// <summary>Tells a wrapped line from a new one, and a title from a sentence.</summary>
internal static class WrappedText
{
    private static readonly HashSet<string> Links =
        ["de", "du", "des", "la", "le", "les", "et", "ou", "à", "au", "aux", "en", "dans", "pour", "par", "sur", "que", "qui", "un", "une", "avec", "sans", "ne", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "nos", "notre", "dont"];

    public static bool Continues(string source, SourceLine previous, SourceLine next, int width)
    {
        var before = source.AsSpan(previous.Start, previous.Length);
        if (previous.Kind is not (LineKind.Text or LineKind.Bullet) || EndsSentence(before) || before[^1] is ':' or ';')
        {
            return false;
        }

        var wide = width > 0 && previous.Length >= width * 3 / 4;
        var lower = char.IsLower(source[next.Start]) && previous.Length >= 40;
        return wide || lower || (before[^1] == ',' && !char.IsUpper(source[next.Start])) || before[^1] is '-' or '\'' or '’' or '(' || EndsWithLink(before);
    }

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd("*_ »\"”)\u00A0\u202F");
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>« REUNION TECHNIQUE DU 11 DECEMBRE 2024 »: at most one small letter in eight.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper >= 6 && lower * 8 <= upper && text.TrimEnd("* ").IndexOf(' ') > 0;
    }

    /// <summary>« LA DÉLÉGATION EXIGE UN POSTE. » and « COMBIEN ? IL NE SAIT PAS. »: capitals that are no title.</summary>
    public static bool IsSentence(ReadOnlySpan<char> text)
    {
        for (var at = 3; at < text.Length; at++)
        {
            if (text[at] is '.' or '?' or '!' && char.IsLetter(text[at - 2]) && (at + 1 == text.Length ? text[at] == '.' && text.Count(' ') >= 3 : text[at + 1] == ' ' && text.Length - at > 6 && (text[at] != '.' || char.IsLetter(text[at - 3]))))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsBoldTitle(ReadOnlySpan<char> text)
    {
        var bold = text.Length > 5 && text.Length <= 120 && (text.StartsWith("**") && text.EndsWith("**") || text.StartsWith("__") && text.EndsWith("__"));
        return bold && text[2..^2].IndexOf("**") < 0 && text[^3] is not ('.' or '!' or '?' or '…' or ';' or ',' or '»' or ':');
    }

    public static bool EndsWithLink(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(" \t\u00A0") + 1)..];
        Span<char> lower = stackalloc char[6];
        return word.Length <= 6 && word.ToLowerInvariant(lower) is var length && Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }
}
