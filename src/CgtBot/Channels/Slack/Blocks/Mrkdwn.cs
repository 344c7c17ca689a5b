using System.Text.RegularExpressions;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What people wrote, for the places where Slack reads its own marks: no mention, link, formatting or emoji of theirs is left to read.</summary>
public static partial class Mrkdwn
{
    // Seen by nobody: it parts two signs that would mean something together.
    private const char Joiner = '\u2060';

    // A space no wider than a hair: with it on both sides a star or an underscore opens and closes nothing.
    private const char Hair = '\u200A';

    public static string Escaped(string text)
    {
        var neutral = Emphasis().Replace(text, $"{Hair}$0{Hair}");
        neutral = Emoji().Replace(neutral, $":{Joiner}");
        neutral = LineStart().Replace(neutral, $"$1{Joiner}");
        return neutral.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~+|`+")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@":(?=[a-z0-9_+'-]+:)")]
    private static partial Regex Emoji();

    // A quote begins with « > ».
    [GeneratedRegex(@"(?m)^([ \t]*)(?=>)")]
    private static partial Regex LineStart();
}
