using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch.Originals;

public enum OriginalFaultKind
{
    Gone,
    Locked,
    Altered,
    Unknown,
}

/// <summary>What is wrong with the original of a publication.</summary>
public sealed record OriginalFault(SectionId Section, int Publication, OriginalFaultKind Kind);

/// <summary>How many originals were opened to be checked, and every fault.</summary>
public sealed record OriginalReport(int Read, IReadOnlyList<OriginalFault> Faults);

/// <summary>Opens every sealed original and holds it against the line that noted it.</summary>
public static class OriginalVerification
{
    public static async Task<OriginalReport> VerifyAsync(BotDb db, OriginalSeal seal, CancellationToken ct)
    {
        var (read, faults) = (0, new List<OriginalFault>());
        // The bot may be at work: everything is read at one moment.
        await using var moment = await db.BeginReadingAsync(ct);
        foreach (var section in await db.Sections.IgnoreQueryFilters().Select(s => s.Section).ToListAsync(ct))
        {
            db.Enter(section);
            var report = await SectionAsync(db, seal, ct);
            read += report.Read;
            faults.AddRange(report.Faults);
        }

        return new(read, faults);
    }

    private static async Task<OriginalReport> SectionAsync(BotDb db, OriginalSeal seal, CancellationToken ct)
    {
        var (read, faults, expected) = (0, new List<OriginalFault>(), await OriginalLines.ExpectedAsync(db, ct));
        await foreach (var original in db.SealedOriginals.AsNoTracking().OrderBy(o => o.Publication).AsAsyncEnumerable().WithCancellation(ct))
        {
            read++;
            var isTold = expected.Remove(original.Publication, out var sha256);
            if (KindOf(original, seal, isTold, sha256) is { } kind)
            {
                faults.Add(new(db.Section, original.Publication, kind));
            }
        }

        faults.AddRange(expected.Keys.Select(publication => new OriginalFault(db.Section, publication, OriginalFaultKind.Gone)));
        return new(read, faults);
    }

    private static OriginalFaultKind? KindOf(SealedOriginal original, OriginalSeal seal, bool isTold, string? sha256) =>
        !isTold ? OriginalFaultKind.Unknown
        : seal.Open(original.Sealed) is not { } opened ? OriginalFaultKind.Locked
        : sha256 is not null && sha256 != opened.Sha256 ? OriginalFaultKind.Altered
        : null;
}
