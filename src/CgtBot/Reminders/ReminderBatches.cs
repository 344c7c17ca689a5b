using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>What is due in a section, with the channels to say it in and what was said of reminders in them.</summary>
internal sealed record SectionDue(Section Section, IReadOnlyList<ReminderLine> Lines, IReadOnlyList<int> Channels, IReadOnlyList<ReminderMessage> Messages);

/// <summary>A reminder message on its way or sent.</summary>
internal sealed record ReminderMessage(SectionId Section, int Channel, string Occasion, OutboxState State);

/// <summary>Reads what is due, many sections at a time.</summary>
internal static class ReminderBatches
{
    /// <summary>Rows of one transaction, more or less: a section is never cut in two, or its message would tell half of it.</summary>
    private const int BatchRows = 5000;

    /// <summary>The sections with something due, in the order in which they are locked, in batches.</summary>
    public static async Task<List<List<SectionId>>> DueSectionsAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.Reminders.IgnoreQueryFilters().Where(r => r.DueAt <= now).GroupBy(r => r.Section).Select(g => new { Section = g.Key, Rows = g.Count() }).ToListAsync(ct);
        List<List<SectionId>> batches = [];
        var rows = BatchRows;
        foreach (var section in due.OrderBy(s => s.Section.Value))
        {
            if (rows + section.Rows > BatchRows)
            {
                rows = 0;
                batches.Add([]);
            }

            batches[^1].Add(section.Section);
            rows += section.Rows;
        }

        return batches;
    }

    /// <summary>Locks the sections for the transaction, then reads what is still due in them.</summary>
    public static async Task<List<SectionDue>> ClaimAsync(this BotDb db, IReadOnlyList<SectionId> sections, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var section in sections)
        {
            await db.Enter(section).LockSectionAsync(ct);
        }

        var lines = (await ReminderLine.Of(db, db.Reminders.IgnoreQueryFilters().Where(r => sections.Contains(r.Section) && r.DueAt <= now)).ToListAsync(ct)).ToLookup(l => l.Section);
        var messages = (await db.HeldMessagesAsync(sections, now, ct)).ToLookup(m => m.Section);
        var channels = (await db.Channels.IgnoreQueryFilters([BotDb.SectionFilter]).Where(c => sections.Contains(c.Section) && !c.Personal).Select(c => new { c.Section, c.Number }).ToListAsync(ct)).ToLookup(c => c.Section, c => c.Number);
        var settings = await db.Sections.IgnoreQueryFilters().AsNoTracking().Where(s => sections.Contains(s.Section)).OrderBy(s => s.Section).ToListAsync(ct);
        return [.. settings.Select(s => new SectionDue(s, [.. lines[s.Section]], [.. channels[s.Section]], [.. messages[s.Section]]))];
    }

    /// <summary>The reminder messages of these days. Those still waiting are held until the end of the transaction, so that none is sent before the lines that join it are there.</summary>
    private static async Task<List<ReminderMessage>> HeldMessagesAsync(this BotDb db, IReadOnlyList<SectionId> sections, DateTimeOffset now, CancellationToken ct)
    {
        // The day of a section is at most one off the universal one.
        string[] days = [.. Enumerable.Range(-1, 3).Select(i => ReminderFlow.Occasion(DateOnly.FromDateTime(now.UtcDateTime).AddDays(i)))];
        var messages = db.Outbox.IgnoreQueryFilters().Where(m => sections.Contains(m.Section) && m.What == ReminderFlow.What && days.Contains(m.Occasion));
        await messages.Where(m => m.State == OutboxState.Waiting).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, x => x.NextTryAt), ct);
        return await messages.Select(m => new ReminderMessage(m.Section, m.Channel, m.Occasion, m.State)).ToListAsync(ct);
    }
}
