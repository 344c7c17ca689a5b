namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Where the bot writes and where its token goes: Slack's own hosts, or the API address that is set. An address that came signed is still followed nowhere else.</summary>
public static class SlackHosts
{
    public static bool Allows(Uri api, string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsSlack(uri) || IsApi(api, uri));

    /// <summary>The token is for the API and for files, never for a response address nor for where a file goes up: that address is its own key.</summary>
    public static bool TakesToken(Uri api, Uri address) => !address.AbsolutePath.StartsWith("/upload/", StringComparison.Ordinal) && (IsApi(api, address) ? !address.AbsolutePath.StartsWith("/commands/", StringComparison.Ordinal) && !address.AbsolutePath.StartsWith("/actions/", StringComparison.Ordinal) : IsSlack(address) && address.IdnHost is "files.slack.com");

    private static bool IsSlack(Uri uri) => uri is { Scheme: "https", IsDefaultPort: true } && uri.IdnHost.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase);

    private static bool IsApi(Uri api, Uri uri) => uri.Scheme == api.Scheme && uri.Authority.Equals(api.Authority, StringComparison.OrdinalIgnoreCase);
}
