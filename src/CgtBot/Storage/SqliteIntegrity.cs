using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>What SQLite itself finds wrong in its file.</summary>
public static class SqliteIntegrity
{
    /// <summary>The first thing wrong, without comparing every index with its table; null when the file is sound.</summary>
    public static async Task<string?> FirstProblemAsync(BotDb db, CancellationToken ct)
    {
        var found = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS Value FROM pragma_quick_check").ToListAsync(ct);
        return found is ["ok"] ? null : found.FirstOrDefault() ?? "";
    }

    /// <summary>Empty when the file is sound.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(BotDb db, CancellationToken ct)
    {
        try
        {
            var found = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(ct);
            return found is ["ok"] ? [] : found;
        }
        catch (SqliteException e) when (StorageFault.Of(e) == StorageFaultKind.Corrupted)
        {
            return [e.Message];
        }
    }
}
