using CgtBot.Chat.Phrases;
using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Dossiers;

/// <summary>The day a promise of the minutes is due by its own words: « présentera un bilan avant le 15 décembre », « au CST de décembre ». Counted from the day it was made.</summary>
internal static class PromisedDay
{
    private static readonly HashSet<string> Cues = ["avant", "ici", "sous", "dans", "en", "tard", "pour", "lors", "le", "au", "courant", "cst", "cse", "csa", "f3sct", "cssct", "reunion", "seance", "semaine"];
    private static readonly HashSet<string> Links = ["le", "la", "l", "les", "du", "de", "d", "au", "a"];

    /// <summary>Null when it names no day ahead, or promises that something will not be done before one.</summary>
    public static SpokenDate? Of(string text, DateOnly made)
    {
        var tokens = Tokens.Of(text, 200);
        if (tokens.Exists(t => t.Text is "pas" or "aucun" or "aucune" or "jamais"))
        {
            return null;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (FrenchDates.At(tokens, at, made) is { IsBad: false } date)
            {
                if (IsIntroduced(tokens, at, date) && IsAhead(date, made))
                {
                    return date;
                }

                at += date.Length - 1;
            }
        }

        return null;
    }

    // « le bilan présenté le 3 octobre », said in November, is past.
    private static bool IsAhead(SpokenDate date, DateOnly made) => date.By > made && (date.Ahead == date.Back ? date.By < made.AddYears(3) : date.By < made.AddMonths(9));

    private static bool IsIntroduced(List<Token> tokens, int at, SpokenDate date)
    {
        // « d'ici fin juin », « sous quinze jours » carry their own cue; « quinze jours de congé » do not.
        if (!date.IsDuration && (Cues.Contains(tokens[at].Text) || tokens[at].Text is "fin" or "debut" or "mi"))
        {
            return true;
        }

        var before = at - 1;
        while (before > 0 && Links.Contains(tokens[before].Text) && tokens[before].Text is not ("le" or "au"))
        {
            before--;
        }

        return before >= 0 && Cues.Contains(tokens[before].Text) && !(tokens[before].Text is "le" or "au" && (date.IsDuration || before > 0 && tokens[before - 1].Text is "depuis" or "dans"));
    }
}
