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

    /// <summary>Chooses every rung again after the section changed its ladder or its clock; what a person put off stays put off.</summary>
    public static async Task ScheduleAllAsync(this BotDb db, Section section, DateTimeOffset now, CancellationToken ct = default)
    {
        await db.Reminders.LoadAsync(ct);
        foreach (var entry in await db.Entries.AsNoTracking().Where(e => e.Awaited).ToListAsync(ct))
        {
            await db.ScheduleUnlessPutOffAsync(entry, section, now, ct);
        }
    }

    /// <summary>For an entry whose deadline moved with the section's rule, ladder or calendar: what a person put off stays put off.</summary>
    public static async Task ScheduleUnlessPutOffAsync(this BotDb db, RegisterEntry entry, Section section, DateTimeOffset now, CancellationToken ct = default)
    {
        if (await db.Reminders.FindAsync([db.Section, entry.Number], ct) is not { Rung: ReminderSchedule.Snoozed })
        {
            await db.ScheduleAsync(entry, section, now, ct);
        }
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
        var forgotten = await db.Entries.IgnoreQueryFilters([BotDb.SectionFilter])
            .Where(e => e.Awaited && !db.Reminders.IgnoreQueryFilters().Any(r => r.Section == e.Section && r.Entry == e.Number))
            .Select(e => new { e.Section, e.DueOn }).Distinct().ToListAsync(ct);
        var count = 0;
        foreach (var days in forgotten.GroupBy(f => f.Section, f => f.DueOn))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.Enter(days.Key).LockSectionAsync(ct);
            var section = await db.Sections.AsNoTracking().SingleAsync(ct);
            foreach (var dueOn in days)
            {
                count += await db.ScheduleForgottenAsync(section, dueOn, now, ct);
            }

            await transaction.CommitAsync(ct);
        }

        return count;
    }

    // Set by set: a register restored without its reminders may hold a hundred thousand entries.
    private static Task<int> ScheduleForgottenAsync(this BotDb db, Section section, DateOnly dueOn, DateTimeOffset now, CancellationToken ct)
    {
        var (at, rung) = ReminderSchedule.First(dueOn, section, section.DayOf(now));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Reminders" ("Section", "Entry", "DueAt", "Rung")
            SELECT e."Section", e."Number", {at.UtcTicks}, {rung} FROM "Entries" AS e
            WHERE e."Section" = {section.Section.Value} AND e."DueOn" = {dueOn} AND e."Awaited" AND NOT e."Removed"
            AND NOT EXISTS (SELECT 1 FROM "Reminders" AS r WHERE r."Section" = e."Section" AND r."Entry" = e."Number")
            """,
            ct);
    }

    private static async Task SetAsync(this BotDb db, int entry, DateTimeOffset at, string rung, CancellationToken ct)
    {
        var row = await db.Reminders.FindAsync([db.Section, entry], ct)
            ?? db.Reminders.Add(new Reminder { Section = db.Section, Entry = entry, Rung = rung }).Entity;
        (row.DueAt, row.Rung, row.SaidOn) = (at, rung, null);
    }
}
