using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>What `verify` found: lines, rows and captures read, and every fault.</summary>
public sealed record JournalReport(long Lines, long Rows, long Captures, IReadOnlyList<JournalFault> Faults);

/// <summary>Checks every section's chain, its anchored heads, every row against its lines, and every capture against the line that noted it.</summary>
public static class JournalVerification
{
    public static async Task<JournalReport> VerifyAsync(BotDb db, JournalAnchor anchor, CancellationToken ct = default)
    {
        var faults = new List<JournalFault>();
        var heads = anchor.Read().ToLookup(h => h.Section);
        var (lines, rows, captures) = (0L, 0L, 0L);
        // The bot may be at work: everything is read at one moment.
        await using var moment = await db.BeginReadingAsync(ct);
        var there = await db.Sections.IgnoreQueryFilters().Select(s => s.Section).ToListAsync(ct);
        foreach (var section in there)
        {
            db.Enter(section);
            lines += await VerifyChainAsync(db, heads[section].DistinctBy(h => h.Sequence).ToDictionary(h => h.Sequence), faults, ct);
            rows += await RowVerification.VerifyAsync(db, faults, ct) + await MatchVerification.VerifyAsync(db, faults, ct);
            captures += await CaptureVerification.VerifyAsync(db, faults, ct);
        }

        // Heads of a section that is no longer there: it was taken away beside the bot.
        faults.AddRange(heads.Where(h => !there.Contains(h.Key)).Select(gone => new JournalFault(gone.Key, gone.Max(h => h.Sequence), JournalFaultKind.Cut)));
        return new JournalReport(lines, rows, captures, faults);
    }

    private static async Task<long> VerifyChainAsync(BotDb db, Dictionary<long, AnchoredHead> heads, List<JournalFault> faults, CancellationToken ct)
    {
        JournalLine? previous = null;
        var erased = new List<JournalLine>();
        await foreach (var line in db.Journal.AsNoTracking().OrderBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (JournalChain.Check(previous, line) is { } fault)
            {
                faults.Add(fault with { Subject = line.Subject });
            }

            if (heads.Remove(line.Sequence, out var head) && head.Hash != Convert.ToHexStringLower(line.Hash))
            {
                faults.Add(new JournalFault(db.Section, line.Sequence, JournalFaultKind.Altered, line.Subject));
            }

            if (line.What == JournalLine.Erasure)
            {
                erased.Clear();
            }

            if (line is { Payload: null, MayBeEmptied: false })
            {
                faults.Add(new JournalFault(db.Section, line.Sequence, JournalFaultKind.Altered, line.Subject));
            }
            else if (line.Payload is null || line.Author is null)
            {
                erased.Add(line);
            }

            previous = line;
        }

        // An erasure is itself a line: a content or an author that went with none after it was taken away.
        faults.AddRange(erased.Select(line => new JournalFault(db.Section, line.Sequence, JournalFaultKind.Altered, line.Subject)));

        faults.AddRange(heads.Keys.Select(sequence => new JournalFault(db.Section, sequence, JournalFaultKind.Cut)));
        return previous?.Sequence ?? 0;
    }
}
