namespace CgtBot.Channels.Teams.Tokens;

/// <summary>Where an answer may go: an address a token vouches for is still only followed to a host the operator allows.</summary>
public static class ServiceHosts
{
    public static bool Allows(IReadOnlyList<string> allowed, string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Query.Length == 0
        && (address is { Scheme: "https" } || address is { Scheme: "http", IsLoopback: true })
        && allowed.Any(host => Is(address, host));

    // A host alone is for the usual port; another port is allowed only when written.
    private static bool Is(Uri address, string host) => host.Equals(address.Authority, StringComparison.OrdinalIgnoreCase)
        || (address.IsDefaultPort && address.IdnHost.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
