using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>Where the bot was uninstalled or blocked, and what it received and could not answer.</summary>
internal sealed class ChannelsHealthCheck(BotDb db) : IHealthCheck
{
    private static readonly ReceiptState[] Over = [ReceiptState.Done, ReceiptState.Dead];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var gone = await db.Channels.OfAllSections().CountAsync(c => !c.Removed && c.GoneAt != null, ct);
        var data = new Dictionary<string, object>
        {
            ["bound"] = await db.Channels.OfAllSections().CountAsync(c => !c.Removed, ct),
            ["gone"] = gone,
            ["unanswered"] = await db.Receipts.CountAsync(r => !Over.Contains(r.State), ct),
            ["givenUp"] = await db.Receipts.CountAsync(r => r.State == ReceiptState.Dead, ct),
        };
        return gone > 0 ? HealthCheckResult.Degraded("Uninstalled", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
