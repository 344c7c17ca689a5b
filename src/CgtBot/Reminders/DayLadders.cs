using CgtBot.Domain.Registers;

namespace CgtBot.Reminders;

/// <summary>What the ladder says on a day, computed once for all the sections that have the same settings: most keep the defaults.</summary>
internal sealed class DayLadders
{
    private readonly Dictionary<string, DayLadder> known = [];

    public DayLadder Of(Section section, DateOnly today)
    {
        var settings = string.Join(
            '|', today.DayNumber, section.TimeZone, section.AlsaceMoselle, section.QuietFrom.Ticks, section.QuietUntil.Ticks, section.RemindEveryDays,
            string.Join(',', section.RemindBefore), string.Join(',', section.RemindAfter));
        return known.TryGetValue(settings, out var ladder) ? ladder : known[settings] = new DayLadder(section, today);
    }
}

/// <summary>The ladder of a section seen from a day.</summary>
internal sealed class DayLadder(Section section, DateOnly today)
{
    private readonly Dictionary<(string Rung, DateOnly DueOn), (DateTimeOffset At, string Rung)> next = [];
    private readonly Dictionary<(string Rung, DateOnly DueOn), bool> come = [];

    public (DateTimeOffset At, string Rung) Next(string rung, DateOnly dueOn) =>
        next.TryGetValue((rung, dueOn), out var known) ? known : next[(rung, dueOn)] = ReminderSchedule.After(rung, dueOn, section, today);

    public bool HasCome(string rung, DateOnly dueOn) =>
        come.TryGetValue((rung, dueOn), out var known) ? known : come[(rung, dueOn)] = ReminderSchedule.HasCome(rung, dueOn, section, today);
}
