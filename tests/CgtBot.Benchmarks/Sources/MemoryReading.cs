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

    /// <summary>The last tenth beside the third: by then everything was compiled, and every bounded memory had its start.</summary>
    public static string Verdict(IReadOnlyList<MemoryReading> tenths)
    {
        if (tenths.Count < 10)
        {
            return "memory: too few postings to tell";
        }

        var (third, last) = (tenths[2], tenths[^1]);
        return Invariant($"memory, last tenth beside the third: in use {third.Heap:F1} -> {last.Heap:F1} MB (x{last.Heap / third.Heap:F2}), resident {third.Resident:F0} -> {last.Resident:F0} MB (x{last.Resident / third.Resident:F2}): {(last.Heap / third.Heap <= Flat && last.Resident / third.Resident <= Flat ? "flat" : "NOT flat")} within {(Flat - 1) * 100:F0} %");
    }

    public override string ToString() => Invariant($"{Heap:F1} MB in use, {Resident:F0} MB resident, {Sqlite:F1} MB of SQLite's");
}
