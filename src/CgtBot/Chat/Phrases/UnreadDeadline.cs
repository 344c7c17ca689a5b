namespace CgtBot.Chat.Phrases;

/// <summary>A deadline named at the end of a new entry and in words that are no date: « …, échéance au prochain CST ». Only after a mark, so that « l'échéance du contrat » stays what is asked about.</summary>
internal static class UnreadDeadline
{
    private const int LongestSaid = 7;

    private static readonly HashSet<string> Introductions = ["au", "a", "le", "la", "l", "fixee", "est", "pour", "de", "du", "d", "the", "on", "is"];

    /// <summary>Where the clause and where its day begin; null when no deadline is named.</summary>
    public static (int Start, int Day)? In(List<Token> tokens)
    {
        for (var i = tokens.Count - 2; i > 0 && i >= tokens.Count - LongestSaid - 3; i--)
        {
            var start = tokens[i].Text is "limite" && tokens[i - 1].Text is "date" ? i - 1 : i;
            if (tokens[i].Text is not ("echeance" or "deadline" or "limite") || start == 0 || tokens[start - 1] is not { Kind: TokenKind.Mark, Text: "," or ";" or "(" or "-" or "–" or "—" or "." }) continue;
            var day = i + 1;
            while (day < tokens.Count - 1 && (tokens[day].IsMark(':') || Introductions.Contains(tokens[day].Text))) day++;
            return tokens.Skip(i + 1).Any(t => t.Kind == TokenKind.Mark && t.Text is "?" or "," or ";") ? null : (start, day);
        }
        return null;
    }

    /// <summary>« Le 15 », « 2027 »: days only because a deadline is meant.</summary>
    public static DateOnly? Day(string words, DateOnly today) => int.TryParse(words, out var number) ? number switch
    {
        >= 1 and <= 31 => DayOfMonth.Next(number, today),
        >= 2000 and <= 2199 => new DateOnly(number, 12, 31),
        _ => null,
    } : null;
}
