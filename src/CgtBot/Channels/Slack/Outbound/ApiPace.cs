using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>The pace Slack documents, kept by ourselves so that it never has to refuse; and the wait it asked for when it did.</summary>
public sealed class ApiPace(TimeProvider clock) : IDisposable
{
    /// <summary>Slack lets short bursts pass in a channel.</summary>
    private const int Burst = 5;

    private readonly PartitionedRateLimiter<(SlackMethod Method, string Channel)> limiter = PartitionedRateLimiter.Create<(SlackMethod Method, string Channel), string>(Partition);
    private readonly ConcurrentDictionary<string, DateTimeOffset> held = new();

    /// <summary>How long Slack still wants nothing of the kind; null mostly.</summary>
    public TimeSpan? Held(SlackMethod method, string channel) => held.TryGetValue(KeyOf(method, channel), out var until) && until > clock.GetUtcNow() ? until - clock.GetUtcNow() : null;

    public void Hold(SlackMethod method, string channel, TimeSpan wait) => held[KeyOf(method, channel)] = clock.GetUtcNow() + wait;

    /// <summary>Waits for the turn, first come first served.</summary>
    public async Task WaitAsync(SlackMethod method, string channel, CancellationToken ct)
    {
        using var lease = await limiter.AcquireAsync((method, channel), 1, ct);
    }

    public void Dispose() => limiter.Dispose();

    private static string KeyOf(SlackMethod method, string channel) => method == SlackMethod.PostMessage ? $"{method.Name}/{channel}" : method.Name;

    private static RateLimitPartition<string> Partition((SlackMethod Method, string Channel) call) => call.Method == SlackMethod.PostMessage
        ? Bucket(KeyOf(call.Method, call.Channel), Burst, TimeSpan.FromSeconds(1))
        : Bucket(KeyOf(call.Method, call.Channel), call.Method.PerMinute / 2, TimeSpan.FromMinutes(1) / call.Method.PerMinute * 2);

    // A full bucket and what flows in during the first minute together stay within twice the half: the documented number.
    private static RateLimitPartition<string> Bucket(string key, int burst, TimeSpan each) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst, TokensPerPeriod = 1, ReplenishmentPeriod = each, AutoReplenishment = true, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
