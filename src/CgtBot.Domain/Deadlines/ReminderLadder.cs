using System.Globalization;

namespace CgtBot.Domain.Deadlines;

public enum RungKind
{
    Before,
    After,
    Every,
}

/// <summary>A step of the ladder: J-15, J+7, or the nth of the regular ones that follow.</summary>
public readonly record struct ReminderRung(RungKind Kind, int Number)
{
    /// <summary>Stable name, fit for a key: J-15, J+7, N3.</summary>
    public override string ToString() => Kind switch
    {
        RungKind.Before => string.Create(CultureInfo.InvariantCulture, $"J-{Number}"),
        RungKind.After => string.Create(CultureInfo.InvariantCulture, $"J+{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"N{Number}"),
    };
}

/// <summary>The next day something is to be said about a deadline.</summary>
public sealed record NextReminder(DateOnly Date, ReminderRung Rung);

/// <summary>When a deadline is recalled: working days before and after it, then every so many days for as long as it is open.</summary>
public sealed record ReminderLadder
{
    public static ReminderLadder Default { get; } = new([15, 5, 1], [1, 7], 14);

    /// <summary>0 for <paramref name="thenEveryDays"/> stops after the last rung.</summary>
    public ReminderLadder(IReadOnlyList<int> beforeWorkingDays, IReadOnlyList<int> afterWorkingDays, int thenEveryDays)
    {
        if (!Accepts(beforeWorkingDays, afterWorkingDays, thenEveryDays))
        {
            throw new ArgumentOutOfRangeException(nameof(beforeWorkingDays), "Each rung is 1 to 250 working days away, and the regular ones 0 to 366 days apart.");
        }

        BeforeWorkingDays = [.. beforeWorkingDays.Distinct().OrderDescending()];
        AfterWorkingDays = [.. afterWorkingDays.Distinct().Order()];
        ThenEveryDays = thenEveryDays;
    }

    /// <summary>Whether these settings make a ladder: to be asked before keeping what a person typed.</summary>
    public static bool Accepts(IEnumerable<int> beforeWorkingDays, IEnumerable<int> afterWorkingDays, int thenEveryDays) =>
        beforeWorkingDays.Concat(afterWorkingDays).All(days => days is >= 1 and <= 250) && thenEveryDays is >= 0 and <= 366;

    public IReadOnlyList<int> BeforeWorkingDays { get; }

    public IReadOnlyList<int> AfterWorkingDays { get; }

    public int ThenEveryDays { get; }

    /// <summary>The first reminder strictly after a day, always on a working day; null when the ladder has none left.</summary>
    public NextReminder? Next(DateOnly deadline, DateOnly after, WorkingCalendar calendar) =>
        Rungs(deadline, calendar).Where(r => r.Date > after).MinBy(r => r.Date) ?? NextRegular(deadline, after, calendar);

    private IEnumerable<NextReminder> Rungs(DateOnly deadline, WorkingCalendar calendar) =>
    [
        .. BeforeWorkingDays.Select(n => new NextReminder(calendar.AddWorkingDays(deadline, -n), new ReminderRung(RungKind.Before, n))),
        .. AfterWorkingDays.Select(n => new NextReminder(calendar.AddWorkingDays(deadline, n), new ReminderRung(RungKind.After, n))),
    ];

    // Each is counted from the last rung and then moved, so that moves never add up.
    private NextReminder? NextRegular(DateOnly deadline, DateOnly after, WorkingCalendar calendar)
    {
        if (ThenEveryDays == 0)
        {
            return null;
        }

        var last = calendar.AddWorkingDays(deadline, AfterWorkingDays.LastOrDefault());
        DateOnly Regular(int n) => calendar.WorkingDayOnOrAfter(last.AddDays(n * ThenEveryDays));
        var n = Math.Max(1, (after.DayNumber - last.DayNumber) / ThenEveryDays);
        while (Regular(n) <= after)
        {
            n++;
        }

        // Two of them moved to one day are one reminder: the first gives its name, whichever day the question is asked.
        while (n > 1 && Regular(n - 1) == Regular(n))
        {
            n--;
        }

        return new NextReminder(Regular(n), new ReminderRung(RungKind.Every, n));
    }
}
