using System.Globalization;
using System.Text;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>What the flow asks of the database, many rows at a time.</summary>
internal static class ReminderBatches
{
    /// <summary>Rows of one transaction, more or less: a section is never cut in two, or its message would tell half of it.</summary>
    private const int BatchRows = 5000;

    /// <summary>Rows moved by one statement.</summary>
    private const int MovedRows = 1000;

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

    public static Task<List<ReminderLine>> DueLinesAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        ReminderLine.Of(db, db.Reminders.Where(r => r.DueAt <= now)).ToListAsync(ct);

    public static Task<int> PostponeDueAsync(this BotDb db, DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
        db.Reminders.Where(r => r.DueAt <= now).ExecuteUpdateAsync(r => r.SetProperty(x => x.DueAt, until), ct);

    /// <summary>True when a message of that occasion is past changing. One still waiting is held until the end of the transaction, so that it is not sent without the lines being added.</summary>
    public static async Task<bool> IsGoneAsync(this BotDb db, string what, string occasion, CancellationToken ct)
    {
        var messages = db.Outbox.Where(m => m.What == what && m.Occasion == occasion);
        var count = await messages.CountAsync(ct);
        return count > 0 && await messages.Where(m => m.State == OutboxState.Waiting).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, x => x.NextTryAt), ct) < count;
    }

    /// <summary>Forgets the due reminders of what is no longer awaited. An answer undone later is found again by <see cref="ReminderRows.ScheduleForgottenAsync"/>.</summary>
    public static async Task ForgetSettledAsync(this BotDb db, int settled, DateTimeOffset now, CancellationToken ct)
    {
        if (settled > 0)
        {
            await db.Reminders.Where(r => r.DueAt <= now && !db.Entries.Any(e => e.Number == r.Entry && e.Awaited)).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>Moves each reminder to its next rung, a thousand by statement.</summary>
    public static async Task MoveAsync(this BotDb db, Section section, IReadOnlyList<ReminderLine> lines, DateOnly today, DateOnly? saidOn, CancellationToken ct)
    {
        var rungs = new Dictionary<DateOnly, (DateTimeOffset At, string Rung)>();
        foreach (var chunk in lines.Chunk(MovedRows))
        {
            var values = new StringBuilder();
            foreach (var line in chunk)
            {
                if (!rungs.TryGetValue(line.DueOn, out var next))
                {
                    rungs[line.DueOn] = next = ReminderSchedule.Next(line.DueOn, section, today);
                }

                values.Append(CultureInfo.InvariantCulture, $"{(values.Length == 0 ? "" : ",")}({line.Number},{next.At.UtcTicks},'{next.Rung}')");
            }

            await db.Database.ExecuteSqlRawAsync(MoveStatement(values, saidOn is not null), [section.Section.Value, .. saidOn is { } day ? new object[] { day } : []], ct);
        }
    }

    // The same statement on SQLite and PostgreSQL. The values are our own numbers and rung names: nothing a person wrote is in it.
    private static string MoveStatement(StringBuilder values, bool said) =>
        $$"""
        UPDATE "Reminders" AS r SET "DueAt" = v.column2, "Rung" = v.column3{{(said ? ", \"SaidOn\" = {1}" : "")}}
        FROM (VALUES {{values}}) AS v WHERE r."Section" = {0} AND r."Entry" = v.column1
        """;
}
