using System.Text.Json.Serialization;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A text object. Neither kind turns the words of people into links, mentions or pictures.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Plain), "plain_text")]
[JsonDerivedType(typeof(Marked), "mrkdwn")]
public abstract record BlockText(string Text)
{
    /// <summary>Stands where Slack refuses an empty text.</summary>
    private const string Nothing = "–";

    /// <summary>Shown as it is.</summary>
    public sealed record Plain(string Text, bool Emoji = false) : BlockText(Text);

    /// <summary>Slack's own marks are read: what people wrote is escaped before it comes here.</summary>
    public sealed record Marked(string Text, bool Verbatim = true) : BlockText(Text);

    public static Plain Of(string text) => new(Shown(text));

    public static string Shown(string text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;
}
