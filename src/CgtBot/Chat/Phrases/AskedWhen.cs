using System.Text.RegularExpressions;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;
using DatePrecision = CgtBot.Domain.Registers.DatePrecision;
using PartialDate = CgtBot.Domain.Registers.PartialDate;

namespace CgtBot.Chat.Phrases;

/// <summary>« Posées en mars 2025 », « sans réponse depuis plus de 3 mois »: from which day and before which what is listed was asked; or the words of a day the list is not narrowed by.</summary>
internal static partial class AskedWhen
{
    private static readonly string[] Unsettled = ["open", ""];

    public static ChatCommand Narrowed(Head head, ChatCommand command)
    {
        if (head.First(ItemKind.Date) is not { Date: { IsBad: false } said } item) return ThisPeriod(head, command);
        var words = head.Reading.Phrase[item.Start..item.End];
        if (!Unsettled.Contains(command["state"] ?? "") || head.Has(Due) || said.IsVague) return command.With("undated", words);
        var before = Folding.Fold(head.Reading.Phrase.AsSpan(Math.Max(0, item.Start - 24), Math.Min(24, item.Start))).TrimEnd();
        var waits = head.Has(Open) && !head.Has(Asked);
        return said.IsDuration ? Ago(command, said, head.Reading.Today, before, waits, words) : On(command, said, head.Reading.Today, before, waits, words);
    }

    /// <summary>« Ce mois-ci », « cette année »: words that change nothing in any other order.</summary>
    private static ChatCommand ThisPeriod(Head head, ChatCommand command)
    {
        var today = head.Reading.Today;
        return Period().Match(head.Reading.Phrase) is not { Success: true } said || head.HasKind(ItemKind.Date) ? command
            : !Unsettled.Contains(command["state"] ?? "") || head.Has(Due) ? command.With("undated", said.Value)
            : Whole(command, said.Groups["month"].Success ? PartialDate.OfMonth(today.Year, today.Month) : new PartialDate(new DateOnly(today.Year, 1, 1), DatePrecision.Year));
    }

    private static ChatCommand Whole(ChatCommand command, PartialDate day) => command.With("from", day).With("before", Next(day));

    [GeneratedRegex(@"\b(?:(?<month>ce mois(?:[- ]ci)?|this month)|cette ann[ée]e|this year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    private static ChatCommand Ago(ChatCommand command, SpokenDate said, DateOnly today, string before, bool waits, string words)
    {
        var day = today.AddDays(today.DayNumber - said.Ahead.DayNumber);
        return said.Ahead <= today ? command.With("undated", words)
            : before.EndsWith("moins de", StringComparison.Ordinal) || before.EndsWith("less than", StringComparison.Ordinal) || !(waits || before.EndsWith("plus de", StringComparison.Ordinal) || before.EndsWith("more than", StringComparison.Ordinal)) ? command.With("from", new PartialDate(day))
            : command.With("before", new PartialDate(day));
    }

    private static ChatCommand On(ChatCommand command, SpokenDate said, DateOnly today, string before, bool waits, string words)
    {
        var day = new PartialDate(said.Precision switch { DatePrecision.Month => new(said.Back.Year, said.Back.Month, 1), DatePrecision.Year => new(said.Back.Year, 1, 1), _ => said.Back }, said.Precision);
        var since = Ends(before, "depuis", "since", "depuis le", "apres", "apres le", "a partir de", "a partir du");
        return day.First > today || Ends(before, "pour", "pour le", "d ici", "d ici le", "for", "by") ? command.With("undated", words)
            : Ends(before, "avant", "avant le", "before", "jusqu a", "jusqu au") ? command.With("before", day)
            : since && !waits ? command.With("from", day)
            : since ? command.With("before", Next(day))
            : Whole(command, day);
    }

    private static bool Ends(string before, params string[] words) => words.Any(w => before == w || before.EndsWith(" " + w, StringComparison.Ordinal));

    /// <summary>The day, month or year after: what was asked before it was asked in this one at the latest.</summary>
    private static PartialDate Next(PartialDate day) => day with { First = day.Last.AddDays(1) };
}
