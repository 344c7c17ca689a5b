using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>The deadline said at the end of a new entry: « …, échéance 15/10/2025 » leaves the text, « d'ici fin juin » stays in the promise and dates it.</summary>
internal static class TrailingDeadline
{
    private static readonly HashSet<string> Names = ["echeance", "deadline", "due", "delai", "attendue", "attendu", "limite", "expected", "butoir", "promise"];
    private static readonly HashSet<string> Before = ["pour", "avant", "ici", "by", "before", "within", "sous", "until", "dans", "in", "tard"];
    private static readonly HashSet<string> Glue = ["le", "la", "l", "au", "du", "d", "de", "date", "reponse", "on", "the", "a", "is", "fixee", "est", "jusqu", "pour", "avant", "by", "before", "plus"];

    public static ChatCommand Moved(ChatCommand command, string text, DateOnly today)
    {
        var from = Math.Max(0, text.Length - 160);
        var tokens = Tokens.Of(text[from..]);
        if (Last(tokens, today) is not var (at, date)) return UnreadTerm.Told(Unread(command, text, from, tokens, today), text[from..], tokens);
        var begin = Introduction(tokens, at);
        var said = tokens.Take(at + 1).Skip(begin).Select(t => t.Text).ToList();
        var named = begin < at && said.Exists(Names.Contains);
        var apart = begin > 0 && tokens[begin - 1].Kind == TokenKind.Mark && tokens[begin - 1].Text is "," or ";" or "(" or "-" or "–" or "—" or ".";
        if (!named && !Promised(command["kind"], said, date, today) && !IsPeriod(command["kind"], tokens, at, date, today)) return Unread(command, text, from, tokens, today);
        if (named || apart) command = command.With("text", Cut(text, from + tokens[begin].Start, apart || named));
        return date.IsBad ? command.With("bad-date", text[(from + tokens[at].Start)..].TrimEnd(')', '.', ' ')) : command.With("due", Arguments.Iso(date.By));
    }

    /// <summary>A promise is due when it says, even by a plain « le 12 janvier 2027 »; a demand only when it says « avant » or « au plus tard ».</summary>
    private static bool Promised(string? kind, List<string> said, SpokenDate date, DateOnly today) => kind switch
    {
        "commitment" => said.Exists(Before.Contains) || said is ["le" or "on", _] && IsAhead(date, today),
        "demand" => said.Exists(w => w is "avant" or "before" or "tard") && IsAhead(date, today),
        _ => said.Contains("tard"),
    };

    /// <summary>« Au premier semestre », « en mars 2027 », « fin juin »: a promise is due when that period ends.</summary>
    private static bool IsPeriod(string? kind, List<Token> tokens, int at, SpokenDate date, DateOnly today) =>
        kind is "commitment" && !date.IsBad && !date.IsDuration && !date.IsDay && date.Ahead >= new DateOnly(today.Year, 1, 1) && date.By > today && date.By < today.AddYears(5)
        && (tokens[at].Text is "fin" or "debut" or "mi" or "courant" or "end" or "mid" || at > 0 && tokens[at - 1].Text is "au" or "en" or "in" or "pour" or "des");

    private static bool IsAhead(SpokenDate date, DateOnly today) => !date.IsBad && date.IsDay && !date.IsMonth && !date.IsDuration && date.Ahead > today && (date.Ahead == date.Back || date.Ahead < today.AddMonths(6));

    /// <summary>« …, échéance fin du chantier »: a deadline was said, and none is made up in its place.</summary>
    private static ChatCommand Unread(ChatCommand command, string text, int from, List<Token> tokens, DateOnly today)
    {
        if (UnreadDeadline.In(tokens) is not var (start, said)) return command;
        var words = text[(from + tokens[said].Start)..].Trim(' ', '.', ')', ':');
        command = command.With("text", Cut(text, from + tokens[start].Start, true));
        return UnreadDeadline.Day(words, today) is { } day ? command.With("due", Arguments.Iso(day)) : command.With(Arguments.VagueDue, words);
    }

    private static (int At, SpokenDate Date)? Last(List<Token> tokens, DateOnly today)
    {
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].Kind == TokenKind.Mark) end--;
        for (var at = Math.Max(0, end - 8); at < end; at++)
            if (FrenchDates.At(tokens, at, today) is { } date && at + date.Length >= end) return (at, date);
        return null;
    }

    /// <summary>Back over « échéance fixée au », « d'ici », « avant le », « au plus tard le » to where the clause begins.</summary>
    private static int Introduction(List<Token> tokens, int at)
    {
        var start = at;
        for (var i = at - 1; i >= 0 && i >= at - 7; i--)
        {
            if (Names.Contains(tokens[i].Text) || Before.Contains(tokens[i].Text)) start = i;
            else if (!Glue.Contains(tokens[i].Text) && !tokens[i].IsMark(':')) break;
            else if (start == i + 1 && (tokens[i].Text is "date" or "reponse" or "d" or "plus" || tokens[i].Text == "au" && tokens[start].Text == "plus" || i == at - 1 && tokens[i].Text is "le" or "on")) start = i;
        }
        return start;
    }

    private static string Cut(string text, int at, bool marks) => marks ? text[..at].TrimEnd(' ', '\u00A0', ',', ';', '(', '-', '–', '—') : text[..at].TrimEnd();
}
