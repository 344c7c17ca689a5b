using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>The deadline said at the end of a new entry: « …, échéance 15/10/2025 » leaves the text, « d'ici fin juin » stays in the promise and dates it.</summary>
internal static class TrailingDeadline
{
    private static readonly HashSet<string> Names = ["echeance", "deadline", "due", "delai", "attendue", "attendu", "limite", "expected", "butoir"];
    private static readonly HashSet<string> Before = ["pour", "avant", "ici", "by", "before", "within", "sous", "until", "dans", "in"];
    private static readonly HashSet<string> Glue = ["le", "la", "l", "au", "du", "d", "de", "date", "reponse", "on", "the", "a", "is", "fixee", "est", "jusqu", "pour", "avant", "by", "before"];

    public static ChatCommand Moved(ChatCommand command, string text, DateOnly today)
    {
        var from = Math.Max(0, text.Length - 160);
        var tokens = Tokens.Of(text[from..]);
        if (Last(tokens, today) is not var (at, date)) return command;
        var start = Introduction(tokens, at);
        var named = start < at && tokens.Take(at).Skip(start).Any(t => Names.Contains(t.Text));
        var apart = start > 0 && tokens[start - 1].Kind == TokenKind.Mark && tokens[start - 1].Text is "," or ";" or "(" or "-" or "–" or "—" or ".";
        var promised = command["kind"] == "commitment" && tokens.Take(at + 1).Skip(start).Any(t => Before.Contains(t.Text));
        if (!named && !promised) return command;
        if (named || apart) command = command.With("text", Cut(text, from + tokens[start].Start, apart || named));
        return date.IsBad ? command.With("bad-date", text[(from + tokens[at].Start)..].TrimEnd(')', '.', ' ')) : command.With("due", Arguments.Iso(date.By));
    }

    private static (int At, SpokenDate Date)? Last(List<Token> tokens, DateOnly today)
    {
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].Kind == TokenKind.Mark) end--;
        for (var at = Math.Max(0, end - 8); at < end; at++)
            if (FrenchDates.At(tokens, at, today) is { } date && at + date.Length >= end) return (at, date);
        return null;
    }

    /// <summary>Back over « échéance fixée au », « d'ici », « avant le » to where the clause begins.</summary>
    private static int Introduction(List<Token> tokens, int at)
    {
        var start = at;
        for (var i = at - 1; i >= 0 && i >= at - 7; i--)
        {
            if (Names.Contains(tokens[i].Text) || Before.Contains(tokens[i].Text)) start = i;
            else if (!Glue.Contains(tokens[i].Text) && !tokens[i].IsMark(':')) break;
            else if (tokens[i].Text is "date" or "reponse" or "d" && start == i + 1) start = i;
        }
        return start;
    }

    private static string Cut(string text, int at, bool marks) => marks ? text[..at].TrimEnd(' ', '\u00A0', ',', ';', '(', '-', '–', '—') : text[..at].TrimEnd();
}
