using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>How many sources are watched, and how many fail. A failing source is the source's trouble: the bot stays ready.</summary>
internal sealed class SourcesHealthCheck(BotDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var watched = db.Sources.OfAllSections().Where(s => !s.Paused);
        var failing = await watched.CountAsync(s => db.SourceStates.IgnoreQueryFilters().Any(x => x.Section == s.Section && x.Source == s.Number && x.Failures > 0), ct);
        var data = new Dictionary<string, object> { ["watched"] = await watched.CountAsync(ct), ["failing"] = failing };
        return failing > 0 ? HealthCheckResult.Degraded("Failing", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
