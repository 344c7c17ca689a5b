using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CgtBot.Storage;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqliteBotDb(DbContextOptions<SqliteBotDb> options) : BotDb(options)
{
    public override bool IsShared => false;

    /// <summary>A SQLite transaction begun by EF is immediate: it holds the only write lock already.</summary>
    public override Task LockSectionAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>At this level the driver defers: it takes no lock, and the bot goes on writing. No connection shares its cache, so that nothing uncommitted is read.</summary>
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken ct) => Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    /// <summary>Kept open for the setting to last: the next to open the connection sets it back.</summary>
    public override async Task LightenAsync()
    {
        await base.LightenAsync();
        // A row that is refused leaves a transaction of SQLite as it was.
        Database.AutoSavepointsEnabled = false;
        await Database.OpenConnectionAsync();
        await Database.ExecuteSqlRawAsync("PRAGMA synchronous=NORMAL");
    }

    /// <summary>The log beside the file keeps the pages as they were until it is carried over; one who reads meanwhile puts that off.</summary>
    public override Task WipeAsync(CancellationToken ct) => Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);

    /// <summary>Durable to the disk at every commit: the journal is evidence.</summary>
    internal sealed class Durability : DbConnectionInterceptor
    {
        // What is deleted or overwritten is wiped from the file: an erasure takes the words, not the way to them.
        // The driver's own wait for the write lock is a sleep of 150 ms, SQLite's begins with one.
        private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=500; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken ct = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteBotDb>
    {
        public SqliteBotDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=design.db").Options);
    }
}
