using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>What is still to be said, for how long it has waited, and what was given up.</summary>
internal sealed class OutboxHealth(BotDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var pending = db.Outbox.OfAllSections().Where(m => m.State == OutboxState.Waiting || m.State == OutboxState.Sending);
        var waiting = await pending.CountAsync(ct);
        var oldest = await pending.Where(m => m.NextTryAt <= now).OrderBy(m => m.NextTryAt).Select(m => (DateTimeOffset?)m.NextTryAt).FirstOrDefaultAsync(ct);
        var dead = await db.Outbox.OfAllSections().CountAsync(m => m.State == OutboxState.Dead, ct);
        var late = oldest is { } since ? now - since : TimeSpan.Zero;
        var data = new Dictionary<string, object> { ["waiting"] = waiting, ["oldestSeconds"] = (long)late.TotalSeconds, ["dead"] = dead };
        return dead > 0 ? HealthCheckResult.Degraded("GivenUp", data: data) : late > TooLong ? HealthCheckResult.Degraded("Late", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
