using CgtBot.Domain.Registers;

namespace CgtBot.Demo;

/// <summary>The days that matter in the demonstration; each is visited at half past nine, when the employer's publications of the morning are out and nobody's quiet hours are on.</summary>
internal static class DemoDays
{
    public static readonly DateOnly Start = new(2025, 4, 1);

    /// <summary>The job posting that speaks of artificial intelligence, total paperless work and a smaller payroll.</summary>
    public static readonly DateOnly Posting = new(2025, 5, 15);

    /// <summary>The announcement of the deployment.</summary>
    public static readonly DateOnly Announcement = new(2025, 6, 12);

    private static readonly TimeOnly Visit = new(9, 30);

    public static DateTimeOffset MorningOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(Visit);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    public static DateTimeOffset StartIn(Section section) => MorningOf(Start, section.Zone);
}
