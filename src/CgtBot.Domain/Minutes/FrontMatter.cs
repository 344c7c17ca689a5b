using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>« title: … » between two « --- » at the head of a Markdown text: what its tool notes, not what was said. A text merely framed by two rules is a text.</summary>
internal static partial class FrontMatter
{
    private const int Longest = 40;

    /// <summary>The lines it takes with its rules; 0 when there is none.</summary>
    public static int Length(string source, List<SourceLine> lines)
    {
        if (lines.Count < 3 || !IsRule(source, lines[0]))
        {
            return 0;
        }

        var close = lines.FindIndex(1, Math.Min(lines.Count - 1, Longest), line => IsRule(source, line));
        return close > 0 && IsOfKeys(source, lines[1..close]) ? close + 1 : 0;
    }

    private static bool IsOfKeys(string source, List<SourceLine> lines)
    {
        var (keys, listed) = (0, false);
        foreach (var line in lines.Where(line => line.Kind != LineKind.Blank))
        {
            var key = line is { Kind: LineKind.Text, Level: 0 } ? Key().Match(source, line.Start, line.Length) : Match.Empty;
            var follows = keys > 0 && (line is { Kind: LineKind.Text, Level: > 0 } || (listed && line is { Kind: LineKind.Bullet, Mark: 0 }));
            if (!key.Success && !follows)
            {
                return false;
            }

            keys += key.Success ? 1 : 0;
            listed = key.Success ? key.Length == line.Length : listed;
        }

        return true;
    }

    private static bool IsRule(string source, SourceLine line) => source.AsSpan(line.Start, line.Length) is "---";

    // In small letters, its colon stuck to it: « Présents : » and « Question: » are the words of minutes.
    [GeneratedRegex(@"\G[a-z][a-zA-Z0-9_-]*:(?=\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
