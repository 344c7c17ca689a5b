using System.Globalization;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>Where a reminder goes next; <see cref="SaidOn"/> is null when it was not spoken of.</summary>
internal readonly record struct ReminderMove(SectionId Section, int Entry, DateTimeOffset At, string Rung, DateOnly? SaidOn);

/// <summary>Moves reminders, many at a time.</summary>
internal static class ReminderMoves
{
    /// <summary>Rows moved by one statement.</summary>
    private const int Rows = 1000;

    public static async Task MoveAsync(this BotDb db, IReadOnlyList<ReminderMove> moves, CancellationToken ct)
    {
        foreach (var day in moves.GroupBy(m => m.SaidOn))
        {
            foreach (var chunk in day.Chunk(Rows))
            {
                await db.Database.ExecuteSqlRawAsync(Statement(chunk, day.Key is not null), day.Key is { } saidOn ? [saidOn] : Array.Empty<object>(), ct);
            }
        }
    }

    /// <summary>What is due in the entered section waits; nothing was said of it.</summary>
    public static Task PostponeDueAsync(this BotDb db, DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
        db.Reminders.Where(r => r.DueAt <= now).ExecuteUpdateAsync(r => r.SetProperty(x => x.DueAt, until), ct);

    /// <summary>Forgets the due reminders of the entered section whose entry is no longer awaited. An answer undone later is found again by <see cref="ReminderRows.ScheduleForgottenAsync"/>.</summary>
    public static Task ForgetSettledAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.Reminders.Where(r => r.DueAt <= now && !db.Entries.Any(e => e.Number == r.Entry && e.Awaited)).ExecuteDeleteAsync(ct);

    // The same statement on SQLite and PostgreSQL. The values are our own numbers and rung names: nothing a person wrote is in it.
    private static string Statement(ReminderMove[] moves, bool said)
    {
        var rows = new StringBuilder();
        foreach (var move in moves)
        {
            rows.Append(CultureInfo.InvariantCulture, $"{(rows.Length == 0 ? "" : ",")}({move.Section.Value},{move.Entry},{move.At.UtcTicks},'{move.Rung}')");
        }

        return $$"""
            UPDATE "Reminders" AS r SET "DueAt" = v.column3, "Rung" = v.column4{{(said ? ", \"SaidOn\" = {0}" : "")}}
            FROM (VALUES {{rows}}) AS v WHERE r."Section" = v.column1 AND r."Entry" = v.column2
            """;
    }
}
