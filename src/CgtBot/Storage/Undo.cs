using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CgtBot.Storage;

/// <summary>How an undo ended.</summary>
public abstract record UndoOutcome
{
    /// <summary>The act was compensated by new lines.</summary>
    public sealed record Done(string What, IReadOnlyList<string> Subjects) : UndoOutcome;

    public sealed record NothingToUndo : UndoOutcome;

    /// <summary>The act of the pressed button was undone already.</summary>
    public sealed record AlreadyUndone : UndoOutcome;

    /// <summary>The act of the pressed button is someone else's.</summary>
    public sealed record NotTheirs : UndoOutcome;

    /// <summary>Done when the person had a role they no longer have.</summary>
    public sealed record NotAllowed(Role Needs) : UndoOutcome;

    /// <summary>A whole import, behind later commands: a person who says « annule » once too often must not lose it.</summary>
    public sealed record ToConfirm(Guid Act, string What, IReadOnlyList<string> Subjects) : UndoOutcome;

    /// <summary>Someone changed one of its rows since.</summary>
    public sealed record ChangedSince(string Subject) : UndoOutcome;

    /// <summary>A source captured a version or a copy of this publication since.</summary>
    public sealed record MetSince(string Subject) : UndoOutcome;
}

/// <summary>Compensates a person's last act: added rows are hidden, changed columns get their earlier values back, each by a new journal line.</summary>
public static class Undo
{
    public const string What = "undo";

    private const string Import = "import";

    /// <summary>Who is bound, and where: a person put out of their own section by « annule » could not take it back.</summary>
    private static readonly string[] Binding = ["bind", "unbind"];

    /// <summary>What only shows, or put the section back as it was, is no command one would take back: the one before it is meant.</summary>
    private static readonly string[] Unmeant = ["open", "restored"];

    /// <summary>Undoes the author's last act or, from its own button, the act that button was shown for.</summary>
    public static async Task<UndoOutcome> ActAsync(BotDb db, JournaledAct act, Guid? pressed, Role role, Func<string, Role> needsOf, CancellationToken ct)
    {
        var undone = (await db.Journal.Where(l => l.What == What && l.Subject.StartsWith("Act/")).Select(l => l.Subject).ToListAsync(ct)).ToHashSet();
        if (pressed is { } one && undone.Contains($"Act/{one}"))
        {
            return new UndoOutcome.AlreadyUndone();
        }

        var lines = pressed is null ? await LastActOfAsync(db, act.Of.By, undone, ct) : await RowLinesAsync(db, pressed.Value, ct);
        if (lines.Count == 0 || Binding.Contains(lines[0].What))
        {
            return new UndoOutcome.NothingToUndo();
        }

        if (lines[0].Author != act.Of.By)
        {
            return new UndoOutcome.NotTheirs();
        }

        // « Annule » of a steward of yesterday would make them one again.
        if (role < needsOf(lines[0].What))
        {
            return new UndoOutcome.NotAllowed(needsOf(lines[0].What));
        }

        if (pressed is null && lines[0].What == Import && await db.Journal.Where(l => l.Author == act.Of.By).OrderByDescending(l => l.Sequence).Select(l => l.Act).FirstAsync(ct) != lines[0].Act)
        {
            return new UndoOutcome.ToConfirm(lines[0].Act, lines[0].What, SubjectsOf(lines));
        }

        foreach (var line in lines.OrderByDescending(l => l.Sequence))
        {
            if (await CompensateAsync(db, line, undone, ct) is { } refused)
            {
                db.ChangeTracker.Clear();
                return refused;
            }
        }

        act.Note(What, $"Act/{lines[0].Act}", new { undone = lines[0].What });
        return new UndoOutcome.Done(lines[0].What, SubjectsOf(lines));
    }

    private static List<string> SubjectsOf(List<JournalLine> lines) => [.. lines.Select(l => l.Subject).Distinct().Where(s => !IsDraft(s))];

    /// <summary>A dossier read and not yet saved is nothing to undo by itself.</summary>
    private static bool IsDraft(string subject) => subject.StartsWith($"{nameof(ImportDraft)}/", StringComparison.Ordinal);

    private static async Task<List<JournalLine>> RowLinesAsync(BotDb db, Guid act, CancellationToken ct) =>
        (await db.Journal.AsNoTracking().Where(l => l.Act == act).ToListAsync(ct)).FindAll(l => RowOf(db, l.Subject) is not null);

