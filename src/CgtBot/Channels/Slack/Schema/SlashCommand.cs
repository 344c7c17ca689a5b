namespace CgtBot.Channels.Slack.Schema;

/// <summary>« /cgt … » as it is handed over: a form by HTTP, an object by a socket.</summary>
public sealed record SlashCommand
{
    public string? TeamId { get; init; }
    public string? ChannelId { get; init; }
    public string? UserId { get; init; }
    public string? Text { get; init; }
    public string? ResponseUrl { get; init; }
    public string? TriggerId { get; init; }
}
