namespace CgtBot.Channels;

/// <summary>Hosts the operator allows: an address that somebody vouches for is still followed nowhere else. Pure.</summary>
public static class AllowedHosts
{
    private const int LongestAddress = 8000;

    /// <summary>The address, when it is of a host allowed or below one; null for any other. A host alone is for the usual port: another is allowed only when written.</summary>
    public static Uri? Of(IEnumerable<string> allowed, string? address) =>
        address is { Length: <= LongestAddress } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && IsGuarded(uri) && allowed.Any(host => Is(uri, host)) ? uri : null;

    /// <summary>What is sent there is read by nobody on its way.</summary>
    public static bool IsGuarded(Uri address) => address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true };

    private static bool Is(Uri address, string host) => host.Equals(address.Authority, StringComparison.OrdinalIgnoreCase) || (address.IsDefaultPort && address.IdnHost.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
