namespace CgtBot.Domain.Deadlines;

/// <summary>How a span is counted: every day, Monday to Friday (<i>ouvrés</i>), Monday to Saturday (<i>ouvrables</i>), or months from date to date.</summary>
public enum DayUnit
{
    Day,
    WorkingDay,
    Ouvrable,
    Month,
}

public enum DayOffKind
{
    Saturday,
    Sunday,
    Holiday,
    SectionDayOff,
}

/// <summary>A day that does not count, and why. A Sunday that is also a holiday is a Sunday with its holiday.</summary>
public sealed record DayOff(DateOnly Date, DayOffKind Kind, HolidayId? Holiday = null);
