namespace CgtBot.Channels.Teams.Files;

/// <summary>Where a file is read from or put. Its address is a secret of its own: no token of the bot goes there, and no redirect is followed.</summary>
public static class FileHosts
{
    private const int LongestAddress = 8000;

    /// <summary>The address, when it is of a host the operator allows or below one; null for any other.</summary>
    public static Uri? Allowed(IReadOnlyList<string> allowed, string? address) =>
        address is { Length: <= LongestAddress } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri is { Scheme: "https" } || uri is { Scheme: "http", IsLoopback: true })
        && allowed.Any(host => host.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase) || (uri.IsDefaultPort && uri.IdnHost.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)))
            ? uri : null;
}
