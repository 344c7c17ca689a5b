using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CgtBot.Health;

/// <summary>How long an answer on the bot's health is given again: anybody may ask, and each look takes the write lock.</summary>
public sealed record HealthKept(TimeSpan For);

/// <summary>One look at a time for each set of parts, its answer kept for a moment.</summary>
internal sealed class KeptHealth(HealthCheckService looks, IOptions<HealthCheckServiceOptions> parts, HealthKept kept, TimeProvider clock) : HealthCheckService
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Task<HealthReport>> Report)> last = new();

    public override Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
    {
        var (asked, now) = (string.Join(' ', parts.Value.Registrations.Where(r => predicate?.Invoke(r) ?? true).Select(r => r.Name)), clock.GetUtcNow());
        // A caller who leaves takes the answer from nobody else: each part has its own bound in time.
        (DateTimeOffset, Lazy<Task<HealthReport>>) Anew() => (now, new(() => looks.CheckHealthAsync(predicate, CancellationToken.None)));
        var held = last.AddOrUpdate(asked, _ => Anew(), (_, old) => now - old.At < kept.For || old.Report is { IsValueCreated: true, Value.IsCompleted: false } ? old : Anew());
        return held.Report.Value.WaitAsync(cancellationToken);
    }
}
