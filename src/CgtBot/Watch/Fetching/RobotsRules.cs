namespace CgtBot.Watch.Fetching;

/// <summary>What a site asks of robots, as RFC 9309 reads it: the group that names us, or the one for all; the longest rule wins, and allows when two are as long.</summary>
public sealed class RobotsRules
{
    private const int LongestText = 500 * 1024;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private readonly List<(string Pattern, bool Allows)> rules = [];

    private RobotsRules()
    {
    }

    public static RobotsRules Everything { get; } = new();

    /// <summary>The rest the site asks for between two requests, within reason.</summary>
    public TimeSpan? Delay { get; private set; }

    public static RobotsRules Parse(string text, string agent)
    {
        var (ours, all) = (new RobotsRules(), new RobotsRules());
        var (isOurs, isAll, isNamed, opened) = (false, false, false, false);
        foreach (var line in text[..Math.Min(text.Length, LongestText)].Split('\n'))
        {
            var (key, value) = Parts(line);
            if (key == "user-agent")
            {
                // A line after a rule begins another group; several in a row share one.
                (isOurs, isAll) = opened ? (false, false) : (isOurs, isAll);
                opened = false;
                var named = value.Split('/', ' ')[0];
                isOurs |= named.Equals(agent, StringComparison.OrdinalIgnoreCase);
                isAll |= named == "*";
                isNamed |= isOurs;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                opened = true;
                (isOurs ? ours : isAll ? all : null)?.Add(key, value);
            }
        }

        return isNamed ? ours : all;
    }

    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var (longest, allows) = (-1, true);
        foreach (var rule in rules.Where(r => RobotsPattern.Matches(r.Pattern, path)))
        {
            if (rule.Pattern.Length > longest || (rule.Pattern.Length == longest && rule.Allows))
            {
                (longest, allows) = (rule.Pattern.Length, rule.Allows);
            }
        }

        return allows;
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            Delay = double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1_000_000 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)) : Delay;
        }
        else if (value.Length > 0)
        {
            rules.Add((RobotsPattern.Escaped(value), key == "allow"));
        }
    }

    private static (string Key, string Value) Parts(string line)
    {
        var plain = line.Split('#')[0];
        var at = plain.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? ("", "") : (plain[..at].Trim(' ', '\t', '\r', '\uFEFF').ToLowerInvariant(), plain[(at + 1)..].Trim());
    }
}
