using System.Net;
using System.Text.RegularExpressions;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>What a person typed, out of Slack's own marks: the bot's mention goes, links and channels are written plainly. Pure.</summary>
public static partial class SlackWords
{
    public static string Of(string? text, string? bot)
    {
        var left = bot is null ? FirstMention().Replace(text ?? "", "", 1) : (text ?? "").Replace($"<@{bot}>", "", StringComparison.Ordinal);
        return PlainText.Clean(WebUtility.HtmlDecode(Marked().Replace(left, Plain))).Text.Replace('\u00A0', ' ').Trim();
    }

    private static string Plain(Match mark)
    {
        var (target, label) = (mark.Groups["target"].Value, mark.Groups["label"].Value);
        return target switch
        {
            ['#', ..] => label.Length > 0 ? "#" + label : target,
            ['@', ..] => label.Length > 0 ? "@" + label : target,
            ['!', ..] => label.Length > 0 ? label : "@" + target[1..],
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) => label.Length > 0 ? label : target["mailto:".Length..],
            _ => target,
        };
    }

    [GeneratedRegex(@"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")]
    private static partial Regex FirstMention();

    [GeneratedRegex(@"<(?<target>[^<>|]+)(?:\|(?<label>[^<>]*))?>")]
    private static partial Regex Marked();
}
