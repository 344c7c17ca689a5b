using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases;

/// <summary>« Échéances de la semaine », « d'ici fin juin », « avant le 30 »: from which day and until which what falls due is listed.</summary>
internal static class DueWhen
{
    public static ChatCommand Narrowed(Head head, ChatCommand command)
    {
        var today = head.Reading.Today;
        command = command.With("date", null).With("state", "coming").With("kind", head.Has(Question) ? "question" : head.Has(Commitment) ? "commitment" : head.Has(Demand) ? "demand" : null);
        return head.First(ItemKind.Date) is { Date.IsBad: false } said ? Within(command, Window(head.Reading.Phrase, said, today), today)
            : head.Has(Week) ? Within(command, WeekOf(Sunday(today).AddDays(IsNext(head, Week) ? 7 : 0)), today)
            : head.Has(Month) ? Within(command, MonthOf(today.AddMonths(IsNext(head, Month) ? 1 : 0)), today)
            : command;
    }

    private static (DateOnly? From, DateOnly By) WeekOf(DateOnly sunday) => (sunday.AddDays(-6), sunday);

    private static (DateOnly? From, DateOnly By) MonthOf(DateOnly day) => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));

    /// <summary>« De la semaine prochaine »: the word stands after the week, and not before the deadlines.</summary>
    private static bool IsNext(Head head, Concept period) => head.Items.SkipWhile(i => !i.Is(period)).Skip(1).FirstOrDefault() is { Meaning: not null } after && after.Is(Next);

    private static ChatCommand Within(ChatCommand command, (DateOnly? From, DateOnly By) window, DateOnly today) =>
        command.With("due-from", window.From is { } from && from > today ? Arguments.Iso(from) : null).With("due-by", Arguments.Iso(window.By));

    private static (DateOnly? From, DateOnly By) Window(string phrase, Item item, DateOnly today)
    {
        var said = item.Date;
        // A week that is said has its Saturday too.
        var by = said.IsVague && said.By.DayNumber - said.Ahead.DayNumber == 4 ? said.By.AddDays(2) : said.By;
        var words = Folding.Fold(phrase.AsSpan(Math.Max(0, item.Start - 16), item.End - Math.Max(0, item.Start - 16)));
        return Ends(words, item, "avant", "before") ? (null, said.Ahead.AddDays(-1))
            : said.IsDuration || Ends(words, item, "ici", "jusqu", "dans", "sous", "within", "until", "till", "by") ? (null, by)
            : (said.Ahead, by);
    }

    /// <summary>Said just before the day, an article aside, or within its own words (« dans les 15 jours »).</summary>
    private static bool Ends(string words, Item item, params string[] introductions)
    {
        var before = words[..^Math.Min(words.Length, item.End - item.Start)];
        var told = before.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("le" or "la" or "l" or "au" or "a" or "the")).LastOrDefault();
        return introductions.Contains(told) || introductions.Contains(item.Text);
    }

    private static DateOnly Sunday(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);
}
