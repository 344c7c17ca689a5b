using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Tries whether the embedded database can be written at all, by taking its write lock and giving it back.</summary>
public static class SqliteWriting
{
    /// <summary>Longer than any transaction of the bot holds the lock.</summary>
    private const int Seconds = 3;

    /// <summary>Null when it can, or when the database is a server's.</summary>
    public static async Task<StorageFaultKind?> FaultAsync(BotDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return null;
        }

        await using var connection = new SqliteConnection(db.Database.GetConnectionString()) { DefaultTimeout = Seconds };
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
            await command.ExecuteNonQueryAsync(ct);
            return null;
        }
        catch (SqliteException fault)
        {
            return StorageFault.Of(fault);
        }
    }
}
