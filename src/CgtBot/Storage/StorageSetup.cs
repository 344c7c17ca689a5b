using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace CgtBot.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FirstSectionOptions>().Bind(configuration.GetSection(FirstSectionOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new JournalAnchor(s.GetRequiredService<IOptions<StorageOptions>>().Value.AnchorPath));
        return configuration[$"{StorageOptions.Key}:{nameof(StorageOptions.Database)}"] == "postgres"
            ? services.AddDbContext<BotDb, PostgresBotDb>((s, o) => Quiet(o).AddInterceptors(s.GetServices<IInterceptor>()).UseNpgsql(s.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString))
            : services.AddDbContext<BotDb, SqliteBotDb>((s, o) => Quiet(o).AddInterceptors(s.GetServices<IInterceptor>()).UseSqlite(SqliteConnection(s)).AddInterceptors(new SqliteBotDb.Durability()));
    }

    /// <summary>Creates or migrates the schema.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        DataFolder.Prepare(services.GetRequiredService<IOptions<StorageOptions>>().Value);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BotDb>().Database.MigrateAsync(ct);
    }

    private static string SqliteConnection(IServiceProvider services) => new SqliteConnectionStringBuilder
    {
        DataSource = services.GetRequiredService<IOptions<StorageOptions>>().Value.SqlitePath, ForeignKeys = true,
    }.ToString();

    // Every required row is in the section its owner is in, so the filter on both ends hides the same rows.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
