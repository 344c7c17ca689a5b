using System.Net;
using System.Net.Sockets;

namespace CgtBot.Channels.Web;

/// <summary>Slows down whoever tries codes: after five wrong ones from an address, or a thousand from everywhere, within a quarter of an hour, sign-in waits.</summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private const int PerAddress = 5;
    // What bounds the work of checking them. Fewer, and ten addresses could keep everybody out; a code is not guessed in a thousand tries (100 random bits).
    private const int Everywhere = 1000;

    private readonly Lock gate = new();
    private readonly List<(string From, DateTimeOffset At)> tries = [];

    /// <summary>Counts a try before it is checked, so that many sent at once are not all let through; false when sign-in must wait.</summary>
    public bool Admits(IPAddress? from)
    {
        var network = NetworkOf(from);
        lock (gate)
        {
            tries.RemoveAll(t => clock.GetUtcNow() - t.At > Window);
            if (tries.Count >= Everywhere || tries.Count(t => t.From == network) >= PerAddress)
            {
                return false;
            }

            tries.Add((network, clock.GetUtcNow()));
            return true;
        }
    }

    /// <summary>A right code clears its address.</summary>
    public void Clear(IPAddress? from)
    {
        lock (gate)
        {
            tries.RemoveAll(t => t.From == NetworkOf(from));
        }
    }

    // One IPv6 subscriber holds a whole /64.
    private static string NetworkOf(IPAddress? from) =>
        from is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from?.MapToIPv4().ToString() ?? "";
}
