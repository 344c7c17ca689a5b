using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Deadlines;

/// <summary>The section's settings as the calendar reads them: when it is reminded, and when it is left in peace.</summary>
public static class SectionReminders
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Nine = new(9, 0);

    public static ReminderLadder Ladder(this Section section) => new(section.RemindBefore, section.RemindAfter, section.RemindEveryDays);

    public static QuietHours Quiet(this Section section) => new(section.QuietFrom, section.QuietUntil);

    /// <summary>The instant a day's reminders are said: when quiet hours end in the morning, else nine o'clock; later when that day is quiet.</summary>
    public static DateTimeOffset MorningOf(this Section section, DateOnly day)
    {
        var zone = section.Zone;
        var opening = section.QuietFrom != section.QuietUntil && section.QuietUntil <= Noon ? section.QuietUntil : Nine;
        var local = day.ToDateTime(opening);
        return section.Quiet().NextAllowed(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone, new WorkingCalendar(section.AlsaceMoselle));
    }

    /// <summary>True when nothing unasked may be said now.</summary>
    public static bool IsQuiet(this Section section, DateTimeOffset now) => section.Quiet().IsQuiet(now, section.Zone, new WorkingCalendar(section.AlsaceMoselle));

    /// <summary>Now when something unasked may be said, else the first later instant.</summary>
    public static DateTimeOffset NextAllowed(this Section section, DateTimeOffset now) => section.Quiet().NextAllowed(now, section.Zone, new WorkingCalendar(section.AlsaceMoselle));
}