    /// <summary>The row changes of the author's last act that is neither an undo nor undone already; none when that act changed no row, as a reminder put off: what was done before it is not what the person means.</summary>
    private static async Task<List<JournalLine>> LastActOfAsync(BotDb db, AuthorId author, HashSet<string> undone, CancellationToken ct)
    {
        var acts = db.Journal.Where(l => l.Author == author && l.What != What).OrderByDescending(l => l.Sequence)
            .Select(l => new { l.Act, l.What, l.Subject }).AsAsyncEnumerable();
        await foreach (var line in acts.WithCancellation(ct))
        {
            if (!Unmeant.Contains(line.What) && !undone.Contains($"Act/{line.Act}") && !IsDraft(line.Subject))
            {
                return await RowLinesAsync(db, line.Act, ct);
            }
        }

        return [];
    }

    /// <summary>Null once compensated, else why it was not.</summary>
    private static async Task<UndoOutcome?> CompensateAsync(BotDb db, JournalLine line, HashSet<string> undone, CancellationToken ct)
    {
        if (line.Payload is null)
        {
            return new UndoOutcome.ChangedSince(line.Subject);
        }

        var (type, key) = RowOf(db, line.Subject)!.Value;
        var change = JsonSerializer.Deserialize<RowSnapshot>(line.Payload, StoredValues.Json)!;
        if (await FindAsync(db, type, key, ct) is not { } row || await IsChangedSinceAsync(db, line, undone, ct))
        {
            return new UndoOutcome.ChangedSince(line.Subject);
        }

        if (change.Before is null && await IsMetSinceAsync(db, row, ct))
        {
            return new UndoOutcome.MetSince(line.Subject);
        }

        if (change.Before is null)
        {
            row.Removed = true;
        }
        else
        {
            RowSnapshot.Restore(db.Entry(row), change.Before);
        }

        return null;
    }

    /// <summary>A later change that was itself undone leaves the row as it was.</summary>
    private static async Task<bool> IsChangedSinceAsync(BotDb db, JournalLine line, HashSet<string> undone, CancellationToken ct)
    {
        var later = await db.Journal.Where(l => l.Subject == line.Subject && l.Sequence > line.Sequence && l.Act != line.Act && l.What != What).Select(l => l.Act).ToListAsync(ct);
        return later.Exists(act => !undone.Contains($"Act/{act}"));
    }

    /// <summary>A publication whose later version or copy a source captured since: that one stands on the same gap, and would be left without any. What this act added itself is hidden already, the last first.</summary>
    private static async Task<bool> IsMetSinceAsync(BotDb db, JournaledRow row, CancellationToken ct) =>
        row is Publication publication && (await db.Publications.Where(p => p.Family == publication.Family && p.Number > publication.Number).ToListAsync(ct)).Exists(p => !p.Removed);

    /// <summary>The row, hidden or not: what an act removed, its undo brings back.</summary>
    private static Task<JournaledRow?> FindAsync(BotDb db, Type type, object[] key, CancellationToken ct) =>
        (Task<JournaledRow?>)typeof(Undo).GetMethod(nameof(RowAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db, key, ct])!;

    private static async Task<JournaledRow?> RowAsync<T>(BotDb db, object[] key, CancellationToken ct)
        where T : JournaledRow
    {
        var row = Expression.Parameter(typeof(T));
        var parts = KeyOf(db.Model.FindEntityType(typeof(T))!).Select((p, i) => (Expression)Expression.Equal(Expression.Property(row, p.Name), Expression.Constant(key[i], p.ClrType)));
        var same = Expression.Lambda<Func<T, bool>>(parts.Aggregate((Expression)Expression.Constant(true), Expression.AndAlso), row);
        return await db.Set<T>().IgnoreQueryFilters(RemovedOnly).SingleOrDefaultAsync(same, ct);
    }

    private static readonly string[] RemovedOnly = [BotDb.RemovedFilter];

    private static List<IProperty> KeyOf(IEntityType type) => [.. type.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(SectionRow.Section))];

    private static (Type Type, object[] Key)? RowOf(BotDb db, string subject)
    {
        var parts = subject.Split('/');
        var type = db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == parts[0] && typeof(JournaledRow).IsAssignableFrom(t.ClrType));
        var keys = type is null ? [] : KeyOf(type);
        return type is null || keys.Count > parts.Length - 1
            ? null
            : (type.ClrType, [.. keys.Select((p, i) => Convert.ChangeType(parts[i + 1], p.ClrType, CultureInfo.InvariantCulture))]);
    }
}
