using System.Text;

namespace CgtBot.Chat.Phrases;

/// <summary>Cuts what a person typed into words, numbers, dates in digits, addresses, quotations and marks.</summary>
internal static class Tokens
{
    private const string Openers = "«\"“„";
    private const string Closers = "»\"”“";

    public static List<Token> Of(string phrase, int atMost = int.MaxValue)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < phrase.Length && tokens.Count < atMost;)
            at = Next(phrase, at, tokens);
        return tokens;
    }

    /// <summary>The folded words of an expression, as the vocabulary spells it.</summary>
    public static string[] Words(string expression) => [.. Of(expression).Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => t.Text)];

    private static int Next(string phrase, int at, List<Token> tokens)
    {
        var character = phrase[at];
        if (character == '\n') return Add(tokens, "\n", at, at + 1, TokenKind.Mark);
        if (char.IsWhiteSpace(character) || Folding.IsJoiner(character)) return at + 1;
        if (Addresses.Length(phrase, at) is > 0 and var address) return Address(phrase, at, address, tokens);
        if (character == '<') return Angle(phrase, at, tokens);
        if (character == '@') return Mention(phrase, at, tokens);
        if (char.IsAsciiDigit(character)) return Digits(phrase, at, tokens);
        if (char.IsLetter(character)) return Word(phrase, at, tokens);
        if (Openers.Contains(character) && Quotation(phrase, at) is > 0 and var end) return Quote(phrase, at, end, tokens);
        return Mark(phrase, at, tokens);
    }

    private static int Add(List<Token> tokens, string text, int start, int end, TokenKind kind)
    {
        tokens.Add(new Token(text, start, end, kind));
        return end;
    }

    private static int Address(string phrase, int at, int length, List<Token> tokens) =>
        Add(tokens, phrase.Substring(at, length), at, at + length, TokenKind.Url);

    /// <summary>Chat platforms wrap addresses and mentions in angle brackets, with a label after a bar.</summary>
    private static int Angle(string phrase, int at, List<Token> tokens)
    {
        var end = phrase.IndexOf('>', at);
        if (end < 0 || end - at > 2100) return Add(tokens, "<", at, at + 1, TokenKind.Mark);
        var inside = phrase.AsSpan(at + 1, end - at - 1);
        if (inside.StartsWith("at>", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("/at", StringComparison.OrdinalIgnoreCase)) return end + 1;
        var length = inside.IndexOf('|') is >= 0 and var bar ? bar : inside.Length;
        if (length > 1 && inside[0] == '@') return Add(tokens, Folding.Fold(inside[1..length]), at, end + 1, TokenKind.Mention);
        if (!inside.StartsWith("http")) return Add(tokens, "<", at, at + 1, TokenKind.Mark);
        Add(tokens, inside[..length].ToString(), at, end + 1, TokenKind.Url);
        return end + 1;
    }

    private static int Mention(string phrase, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < phrase.Length && (char.IsLetterOrDigit(phrase[end]) || phrase[end] is '-' or '_' or '.')) end++;
        while (end > at + 1 && phrase[end - 1] == '.') end--;
        return end == at + 1 ? end : Add(tokens, Folding.Fold(phrase.AsSpan(at + 1, end - at - 1)), at, end, TokenKind.Mention);
    }

    private static int Digits(string phrase, int at, List<Token> tokens)
    {
        var end = at;
        while (end < phrase.Length && (char.IsAsciiDigit(phrase[end]) || Continues(phrase, end))) end++;
        if (end < phrase.Length && char.IsLetter(phrase[end])) return Word(phrase, at, tokens);
        var text = phrase[at..end];
        var kind = text.All(char.IsAsciiDigit) ? TokenKind.Number : Dates.NumericDate.Looks(text) ? TokenKind.NumericDate : TokenKind.Word;
        if (kind != TokenKind.Word || !text.Contains('-')) return Add(tokens, text, at, end, kind);
        var first = at + text.IndexOf('-'); // 12-15 is two numbers
        return Add(tokens, phrase[at..first], at, first, TokenKind.Number);
    }

    private static bool Continues(string phrase, int at) => phrase[at] is '/' or '-' or '.' or ',' or ':'
        && at + 1 < phrase.Length && char.IsAsciiDigit(phrase[at + 1]);

    private static int Word(string phrase, int at, List<Token> tokens)
    {
        var end = at;
        var folded = new StringBuilder();
        for (; end < phrase.Length && (char.IsLetterOrDigit(phrase[end]) || Folding.IsJoiner(phrase[end])); end++)
        {
            if (end == at + 1 && Elided(phrase, at)) break;
            Folding.Append(folded, phrase[end]);
        }
        return Add(tokens, folded.ToString(), at, end, TokenKind.Word);
    }

    /// <summary>« lIA » typed without its apostrophe.</summary>
    private static bool Elided(string phrase, int at) => phrase[at] is 'l' or 'd' && at + 2 < phrase.Length
        && char.IsUpper(phrase[at + 1]) && char.IsUpper(phrase[at + 2]);

    private static int Quotation(string phrase, int at)
    {
        var closer = Closers[Openers.IndexOf(phrase[at])];
        var end = phrase.IndexOf(closer, at + 1, Math.Min(phrase.Length - at - 1, 2000));
        return end > at + 1 ? end : 0;
    }

    private static int Quote(string phrase, int at, int end, List<Token> tokens)
    {
        var (from, to) = (at + 1, end);
        while (from < to && char.IsWhiteSpace(phrase[from])) from++;
        while (to > from && char.IsWhiteSpace(phrase[to - 1])) to--;
        Add(tokens, phrase[from..to], from, to, TokenKind.Quote);
        return end + 1;
    }

    private static int Mark(string phrase, int at, List<Token> tokens)
    {
        var character = phrase[at];
        var glued = at > 0 && char.IsLetterOrDigit(phrase[at - 1]) && at + 1 < phrase.Length && char.IsLetterOrDigit(phrase[at + 1]);
        if (character is '\'' or '’' or '‘' or 'ʼ' or '`' || character == '-' && glued || char.IsSurrogate(character)) return at + 1;
        return Add(tokens, character.ToString(), at, at + 1, TokenKind.Mark);
    }
}
