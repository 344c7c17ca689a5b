using System.Collections.Concurrent;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>Signatures taken while they may still be right: the same request sent again by whoever caught it is refused. Slack signs each of its own retries anew.</summary>
public sealed class SeenSignatures(TimeProvider clock)
{
    private static readonly TimeSpan Kept = Signature.Longest * 2;

    private readonly ConcurrentDictionary<string, DateTimeOffset> seen = new();
    private long sweptAt;

    public bool Has(string signature) => seen.ContainsKey(signature);

    public void Add(string signature)
    {
        var now = clock.GetUtcNow();
        seen[signature] = now;
        if (now.ToUnixTimeSeconds() - Interlocked.Read(ref sweptAt) > Signature.Longest.TotalSeconds)
        {
            Interlocked.Exchange(ref sweptAt, now.ToUnixTimeSeconds());
            foreach (var old in seen.Where(s => now - s.Value > Kept).Select(s => s.Key))
            {
                seen.TryRemove(old, out _);
            }
        }
    }
}
