namespace CgtBot.Domain.Deadlines;

/// <summary>Which days count for a section: weekends, French public holidays (with Good Friday and 26 December in Alsace-Moselle) and the section's own days off.</summary>
public sealed class WorkingCalendar(bool alsaceMoselle = false, IReadOnlySet<DateOnly>? extraDaysOff = null)
{
    private readonly HashSet<DateOnly> extra = [.. extraDaysOff ?? new HashSet<DateOnly>()];

    /// <summary>The ordinary calendar, without Alsace-Moselle and without days of a section's own.</summary>
    public static WorkingCalendar France { get; } = new();

    public bool AlsaceMoselle => alsaceMoselle;

    public IReadOnlySet<DateOnly> ExtraDaysOff => extra;

    public HolidayId? HolidayOn(DateOnly date) => FrenchHolidays.On(date, alsaceMoselle);

    public bool IsHoliday(DateOnly date) => HolidayOn(date) is not null;

    /// <summary>A <i>jour ouvré</i>: Monday to Friday, not a holiday, not a day off of the section.</summary>
    public bool IsWorkingDay(DateOnly date) => WhyOff(date, DayUnit.WorkingDay) is null;

    /// <summary>A <i>jour ouvrable</i>: Monday to Saturday, not a holiday, not a day off of the section.</summary>
    public bool IsOuvrable(DateOnly date) => WhyOff(date, DayUnit.Ouvrable) is null;

    /// <summary>Why this day does not count, or null when it does. A Saturday counts among <i>ouvrables</i> only.</summary>
    public DayOff? WhyOff(DateOnly date, DayUnit unit = DayUnit.WorkingDay)
    {
        var holiday = HolidayOn(date);
        return date.DayOfWeek switch
        {
            DayOfWeek.Sunday => new DayOff(date, DayOffKind.Sunday, holiday),
            DayOfWeek.Saturday when unit is not DayUnit.Ouvrable => new DayOff(date, DayOffKind.Saturday, holiday),
            _ when holiday is not null => new DayOff(date, DayOffKind.Holiday, holiday),
            _ when extra.Contains(date) => new DayOff(date, DayOffKind.SectionDayOff),
            _ => null,
        };
    }

    /// <summary>The nth working day after (or before, when negative) this day, which is itself never counted; the day itself for 0.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count) => Add(from, count, DayUnit.WorkingDay);

    public DateOnly AddOuvrables(DateOnly from, int count) => Add(from, count, DayUnit.Ouvrable);

    /// <summary>The first working day after this one.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => AddWorkingDays(date, 1);

    /// <summary>The last working day before this one.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => AddWorkingDays(date, -1);

    /// <summary>This day when it is worked, else the next one that is.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : NextWorkingDay(date);

    /// <summary>This day when it is worked, else the last one that was.</summary>
    public DateOnly WorkingDayOnOrBefore(DateOnly date) => IsWorkingDay(date) ? date : PreviousWorkingDay(date);

    /// <summary>Working days from the day after <paramref name="after"/> to <paramref name="upTo"/> included; negative when it lies before.</summary>
    public int CountWorkingDays(DateOnly after, DateOnly upTo)
    {
        if (upTo < after)
        {
            return -CountWorkingDays(upTo.AddDays(-1), after.AddDays(-1));
        }

        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private DateOnly Add(DateOnly from, int count, DayUnit unit)
    {
        var step = Math.Sign(count);
        var day = from;
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            left -= WhyOff(day, unit) is null ? 1 : 0;
        }

        return day;
    }
}
