using System.Reflection;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Holds every row against what the journal last said of it: a chain that is whole proves nothing of a register changed beside it.</summary>
internal static class RowVerification
{
    private static readonly string[] RemovedOnly = [BotDb.RemovedFilter];

    /// <summary>The rows read in the entered section; what does not agree goes to the faults.</summary>
    public static async Task<long> VerifyAsync(BotDb db, List<JournalFault> faults, CancellationToken ct)
    {
        // A line that was tampered with is a fault already, and judges no row.
        var tampered = faults.Where(f => f.Section == db.Section).Select(f => f.Subject).ToHashSet();
        var count = 0L;
        foreach (var kind in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(JournaledRow).IsAssignableFrom))
        {
            count += await (Task<long>)typeof(RowVerification).GetMethod(nameof(VerifyKindAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [db, tampered, faults, ct])!;
        }

        return count;
    }

    private static async Task<long> VerifyKindAsync<T>(BotDb db, HashSet<string?> tampered, List<JournalFault> faults, CancellationToken ct)
        where T : JournaledRow
    {
        var rows = (await db.Set<T>().IgnoreQueryFilters(RemovedOnly).AsNoTracking().ToListAsync(ct)).ToDictionary(row => RowSnapshot.SubjectOf(db.Entry(row)));
        var count = rows.Count;
        var prefix = $"{typeof(T).Name}/";
        JournaledContent? content = null;
        await foreach (var line in db.Journal.AsNoTracking().Where(l => l.Subject.StartsWith(prefix)).OrderBy(l => l.Subject).ThenBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (content is not null && content.Subject != line.Subject)
            {
                Compare(content);
                content = null;
            }

            (content ??= new JournaledContent(line.Subject)).Add(line);
        }

        if (content is not null)
        {
            Compare(content);
        }

        // What is left has no line at all.
        faults.AddRange(rows.Keys.Select(subject => new JournalFault(db.Section, 0, JournalFaultKind.RowUnknown, subject)));
        return count;

        void Compare(JournaledContent told)
        {
            var isThere = rows.Remove(told.Subject, out var row);
            var fault = !told.IsOfARow || tampered.Contains(told.Subject) ? null
                : !isThere ? new JournalFault(db.Section, told.Sequence, JournalFaultKind.RowGone, told.Subject)
                : told.Differences(db.Entry(row!)) is { Count: > 0 } columns ? new JournalFault(db.Section, told.Sequence, JournalFaultKind.RowAltered, $"{told.Subject}, {string.Join(", ", columns)}")
                : null;
            if (fault is not null)
            {
                faults.Add(fault);
            }
        }
    }
}
