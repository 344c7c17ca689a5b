using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Chat.Phrases;

/// <summary>« rappelle-moi la 12 le 20 »: the second number is the day of a month to come.</summary>
internal static class DayOfMonth
{
    /// <summary>Whether the order holds one number at most, or a second that is a day.</summary>
    public static bool OrNone(Head head) => head.Items.Count(i => i.Kind == ItemKind.Number) <= 1 || Said(head) is not null;

    public static DateOnly? Said(Head head)
    {
        var items = head.Items.ToList();
        var at = items.FindLastIndex(i => i.Kind == ItemKind.Number);
        if (at < 2 || items.FindIndex(i => i.Kind == ItemKind.Number) == at || items[at - 1].Text is not ("le" or "au" or "the" or "du") || items[at].Number is < 1 or > 31) return null;
        return Next(items[at].Number, head.Reading.Today);
    }

    /// <summary>The next day of that number, today included.</summary>
    public static DateOnly Next(int number, DateOnly today) => Enumerable.Range(0, 4).Select(ahead => today.AddMonths(ahead)).Select(month => (month.Year, month.Month))
        .Where(m => number <= DateTime.DaysInMonth(m.Year, m.Month)).Select(m => new DateOnly(m.Year, m.Month, number)).First(day => day >= today);
}
