using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>Sets when an entry is spoken of next, in the caller's own transaction. An entry that is no longer awaited needs nothing: its state is looked at when the reminder falls due.</summary>
public static class ReminderRows
{
    /// <summary>For an entry just recorded, whose deadline changed, or which is awaited again.</summary>
    public static async Task ScheduleAsync(this BotDb db, RegisterEntry entry, Section section, DateTimeOffset now, CancellationToken ct = default)
    {
        var first = ReminderSchedule.Of(entry, section, now);
        await db.SetAsync(first.Entry, first.DueAt, first.Rung, ct);
    }

    /// <summary>Puts the reminders of an entry off to the morning of a day, or to the first worked one after it.</summary>
    public static async Task<DateOnly> SnoozeAsync(this BotDb db, RegisterEntry entry, Section section, DateOnly until, CancellationToken ct = default)
    {
        var at = section.MorningOf(until);
        await db.SetAsync(entry.Number, at, ReminderSchedule.Snoozed, ct);
        return section.DayOf(at);
    }

    /// <summary>Gives a reminder to every awaited entry that has none, whatever forgot it (an undone answer, an older version): no question is ever silent.</summary>
    public static async Task<int> ScheduleForgottenAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var forgotten = await db.Entries.IgnoreQueryFilters([BotDb.SectionFilter]).AsNoTracking()
            .Where(e => e.Awaited && !db.Reminders.IgnoreQueryFilters().Any(r => r.Section == e.Section && r.Entry == e.Number))
            .ToListAsync(ct);
        foreach (var entries in forgotten.GroupBy(e => e.Section))
        {
            var section = await db.Enter(entries.Key).Sections.AsNoTracking().SingleAsync(ct);
            db.Reminders.AddRange(entries.Select(e => ReminderSchedule.Of(e, section, now)));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return forgotten.Count;
    }

    private static async Task SetAsync(this BotDb db, int entry, DateTimeOffset at, string rung, CancellationToken ct)
    {
        var row = await db.Reminders.FindAsync([db.Section, entry], ct)
            ?? db.Reminders.Add(new Reminder { Section = db.Section, Entry = entry, Rung = rung }).Entity;
        (row.DueAt, row.Rung, row.SaidOn) = (at, rung, null);
    }
}
