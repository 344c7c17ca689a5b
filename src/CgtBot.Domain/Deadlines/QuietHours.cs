namespace CgtBot.Domain.Deadlines;

/// <summary>When nothing is said in a channel, by the section's own clock. From 19:00 to 08:00 spans midnight; equal times mean no quiet hours at night.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To, bool Weekends = true, bool Holidays = true)
{
    public static QuietHours Default { get; } = new(new TimeOnly(19, 0), new TimeOnly(8, 0));

    public bool IsQuiet(DateTimeOffset instant, TimeZoneInfo zone, WorkingCalendar calendar)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return IsQuietDay(DateOnly.FromDateTime(local.DateTime), calendar) || IsQuietTime(TimeOnly.FromTimeSpan(local.TimeOfDay));
    }

    /// <summary>This instant when something may be said now, else the first later one, in UTC.</summary>
    public DateTimeOffset NextAllowed(DateTimeOffset utcNow, TimeZoneInfo zone, WorkingCalendar calendar)
    {
        var now = utcNow.ToUniversalTime();
        if (!IsQuiet(now, zone, calendar))
        {
            return now;
        }

        for (var day = LocalDay(now, zone); ; day = day.AddDays(1))
        {
            var allowed = Turns(day, zone).Where(t => t >= now && LocalDay(t, zone) == day && !IsQuiet(t, zone, calendar)).Order().ToList();
            if (allowed.Count > 0)
            {
                return allowed[0];
            }
        }
    }

    private static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private bool IsQuietDay(DateOnly date, WorkingCalendar calendar) => calendar.WhyOff(date) is { } off && off.Kind switch
    {
        DayOffKind.Saturday or DayOffKind.Sunday => Weekends || (Holidays && off.Holiday is not null),
        _ => Holidays,
    };

    private bool IsQuietTime(TimeOnly time) => From != To && time.IsBetween(From, To);

    // Quiet can only end at midnight, at To, or when the clocks change. A local time that happens twice gives two
    // instants and one that does not happen gives a wrong one: the caller looks at each and keeps the first that is allowed.
    private IEnumerable<DateTimeOffset> Turns(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var early = new DateTimeOffset(midnight.AddHours(-14), TimeSpan.Zero);
        var late = early.AddHours(52);
        TimeSpan[] offsets = [zone.GetUtcOffset(early), zone.GetUtcOffset(late)];
        var turns = from local in new[] { midnight, day.ToDateTime(To) }
                    from offset in offsets.Distinct()
                    select new DateTimeOffset(local, offset).ToUniversalTime();
        return offsets[0] == offsets[1] ? turns : turns.Append(ClockChange(early, late, zone));
    }

    private static DateTimeOffset ClockChange(DateTimeOffset before, DateTimeOffset after, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(before);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
            (before, after) = zone.GetUtcOffset(middle) == offset ? (middle, after) : (before, middle);
        }

        return after;
    }
}
