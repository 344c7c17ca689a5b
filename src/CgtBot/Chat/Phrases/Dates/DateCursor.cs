namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Looks at the words of a phrase from a place onwards, and answers « nothing » past the end.</summary>
internal readonly record struct DateCursor(IReadOnlyList<Token> Tokens, int At, DateOnly Today)
{
    public string this[int ahead] => At + ahead is var i && i >= 0 && i < Tokens.Count && Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? Tokens[i].Text : "";

    public bool Is(int ahead, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (this[ahead] == word) return true;
        return false;
    }

    /// <summary>A whole number in digits or letters: its value and how many words it takes.</summary>
    public (int Value, int Length) Number(int ahead)
    {
        var text = this[ahead];
        if (text.Length is > 0 and <= 5 && text.All(char.IsAsciiDigit)) return (int.Parse(text), 1);
        if (text is "a" or "an" && DateWords.Units.ContainsKey(this[ahead + 1]) && !Is(ahead + 1, "an", "ans", "j")) return (1, 1);
        return text.Length == 0 ? (0, 0) : SpokenNumbers.At(Tokens, At + ahead);
    }

    /// <summary>A day of the month: 15, 1er, premier, 15th, quinze.</summary>
    public (int Value, int Length) Day(int ahead)
    {
        var text = this[ahead];
        if (text is "1er" or "premier" or "1st" or "first") return (1, 1);
        if (text.Length is 3 or 4 && (text.EndsWith("th") || text.EndsWith("nd") || text.EndsWith("rd") || text.EndsWith("st")) && int.TryParse(text[..^2], out var day)) return (day, 1);
        return Number(ahead) is { Length: > 0, Value: >= 0 and <= 99 } number ? number : (0, 0);
    }

    public int? Month(int ahead) => DateWords.Months.TryGetValue(this[ahead], out var month) ? month : null;

    /// <summary>A year in four digits, after a comma or not.</summary>
    public (int? Year, int Length) Year(int ahead)
    {
        var comma = At + ahead < Tokens.Count && Tokens[At + ahead].IsMark(',') || Tokens.ElementAtOrDefault(At + ahead).Text == "." ? 1 : 0;
        return this[ahead + comma] is { Length: 4 } text && int.TryParse(text, out var year) && year is >= 1900 and <= 2200 ? (year, comma + 1) : (null, 0);
    }
}
