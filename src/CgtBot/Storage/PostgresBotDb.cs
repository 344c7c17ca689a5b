using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace CgtBot.Storage;

/// <summary>For a federation: several nodes on one PostgreSQL database.</summary>
public sealed class PostgresBotDb(DbContextOptions<PostgresBotDb> options) : BotDb(options)
{
    /// <summary>First key of the advisory locks, so that they meet nobody else's.</summary>
    private const int LockSpace = 0x436774;

    public override bool IsShared => true;

    public override Task LockSectionAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockSpace}, {Section.Value})", ct);

    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken ct) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresBotDb>
    {
        public PostgresBotDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql("Host=localhost").Options);
    }
}
