using System.Net;
using System.Net.Sockets;

namespace CgtBot.Watch.Fetching;

/// <summary>Looks a host name up.</summary>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);

/// <summary>Opens the connection itself, so that the address checked is the address dialled, whatever the name says the next second.</summary>
public sealed class GuardedDialer(AddressPolicy policy, HostResolver resolve)
{
    private const int AddressesTried = 4;

    public async ValueTask<Stream> DialAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var allowed = (await AddressesOf(target.Host, cancellationToken))
            .Where(address => policy.Allows(target.Host, target.Port, address))
            .Take(AddressesTried)
            .ToArray();
        return allowed is [] ? throw new AddressRefusedException(target) : await ConnectFirstAsync(allowed, target.Port, cancellationToken);
    }

    private async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
        {
            return [literal];
        }

        var found = await resolve(host, cancellationToken);
        return found is [] ? throw new SocketException((int)SocketError.HostNotFound) : found;
    }

    private static async Task<Stream> ConnectFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (var tried = 0; ; tried++)
        {
            var socket = new Socket(addresses[tried].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[tried], port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (tried + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}

/// <summary>Carries the refusal of an address through the HTTP stack; <see cref="Fetcher"/> turns it into a value.</summary>
public sealed class AddressRefusedException(DnsEndPoint target) : IOException($"The address of {target.Host}:{target.Port} is not public.");
