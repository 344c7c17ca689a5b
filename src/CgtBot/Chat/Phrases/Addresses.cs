namespace CgtBot.Chat.Phrases;

/// <summary>Web addresses in running text, with or without their scheme.</summary>
internal static class Addresses
{
    private static readonly HashSet<string> Endings = new(["fr", "com", "org", "net", "eu", "info", "io", "be", "ch", "re"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How many characters of the phrase are an address from there on; 0 when none starts there.</summary>
    public static int Length(string phrase, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(phrase[at - 1]) || phrase[at - 1] is '.' or '@' or '-')) return 0;
        var rest = phrase.AsSpan(at);
        if (!char.IsAsciiLetterOrDigit(rest[0])) return 0;
        var length = End(rest);
        var candidate = rest[..length];
        return Schemed(candidate) || Bare(candidate) ? length : 0;
    }

    private static bool Schemed(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && text.Length > 7
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && text.Length > 8
        || text.StartsWith("imaps://", StringComparison.OrdinalIgnoreCase) && text.Length > 8
        || text.StartsWith("imap://", StringComparison.OrdinalIgnoreCase) && text.Length > 7
        || text.StartsWith("dossier://", StringComparison.OrdinalIgnoreCase) && text.Length > 10;

    private static int End(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\r\n\u00A0\u202F<>«»\"“”|");
        if (end < 0) end = text.Length;
        while (end > 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')') end--;
        return end;
    }

    private static bool Bare(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        var host = slash < 0 ? text : text[..slash];
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || host.Contains('@') || host.Contains("..", StringComparison.Ordinal)) return false;
        foreach (var character in host)
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-')) return false;
        return Endings.Contains(host[(dot + 1)..].ToString()) && host.ContainsAnyInRange('a', 'z');
    }
}
