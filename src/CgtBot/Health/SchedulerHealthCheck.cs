using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>Is work done when it falls due? Judged by what is left undone rather than by what the scheduler says of itself.</summary>
internal sealed class SchedulerHealthCheck(BotDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var looks = db.SourceStates.IgnoreQueryFilters().Where(s => db.Sources.IgnoreQueryFilters().Any(x => x.Section == s.Section && x.Number == s.Source && !x.Paused && !x.Removed));
        var next = await looks.OrderBy(s => s.NextLookAt).Select(s => (DateTimeOffset?)s.NextLookAt).FirstOrDefaultAsync(ct);
        var late = next is { } due && due < clock.GetUtcNow() ? clock.GetUtcNow() - due : TimeSpan.Zero;
        var data = new Dictionary<string, object> { ["lateSeconds"] = (long)late.TotalSeconds };
        return late > TooLong ? HealthCheckResult.Degraded("Late", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
