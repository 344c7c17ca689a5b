using System.Collections.Concurrent;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Fetching;

/// <summary>What the sites ask of robots, kept for a day. A site without such a file lets everything be read; one that cannot give it now is not read now.</summary>
public sealed class RobotsMemory(TimeProvider time)
{
    private const int SitesKept = 500;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset At)> kept = new();

    public async Task<(RobotsRules? Rules, FetchOutcome? Problem)> OfAsync(Uri address, string agent, Func<Uri, Task<FetchOutcome>> fetch)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (kept.TryGetValue(site, out var known) && time.GetUtcNow() - known.At < KeptFor)
        {
            return (known.Rules, null);
        }

        var outcome = await fetch(new Uri(address, "/robots.txt"));
        if (RulesOf(outcome, agent) is not { } rules)
        {
            // What cannot be dialled for the file cannot be dialled for the page: it is said of the page.
            return (null, outcome is FetchOutcome.Refused refused ? refused with { Address = address } : outcome);
        }

        if (kept.Count >= SitesKept)
        {
            kept.Clear();
        }

        kept[site] = (rules, time.GetUtcNow());
        return (rules, null);
    }

    private static RobotsRules? RulesOf(FetchOutcome outcome, string agent) => outcome switch
    {
        FetchOutcome.Fetched fetched => RobotsRules.Parse(DocumentText.Decode(fetched.Bytes.Span, fetched.Charset), agent),
        FetchOutcome.Failed { Kind: FailureKind.Http, Status: >= 400 and < 500 and not 429 } or FetchOutcome.Failed { Kind: FailureKind.Redirects or FailureKind.TooLarge } => RobotsRules.Everything,
        _ => null,
    };
}
