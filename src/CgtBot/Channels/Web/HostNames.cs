using System.Net;

namespace CgtBot.Channels.Web;

/// <summary>Names a host is called by.</summary>
public static class HostNames
{
    /// <summary>localhost, 127.0.0.1, [::1].</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
