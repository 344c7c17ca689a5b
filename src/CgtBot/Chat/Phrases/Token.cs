namespace CgtBot.Chat.Phrases;

internal enum TokenKind
{
    Word,
    Number,
    NumericDate,
    Url,
    Mention,
    Quote,
    Mark,
}

/// <summary>A piece of a phrase: its folded text and where it stands in what was typed. For a quotation the place is that of the words between the marks.</summary>
internal readonly record struct Token(string Text, int Start, int End, TokenKind Kind)
{
    public bool Is(string text) => Kind != TokenKind.Quote && Text == text;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;
}
