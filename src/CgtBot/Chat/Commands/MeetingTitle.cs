using CgtBot.Chat.Phrases;
using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Chat.Commands;

/// <summary>What a meeting is called when it is noted in one breath: « CST extraordinaire le 15/12/2026 » is called « CST extraordinaire », its date stands beside it.</summary>
internal static class MeetingTitle
{
    /// <summary>Tokens of a title; what has more is told whole.</summary>
    private const int LongestTitle = 60;

    private static readonly string[] BeforeADate = ["le", "du", "au", "en", "on", "of", "the", "prevu", "prevue"];

    /// <summary>The title without the date it ends with.</summary>
    public static string Undated(string title, DateOnly today)
    {
        // One token more than is looked at, so that a date in the middle of a longer title is not taken for its end.
        var tokens = Tokens.Of(title, LongestTitle + 1);
        for (var at = 0; at < tokens.Count && tokens.Count <= LongestTitle; at++)
        {
            if (FrenchDates.At(tokens, at, today) is { IsBad: false } date && at + date.Length == tokens.Count)
            {
                while (at > 0 && (tokens[at - 1].Kind is TokenKind.Mark || BeforeADate.Contains(tokens[at - 1].Text)))
                {
                    at--;
                }

                return title[..tokens[at].Start].TrimEnd();
            }
        }

        return title;
    }

    /// <summary>The date in a title that is no date of the calendar (« le 45/12/2026 »), or null.</summary>
    public static string? WrongDate(string title, DateOnly today)
    {
        var tokens = Tokens.Of(title, LongestTitle);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (FrenchDates.At(tokens, at, today) is { IsBad: true } date)
            {
                return title[tokens[at].Start..tokens[Math.Min(at + date.Length, tokens.Count) - 1].End];
            }
        }

        return null;
    }
}
