using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Tests.Channels.Slack;

namespace CgtBot.Benchmarks.Slack;

/// <summary>What people see of each posting's alert in the channel, told by its words alone. Pure.</summary>
internal sealed partial class AlertsSeen(IReadOnlyList<SlackCall> posted, bool history)
{
    /// <summary>Seen once where the history tells; else once more for its kill, with its mark.</summary>
    public List<string> Faults(int postings)
    {
        var seen = posted.SelectMany(p => Posting().Matches(p["blocks"]!).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().Select(n => (Posting: n, Marked: IsMarked(p)))).ToLookup(p => p.Posting, p => p.Marked);
        return [.. Enumerable.Range(1, postings).Where(n => !seen[n].SequenceEqual(history ? [false] : [false, true])).Select(n => $"FAULT: the alert of posting {n}: {(seen[n].Any() ? string.Join(", then ", seen[n].Select(marked => marked ? "marked" : "unmarked")) : "lost")}")];
    }

    public static int Marked(IReadOnlyList<SlackCall> posted) => posted.Count(IsMarked);

    private static bool IsMarked(SlackCall call) => call["text"]!.Contains("renvoi possible", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"Poste (\d+)\b")]
    private static partial Regex Posting();
}
