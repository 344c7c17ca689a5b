using System.Text;

namespace CgtBot.Watch.Fetching;

/// <summary>A path of robots.txt, where « * » is any text and a final « $ » the end of the address. Linear, whatever the pattern.</summary>
internal static class RobotsPattern
{
    /// <summary>Letters beyond ASCII are written as addresses write them.</summary>
    public static string Escaped(string pattern)
    {
        var escaped = new StringBuilder();
        foreach (var rune in pattern.EnumerateRunes())
        {
            escaped.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    public static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            // The earliest place leaves the most room for what follows.
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return !isWhole || at == path.Length || (parts.Length > 1 && path.Length - parts[^1].Length >= at - parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
