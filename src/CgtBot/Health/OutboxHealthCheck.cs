using CgtBot.Outbox;
using CgtBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>What is still to be said, for how long it has waited, and what was given up.</summary>
internal sealed class OutboxHealthCheck(BotDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var outbox = await OutboxHealth.OfAsync(db, now, ct);
        var late = outbox.OldestDue is { } since ? now - since : TimeSpan.Zero;
        var data = new Dictionary<string, object> { ["waiting"] = outbox.Waiting, ["oldestSeconds"] = (long)late.TotalSeconds, ["dead"] = outbox.Dead };
        return outbox.Dead > 0 ? HealthCheckResult.Degraded("GivenUp", data: data) : late > TooLong ? HealthCheckResult.Degraded("Late", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
