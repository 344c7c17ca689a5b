namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Dates as people say them, in French first and in English, counted from a given day. Knows no clock.</summary>
public static class FrenchDates
{
    /// <summary>The only or first date said in a short text (« dans deux mois », « le 1er septembre »); null when none is.</summary>
    public static SpokenDate? Find(string text, DateOnly today)
    {
        var tokens = Tokens.Of(text, 60);
        for (var at = 0; at < tokens.Count; at++)
            if (At(tokens, at, today) is { } date) return date;
        return null;
    }

    /// <summary>The most exact date said in a title: « repas de Noël le 18/12/2026 » is on the 18th, « CST d'octobre » in October.</summary>
    public static SpokenDate? MostExact(string text, DateOnly today)
    {
        var tokens = Tokens.Of(text, 60);
        var said = new List<SpokenDate>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (At(tokens, at, today) is not { } date) continue;
            said.Add(date);
            at += date.Length - 1;
        }
        return said.Count == 0 ? null : said.MaxBy(Exactness);
    }

    private static int Exactness(SpokenDate date) => date.IsBad || date.IsDuration ? 0 : date.IsMonth || !date.IsDay ? 1 : date.Ahead == date.Back ? 3 : 2;

    /// <summary>The date said from that word on, with the number of words it takes.</summary>
    internal static SpokenDate? At(IReadOnlyList<Token> tokens, int at, DateOnly today)
    {
        if (tokens[at].Kind == TokenKind.NumericDate) return NumericDate.Read(tokens[at].Text, today);
        if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        var cursor = new DateCursor(tokens, at, today);
        return CalendarDates.Read(cursor) ?? RelativeDates.Read(cursor);
    }
}
