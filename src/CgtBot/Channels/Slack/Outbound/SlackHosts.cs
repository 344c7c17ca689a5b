namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Where the bot writes, and where it reads files under its token: Slack's own hosts, or the API address that is set. An address that came signed is still followed nowhere else.</summary>
public static class SlackHosts
{
    public static bool Allows(Uri api, string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsSlack(uri) || IsApi(api, uri));

    /// <summary>A file people dropped is asked for with the bot's token: of the one host that keeps them.</summary>
    public static bool KeepsFiles(Uri api, string? address) => Allows(api, address) && new Uri(address!) is var uri && (IsApi(api, uri) || uri.IdnHost is "files.slack.com");

    private static bool IsSlack(Uri uri) => uri is { Scheme: "https", IsDefaultPort: true } && uri.IdnHost.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase);

    private static bool IsApi(Uri api, Uri uri) => uri.Scheme == api.Scheme && uri.Authority.Equals(api.Authority, StringComparison.OrdinalIgnoreCase);
}
