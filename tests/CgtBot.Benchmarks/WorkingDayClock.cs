using CgtBot.Domain.Deadlines;

namespace CgtBot.Benchmarks;

/// <summary>The machine's clock, put forward by whole days to a later working one: on a weekend a section is left in peace, and a day's reminders are said once.</summary>
/// <param name="day">How many working days from now, 0 for the first.</param>
internal sealed class WorkingDayClock(int day) : TimeProvider
{
    private readonly TimeSpan ahead = DaysAhead(DateOnly.FromDateTime(System.GetUtcNow().UtcDateTime), day);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    // Followed by another working day: a drill begun before midnight ends after it, and Paris is ahead of UTC.
    private static TimeSpan DaysAhead(DateOnly today, int day)
    {
        var calendar = new WorkingCalendar();
        return TimeSpan.FromDays(Enumerable.Range(0, int.MaxValue).Where(days => calendar.WhyOff(today.AddDays(days)) is null && calendar.WhyOff(today.AddDays(days + 1)) is null).ElementAt(day));
    }
}
