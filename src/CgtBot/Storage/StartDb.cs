using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CgtBot.Storage;

/// <summary>The little a start asks of the data first. Its own model is built at once, while <see cref="BotDb"/>'s, half of a start, is built aside.</summary>
internal sealed class StartDb(DbContextOptions<StartDb> options) : DbContext(options)
{
    private sealed record Applied(string MigrationId);

    private sealed record Kept(int Section);

    /// <summary>True when the schema is the program's own; false also for no database, no history yet, or a fault that migrating will tell.</summary>
    public static Task<bool> IsUpToDateAsync(StorageOptions storage, CancellationToken ct) => AskAsync(storage, async db =>
        await db.Set<Applied>().MaxAsync(a => a.MigrationId, ct) == LastMigration(storage.Database == "postgres" ? typeof(PostgresBotDb) : typeof(SqliteBotDb)));

    /// <summary>True when there is a section to serve.</summary>
    public static Task<bool> HasSectionAsync(StorageOptions storage, CancellationToken ct) => AskAsync(storage, db => db.Set<Kept>().AnyAsync(ct));

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Applied>().ToTable("__EFMigrationsHistory").HasNoKey();
        model.Entity<Kept>().ToTable(nameof(BotDb.Sections)).HasNoKey();
    }

    private static async Task<bool> AskAsync(StorageOptions storage, Func<StartDb, Task<bool>> ask)
    {
        try
        {
            await using var db = new StartDb(OptionsOf(storage));
            return await ask(db);
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static DbContextOptions<StartDb> OptionsOf(StorageOptions storage) => storage.Database == "postgres"
        ? new DbContextOptionsBuilder<StartDb>().UseNpgsql(storage.ConnectionString).Options
        : new DbContextOptionsBuilder<StartDb>().UseSqlite(new SqliteConnectionStringBuilder { DataSource = storage.SqlitePath, Mode = SqliteOpenMode.ReadWrite }.ToString()).Options;

    // EF's own list needs the whole model.
    private static string? LastMigration(Type context) => typeof(StartDb).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
        .Max(t => t.GetCustomAttribute<MigrationAttribute>()!.Id);
}
