using System.Text.RegularExpressions;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>What people wrote, made such that no client can read a link, a mention or a formatting in it.</summary>
public static partial class CardText
{
    // Seen by nobody: it parts two signs that would mean something together.
    private const char Joiner = '\u2060';

    // A space no wider than a hair: with it on both sides a star or an underscore opens and closes nothing.
    private const char Hair = '\u200A';

    /// <summary>For the places that are Markdown by the schema (text blocks, facts).</summary>
    public static string Escaped(string text)
    {
        var escaped = Special().Replace(Indent().Replace(Whole(text).ReplaceLineEndings("\n"), ""), @"\$0");
        escaped = Bullet().Replace(escaped, @"$1\$2");
        escaped = Numbered().Replace(escaped, @"$1\$2");
        return escaped.Replace("\n", "\n\n", StringComparison.Ordinal);
    }

    /// <summary>For the places where some clients read Markdown and others do not (titles of choices): nothing to escape is left.</summary>
    public static string Neutral(string text)
    {
        var neutral = Emphasis().Replace(Whole(text), m => m.Value[0] == '`' ? "\u02CB" : $"{Hair}{m.Value}{Hair}");
        neutral = Opening().Replace(neutral, $"$0{Joiner}");
        return LineStart().Replace(neutral.ReplaceLineEndings(" "), $"{Joiner}$0");
    }

    /// <summary>For the places that are plain text by the schema (runs, labels): only the dates that clients compute are defused.</summary>
    public static string Whole(string text) => text.Replace("{{", $"{{{Joiner}{{", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_\[\]<>#~|&!]")]
    private static partial Regex Special();

    // Four spaces begin a block of code.
    [GeneratedRegex(@"(?m)^[ \t]+")]
    private static partial Regex Indent();

    [GeneratedRegex(@"(?m)^(\s*)([-+=])")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?m)^(\s*\d+)([.)])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~+|`")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\]<&\\]")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:[-+=#>]|\d+[.)])")]
    private static partial Regex LineStart();
}
