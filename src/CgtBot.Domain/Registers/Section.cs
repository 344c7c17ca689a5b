namespace CgtBot.Domain.Registers;

/// <summary>A union branch: its sector decides the legal bases, its time zone the dates, its ladder and quiet hours when it is reminded.</summary>
public sealed class Section : JournaledRow
{
    public required string Name { get; set; }

    public Sector Sector { get; set; } = Sector.TerritorialPublicService;

    /// <summary>IANA time zone in which a person's dates and the law's are counted.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>Two-letter language of what the bot says: fr or en.</summary>
    public string Language { get; set; } = "fr";

    /// <summary>Adds Good Friday and 26 December to the public holidays.</summary>
    public bool AlsaceMoselle { get; set; }

    /// <summary>The house deadline of an entry that has none, in months: no question is ever silent.</summary>
    public int HouseMonths { get; set; } = 1;

    /// <summary>Rungs of the ladder in working days: before the deadline, then after it.</summary>
    public int[] RemindBefore { get; set; } = [15, 5, 1];

    public int[] RemindAfter { get; set; } = [1, 7];

    /// <summary>After the last rung, one reminder every so many calendar days.</summary>
    public int RemindEveryDays { get; set; } = 14;

    /// <summary>Nothing is said in a channel between these hours, local time.</summary>
    public TimeOnly QuietFrom { get; set; } = new(19, 0);

    public TimeOnly QuietUntil { get; set; } = new(8, 30);

    /// <summary>Day of the weekly digest.</summary>
    public DayOfWeek DigestOn { get; set; } = DayOfWeek.Monday;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The section's calendar day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
