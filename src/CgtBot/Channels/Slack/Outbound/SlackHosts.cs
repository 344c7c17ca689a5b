namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Where the bot writes, and where it reads files under its token: Slack's own hosts, or the API address that is set. An address that came signed is still followed nowhere else.</summary>
public static class SlackHosts
{
    private const string Slack = "slack.com";

    public static bool Allows(Uri api, string? address) => AllowedHosts.Of([Slack, api.Authority], address) is not null;

    /// <summary>A file people dropped is asked for with the bot's token: of the one host that keeps them.</summary>
    public static bool KeepsFiles(Uri api, string? address) => AllowedHosts.Of([Slack, api.Authority], address) is { } uri && (uri.IdnHost is "files.slack.com" || uri.Authority.Equals(api.Authority, StringComparison.OrdinalIgnoreCase));
}
