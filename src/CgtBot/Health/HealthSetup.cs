using CgtBot.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

public static class HealthSetup
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<DiskHealthCheck>("disk", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<JournalHealthCheck>("journal", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<OutboxHealthCheck>("outbox", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ChannelsHealthCheck>("channels", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SourcesHealthCheck>("sources", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SchedulerHealthCheck>("scheduler", timeout: TimeSpan.FromSeconds(5));
        var looks = services.Last(d => d.ServiceType == typeof(HealthCheckService)).ImplementationType!;
        return services.AddSingleton(new HealthKept(TimeSpan.FromSeconds(5))).AddSingleton<HealthCheckService>(s => ActivatorUtilities.CreateInstance<KeptHealth>(s, ActivatorUtilities.CreateInstance(s, looks)));
    }

    /// <summary>/health tells every part; /health/live only that the process answers; /health/ready whether it can do its work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthJson.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthJson.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = HealthJson.WriteAsync }).AllowAnonymous();
    }

    /// <summary>Rows of every section: counts and dates only leave this folder.</summary>
    internal static IQueryable<T> OfAllSections<T>(this IQueryable<T> rows)
        where T : class => rows.AsNoTracking().IgnoreQueryFilters([BotDb.SectionFilter]);
}
