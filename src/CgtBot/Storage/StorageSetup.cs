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
        services.AddSingleton<DataReady>().AddSingleton<Together>();
        return IsPostgres(configuration)
            ? services.AddContexts<PostgresBotDb>((s, o) => o.UseNpgsql(s.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString))
            : services.AddContexts<SqliteBotDb>((s, o) => o.UseSqlite(SqliteConnection(s)).AddInterceptors(new SqliteBotDb.Durability()));
    }

    /// <summary>A context is put together once and lent again and again: each scope has one that shows nothing until it enters a section.</summary>
    private static IServiceCollection AddContexts<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> use)
        where T : BotDb => services
        .AddPooledDbContextFactory<T>((s, o) => use(s, Quiet(o).AddInterceptors(s.GetServices<IInterceptor>())))
        .AddScoped<BotDb>(s => s.GetRequiredService<IDbContextFactory<T>>().CreateDbContext().Anew());

    /// <summary>EF puts itself and its model together at the first use, a third of a start: it is done aside while the rest of the process is put together, and kept by EF.</summary>
    public static void BuildModel(IConfiguration configuration)
    {
        using DbContext db = IsPostgres(configuration)
            ? new PostgresBotDb(((DbContextOptionsBuilder<PostgresBotDb>)Quiet(new DbContextOptionsBuilder<PostgresBotDb>()).UseNpgsql()).Options)
            : new SqliteBotDb(((DbContextOptionsBuilder<SqliteBotDb>)Quiet(new DbContextOptionsBuilder<SqliteBotDb>()).UseSqlite()).Options);
        _ = db.Model;
    }

    private static bool IsPostgres(IConfiguration configuration) => configuration[$"{StorageOptions.Key}:{nameof(StorageOptions.Database)}"] == "postgres";

    /// <summary>Creates or migrates the schema, unless the last migration was applied: EF's own way compares the whole model first.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        DataFolder.Prepare(storage);
        if (await StartDb.IsUpToDateAsync(storage, ct))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BotDb>().Database;
        await database.MigrateAsync(ct);
        await WriteAheadAsync(database, ct);
    }

    // EF asks for it only when it creates the file itself.
    private static Task WriteAheadAsync(DatabaseFacade database, CancellationToken ct) =>
        database.IsSqlite() ? database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct) : Task.CompletedTask;

    private static string SqliteConnection(IServiceProvider services) => new SqliteConnectionStringBuilder
    {
        DataSource = services.GetRequiredService<IOptions<StorageOptions>>().Value.SqlitePath, ForeignKeys = true,
    }.ToString();

    // Every required row is in the section its owner is in, so the filter on both ends hides the same rows.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
