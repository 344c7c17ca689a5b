namespace CgtBot.Chat.Phrases;

/// <summary>Makes of the words as they were typed those that were meant: run together, shortened, misspelt.</summary>
internal static class PutRight
{
    public static void Words(List<Token> tokens, string phrase, Spelling spelling)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Word && !Parted(tokens, i, spelling)) tokens[i] = tokens[i] with { Text = spelling.Correct(Shorthand.Full(tokens[i].Text), Named(tokens[i], phrase)) };
    }

    /// <summary>In capitals in the middle of a phrase that is not.</summary>
    private static bool Named(Token token, string phrase) => token.Start > 0 && token.End > token.Start + 1 && char.IsUpper(phrase[token.Start]) && char.IsLower(phrase[token.Start + 1]);

    /// <summary>« cest », two words, or « question12 », a word of the commands and a number.</summary>
    private static bool Parted(List<Token> tokens, int at, Spelling spelling)
    {
        var text = tokens[at].Text;
        if (text.Length != tokens[at].End - tokens[at].Start) return false;
        if (Shorthand.Joint(text) is > 0 and var first) return Part(tokens, at, first, TokenKind.Word);
        var letters = text.TakeWhile(char.IsAsciiLetterLower).Count();
        if (letters < 1 || letters == text.Length || text.Length - letters > 4 || !text[letters..].All(char.IsAsciiDigit)) return false;
        return (text[..letters] is "n" or "no" or "la" || letters >= 4 && spelling.Knows(text[..letters])) && Part(tokens, at, letters, TokenKind.Number);
    }

    private static bool Part(List<Token> tokens, int at, int length, TokenKind second)
    {
        var (text, start) = (tokens[at].Text, tokens[at].Start);
        tokens[at] = new(text[..length], start, start + length, TokenKind.Word);
        tokens.Insert(at + 1, new(text[length..], start + length, start + text.Length, second));
        return true;
    }
}
