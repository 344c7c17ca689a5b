using static System.FormattableString;

namespace CgtBot.Benchmarks.Sources;

/// <summary>What is in use after a full collection, apart from what the process holds of the machine: only the first tells whether something is kept that need not be.</summary>
internal sealed record MemoryReading(double Heap, double Resident, double Sqlite)
{
    private const double Flat = 1.05;

    public static MemoryReading Now()
    {
        // Twice, and what waits for a finalizer in between.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return new MemoryReading(GC.GetTotalMemory(forceFullCollection: true) / 1e6, Environment.WorkingSet / 1e6, SQLitePCL.raw.sqlite3_memory_used() / 1e6);
    }

    /// <summary>The highest of the second half beside the highest of the first: tables that double and what the collector gives back make both move up and down.</summary>
    public static string Verdict(IReadOnlyList<MemoryReading> tenths)
    {
        if (tenths.Count < 10)
        {
            return "memory: too few postings to tell";
        }

        var (heap, heapLater) = (tenths.Take(5).Max(t => t.Heap), tenths.Skip(5).Max(t => t.Heap));
        var (resident, residentLater) = (tenths.Take(5).Max(t => t.Resident), tenths.Skip(5).Max(t => t.Resident));
        return Invariant($"memory, highest of the first half and of the second: in use {heap:F1} -> {heapLater:F1} MB (x{heapLater / heap:F2}), resident {resident:F0} -> {residentLater:F0} MB (x{residentLater / resident:F2}): {(heapLater <= Flat * heap && residentLater <= Flat * resident ? "flat" : "NOT flat")} within {(Flat - 1) * 100:F0} %");
    }

    public override string ToString() => Invariant($"{Heap:F1} MB in use, {Resident:F0} MB resident, {Sqlite:F1} MB of SQLite's");
}
