namespace CgtBot.Channels.Cards;

/// <summary>Addresses a card may lead to: http and https outside, plain paths on our own host.</summary>
public static class SafeAddress
{
    public static bool IsLink(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.UserInfo.Length == 0;

    /// <summary>The address when it is a link that anybody may follow.</summary>
    public static string? Link(string? address) => address is not null && IsLink(address) ? address : null;

    /// <summary>Shown beside the link, so that its label cannot lie about where it goes.</summary>
    public static string HostOf(string address) => new Uri(address).IdnHost;

    public static bool IsOwnPath(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);
}
