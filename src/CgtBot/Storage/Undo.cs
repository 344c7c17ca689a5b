using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>How an undo ended.</summary>
public abstract record UndoOutcome
{
    /// <summary>The act was compensated by new lines.</summary>
    public sealed record Done(string What, IReadOnlyList<string> Subjects) : UndoOutcome;

    public sealed record NothingToUndo : UndoOutcome;

    /// <summary>Someone changed one of its rows since.</summary>
    public sealed record ChangedSince(string Subject) : UndoOutcome;
}

/// <summary>Compensates a person's last act: added rows are hidden, changed columns get their earlier values back, each by a new journal line.</summary>
public static class Undo
{
    public const string What = "undo";

    public static async Task<UndoOutcome> LastActAsync(BotDb db, JournaledAct act, CancellationToken ct)
    {
        if (await LastActOfAsync(db, act.Of.By, ct) is not { Count: > 0 } lines)
        {
            return new UndoOutcome.NothingToUndo();
        }

        foreach (var line in lines.OrderByDescending(l => l.Sequence))
        {
            if (line.Payload is null || !await CompensateAsync(db, line, ct))
            {
                db.ChangeTracker.Clear();
                return new UndoOutcome.ChangedSince(line.Subject);
            }
        }

        act.Note(What, $"Act/{lines[0].Act}", new { undone = lines[0].What });
        return new UndoOutcome.Done(lines[0].What, [.. lines.Select(l => l.Subject).Distinct()]);
    }

    /// <summary>The row changes of the author's last act that is neither an undo nor undone already. What was erased or sent is no row change and is never undone.</summary>
    private static async Task<List<JournalLine>> LastActOfAsync(BotDb db, AuthorId author, CancellationToken ct)
    {
        var undone = (await db.Journal.Where(l => l.What == What && l.Subject.StartsWith("Act/")).Select(l => l.Subject).ToListAsync(ct)).ToHashSet();
        var acts = db.Journal.Where(l => l.Author == author && l.What != What).OrderByDescending(l => l.Sequence)
            .Select(l => new { l.Act, l.Subject }).AsAsyncEnumerable();
        await foreach (var line in acts.WithCancellation(ct))
        {
            if (!undone.Contains($"Act/{line.Act}") && RowOf(db, line.Subject) is not null)
            {
                var lines = await db.Journal.AsNoTracking().Where(l => l.Act == line.Act).ToListAsync(ct);
                return lines.FindAll(l => RowOf(db, l.Subject) is not null);
            }
        }

        return [];
    }

    private static async Task<bool> CompensateAsync(BotDb db, JournalLine line, CancellationToken ct)
    {
        var (type, key) = RowOf(db, line.Subject)!.Value;
        var change = JsonSerializer.Deserialize<RowSnapshot>(line.Payload!, StoredValues.Json)!;
        if (await db.FindAsync(type, [.. key.Prepend(db.Section)], ct) is not JournaledRow row || row.Version != change.Version)
        {
            return false;
        }

        if (change.Before is null)
        {
            row.Removed = true;
        }
        else
        {
            RowSnapshot.Restore(db.Entry(row), change.Before);
        }

        return true;
    }

    private static (Type Type, object[] Key)? RowOf(BotDb db, string subject)
    {
        var parts = subject.Split('/');
        var type = db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == parts[0] && typeof(JournaledRow).IsAssignableFrom(t.ClrType));
        var keys = type?.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(SectionRow.Section)).ToList();
        return type is null || keys!.Count > parts.Length - 1
            ? null
            : (type.ClrType, [.. keys.Select((p, i) => Convert.ChangeType(parts[i + 1], p.ClrType, CultureInfo.InvariantCulture))]);
    }
}
