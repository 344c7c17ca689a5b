using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace CgtBot.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FirstSectionOptions>().Bind(configuration.GetSection(FirstSectionOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new JournalAnchor(s.GetRequiredService<IOptions<StorageOptions>>().Value.AnchorPath, s.GetRequiredService<ILogger<JournalAnchor>>()));
        services.AddSingleton<Damage>().AddSingleton<IInterceptor>(s => s.GetRequiredService<Damage>()).AddHostedService<DamageCheck>();
        services.AddSingleton<DataReady>();
        var postgres = configuration[$"{StorageOptions.Key}:{nameof(StorageOptions.Database)}"] == "postgres";
        _ = Task.Run(() => BuildModel(postgres));
        return postgres
            ? services.AddDbContext<BotDb, PostgresBotDb>((s, o) => Quiet(o).AddInterceptors(s.GetServices<IInterceptor>()).UseNpgsql(s.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString))
            : services.AddDbContext<BotDb, SqliteBotDb>((s, o) => Quiet(o).AddInterceptors(s.GetServices<IInterceptor>()).UseSqlite(SqliteConnection(s)).AddInterceptors(new SqliteBotDb.Durability()));
    }

    // EF builds its model at the first use, a third of a start: it is built aside while the rest of the process is put together, and kept by EF.
    private static void BuildModel(bool postgres)
    {
        using DbContext db = postgres
            ? new PostgresBotDb(((DbContextOptionsBuilder<PostgresBotDb>)Quiet(new DbContextOptionsBuilder<PostgresBotDb>()).UseNpgsql()).Options)
            : new SqliteBotDb(((DbContextOptionsBuilder<SqliteBotDb>)Quiet(new DbContextOptionsBuilder<SqliteBotDb>()).UseSqlite()).Options);
        _ = db.Model;
    }

    /// <summary>Creates or migrates the schema.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        DataFolder.Prepare(services.GetRequiredService<IOptions<StorageOptions>>().Value);
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BotDb>().Database;
        if (!await IsUpToDateAsync(database, ct))
        {
            await database.MigrateAsync(ct);
            await WriteAheadAsync(database, ct);
        }
    }

    // EF asks for it only when it creates the file itself.
    private static Task WriteAheadAsync(DatabaseFacade database, CancellationToken ct) =>
        database.IsSqlite() ? database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct) : Task.CompletedTask;

    /// <summary>Asks for the last migration alone: EF's own way compares the whole model first, which is half of a start.</summary>
    private static async Task<bool> IsUpToDateAsync(DatabaseFacade database, CancellationToken ct)
    {
        try
        {
            await database.OpenConnectionAsync(ct);
            await using var last = database.GetDbConnection().CreateCommand();
            last.CommandText = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;
            return await last.ExecuteScalarAsync(ct) as string == database.GetMigrations().Last();
        }
        catch (DbException)
        {
            // No database or no history yet, or a fault that migrating will tell.
            return false;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    private static string SqliteConnection(IServiceProvider services) => new SqliteConnectionStringBuilder
    {
        DataSource = services.GetRequiredService<IOptions<StorageOptions>>().Value.SqlitePath, ForeignKeys = true,
    }.ToString();

    // Every required row is in the section its owner is in, so the filter on both ends hides the same rows.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
