using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>Can the database be read, and is its schema there?</summary>
internal sealed class DatabaseHealthCheck(BotDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        try
        {
            var sections = await db.Sections.OfAllSections().CountAsync(ct);
            return HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["sections"] = sections });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(StorageFault.Of(fault).ToString());
        }
    }
}
