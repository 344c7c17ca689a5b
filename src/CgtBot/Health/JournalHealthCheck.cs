using CgtBot.Domain.Journals;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>Is the last anchored head of the journal the one the database has? The whole chain is for `verify` to read.</summary>
internal sealed class JournalHealthCheck(BotDb db, JournalAnchor anchor) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        try
        {
            return await CompareAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(StorageFault.Of(fault).ToString());
        }
    }

    private async Task<HealthCheckResult> CompareAsync(CancellationToken ct)
    {
        if (anchor.IsBehind)
        {
            return HealthCheckResult.Degraded("AnchorNotWritten");
        }

        var journal = db.Journal.OfAllSections();
        if (anchor.Last() is not { } head)
        {
            return await journal.AnyAsync(ct) ? HealthCheckResult.Degraded("AnchorMissing") : HealthCheckResult.Healthy();
        }

        var line = await journal.FirstOrDefaultAsync(l => l.Section == head.Section && l.Sequence == head.Sequence, ct);
        var data = new Dictionary<string, object> { ["section"] = head.Section.Value, ["head"] = head.Sequence };
        return line is null ? HealthCheckResult.Degraded(nameof(JournalFaultKind.Cut), data: data)
            : Convert.ToHexStringLower(line.Hash) != head.Hash ? HealthCheckResult.Degraded(nameof(JournalFaultKind.Altered), data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
