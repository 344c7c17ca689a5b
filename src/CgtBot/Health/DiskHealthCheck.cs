using CgtBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CgtBot.Health;

/// <summary>Is there room left where the data are? Said before the first person is refused.</summary>
internal sealed class DiskHealthCheck(IOptions<StorageOptions> storage) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
        Task.FromResult(Judge(new DriveInfo(Path.GetFullPath(storage.Value.Folder)).AvailableFreeSpace));

    /// <summary>A journaled act takes some kilobytes, a capture up to its bound, a backup as much as the database.</summary>
    internal static HealthCheckResult Judge(long free)
    {
        var data = new Dictionary<string, object> { ["freeMegabytes"] = free / Megabyte };
        return free < Megabyte ? HealthCheckResult.Unhealthy(nameof(StorageFaultKind.DiskFull), data: data)
            : free < 200 * Megabyte ? HealthCheckResult.Degraded("AlmostFull", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
