using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>An entry whose deadline a changed rule or calendar moved.</summary>
public sealed record MovedDeadline(int Entry, DeadlineChange Change);

/// <summary>Counts the deadlines of open entries again after the section changed its rule or its holidays, within the act of that change.</summary>
public static class DueRecount
{
    public static async Task<IReadOnlyList<MovedDeadline>> RunAsync(BotDb db, Section section, WorkingCalendar before, DateTimeOffset now, CancellationToken ct)
    {
        await db.Reminders.LoadAsync(ct);
        var moved = new List<MovedDeadline>();
        foreach (var entry in await db.Entries.Where(e => e.Awaited && e.DueBasis != DueBasis.Agreed).ToListAsync(ct))
        {
            if (Change(section, entry, before) is { } change)
            {
                moved.Add(new MovedDeadline(entry.Number, change));
                await db.ScheduleUnlessPutOffAsync(entry, section, now, ct);
            }
        }

        return moved;
    }

    private static DeadlineChange? Change(Section section, RegisterEntry entry, WorkingCalendar before)
    {
        if (DueDates.Again(section, entry) is not { Rule: { } rule } counted)
        {
            return null;
        }

        var now = rule.Basis is DeadlineBasis.House ? DeadlineRule.House(section.HouseMonths, DayUnit.Month, rule.Version) : rule;
        var again = DeadlineRecomputer.Recompute(new StoredDeadline(rule, counted.Start, entry.DueOn), now, section.Calendar(), before);
        // Also when the date stays: the stored rule is the one that explains it.
        entry.Reschedule(DueDates.Kept(again.Deadline));
        return again.Change;
    }
}
