using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>An address to serve that cannot be opened.</summary>
internal sealed class AddressFault(string sentence) : Exception(sentence)
{
    /// <summary>Tries the addresses before anything starts, so that a taken port is one sentence and not a page of traces.</summary>
    public static void DemandFree(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            var address = BindingAddress.Parse(url);
            if (address.Port > 0 && Endpoint(address) is { } endpoint)
            {
                DemandFree(url, endpoint);
            }
        }
    }

    private static void DemandFree(string url, IPEndPoint endpoint)
    {
        try
        {
            using var listener = new TcpListener(endpoint);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new AddressFault(string.Format(CultureInfo.CurrentCulture, e.SocketErrorCode == SocketError.AddressAlreadyInUse ? FaultTexts.AddressInUse : FaultTexts.AddressRefused, url, e.Message));
        }
    }

    private static IPEndPoint? Endpoint(BindingAddress address) =>
        address.IsUnixPipe || address.IsNamedPipe ? null
        : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? new IPEndPoint(IPAddress.Loopback, address.Port)
        : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? new IPEndPoint(ip, address.Port)
        : new IPEndPoint(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, address.Port);
}
