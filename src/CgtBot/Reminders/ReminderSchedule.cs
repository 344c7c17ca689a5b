using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Reminders;

/// <summary>When an entry is spoken of: pure, from its deadline, the section's ladder and its quiet hours.</summary>
public static class ReminderSchedule
{
    /// <summary>The first reminder of an entry that was late already when it was recorded.</summary>
    public const string Late = "late";

    /// <summary>A person put it off to that day.</summary>
    public const string Snoozed = "snooze";

    /// <summary>The section's ladder has no rung left: the row stays, so that the entry is not taken for a forgotten one.</summary>
    public const string Finished = "none";

    /// <summary>Far enough to fall due never, near enough for every calendar.</summary>
    private static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first reminder of a new entry, or of one whose deadline changed. Nothing is said before the next day: the person has just seen it.</summary>
    public static Reminder Of(RegisterEntry entry, Section section, DateTimeOffset now)
    {
        var (at, rung) = First(entry.DueOn, section, section.DayOf(now));
        return new Reminder { Section = entry.Section, Entry = entry.Number, DueAt = at, Rung = rung };
    }

    /// <summary>The next rung strictly after a day.</summary>
    public static (DateTimeOffset At, string Rung) Next(DateOnly dueOn, Section section, DateOnly after) =>
        section.Ladder().Next(dueOn, after, new WorkingCalendar(section.AlsaceMoselle)) is { } next
            ? (section.MorningOf(next.Date), next.Rung.ToString())
            : (Never, Finished);

    /// <summary>The rung that follows one just said: what was said out of turn is not said again within the week by a regular one.</summary>
    public static (DateTimeOffset At, string Rung) After(string said, DateOnly dueOn, Section section, DateOnly today) =>
        Next(dueOn, section, today) is var next && said is Late or Snoozed && next.Rung[0] == 'N' ? Next(dueOn, section, today.AddDays(6)) : next;

    /// <summary>False when the deadline has moved since the rung was chosen, so that it has not come yet.</summary>
    public static bool HasCome(string rung, DateOnly dueOn, Section section, DateOnly today) => rung switch
    {
        ['J', '-' or '+', .. var days] when int.TryParse(days, out var n) => new WorkingCalendar(section.AlsaceMoselle).AddWorkingDays(dueOn, rung[1] == '-' ? -n : n) <= today,
        _ => true,
    };

    /// <summary>The first reminder of a deadline recorded or changed today.</summary>
    public static (DateTimeOffset At, string Rung) First(DateOnly dueOn, Section section, DateOnly today)
    {
        var next = Next(dueOn, section, today);
        var tomorrow = section.MorningOf(new WorkingCalendar(section.AlsaceMoselle).NextWorkingDay(today));
        return dueOn < today && tomorrow < next.At ? (tomorrow, Late) : next;
    }
}
