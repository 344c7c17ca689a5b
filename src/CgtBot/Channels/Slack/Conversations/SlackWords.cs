using System.Net;
using System.Text.RegularExpressions;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>What a person typed, out of Slack's own marks: the bot's mention goes, links, persons and channels are written as they were read. Pure.</summary>
public static partial class SlackWords
{
    private const string Mail = "mailto:";

    /// <summary>As people read it: « le compte rendu (https://…) », « @Marie »; a person whose name is not told has no id here either.</summary>
    public static string Of(string? text, string? bot) => Written(text, bot, Read);

    /// <summary>As a command needs it: addresses without their labels, persons by their ids.</summary>
    public static string Exact(string? text, string? bot) => Written(text, bot, mark => Plain(mark, exact: true));

    private static string Written(string? text, string? bot, MatchEvaluator plain)
    {
        var left = bot is null ? FirstMention().Replace(text ?? "", "", 1) : (text ?? "").Replace($"<@{bot}>", "", StringComparison.Ordinal);
        return PlainText.Clean(WebUtility.HtmlDecode(Marked().Replace(left, plain))).Text.Replace('\u00A0', ' ').Trim();
    }

    private static string Read(Match mark) => Plain(mark, exact: false);

    private static string Plain(Match mark, bool exact)
    {
        var (target, label) = (mark.Groups["target"].Value, mark.Groups["label"].Value);
        return target switch
        {
            ['#', ..] => label.Length > 0 ? "#" + label : target,
            ['@', ..] => label.Length > 0 ? "@" + label : exact ? target : SlackTexts.SomePerson,
            ['!', ..] => label.Length > 0 ? label : "@" + target[1..],
            _ when target.StartsWith(Mail, StringComparison.Ordinal) => Labelled(label, target[Mail.Length..], exact),
            _ => Labelled(label, target, exact),
        };
    }

    private static string Labelled(string label, string address, bool exact) => exact || label.Length == 0 || Bare(label) == Bare(address) ? address : $"{label} ({address})";

    /// <summary>Slack makes « exemple.fr » a link to http://exemple.fr by itself: that label says nothing more.</summary>
    private static string Bare(string address) => Scheme().Replace(address, "").TrimEnd('/').ToLowerInvariant();

    [GeneratedRegex(@"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")]
    private static partial Regex FirstMention();

    [GeneratedRegex(@"<(?<target>[^<>|]+)(?:\|(?<label>[^<>]*))?>")]
    private static partial Regex Marked();

    [GeneratedRegex("^https?://")]
    private static partial Regex Scheme();
}
