using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>Can the database be read and written, is its schema there, and is it sound as far as is known?</summary>
internal sealed class DatabaseHealthCheck(BotDb db, Damage damage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        try
        {
            var sections = await db.Sections.OfAllSections().CountAsync(ct);
            var data = new Dictionary<string, object> { ["sections"] = sections };
            return damage.IsKnown ? HealthCheckResult.Unhealthy(nameof(StorageFaultKind.Corrupted), data: data)
                : await SqliteWriting.FaultAsync(db, ct) is { } fault ? HealthCheckResult.Unhealthy(fault.ToString(), data: data)
                : HealthCheckResult.Healthy(data: data);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(StorageFault.Of(fault).ToString());
        }
    }
}
