using System.Net;
using System.Net.Sockets;

namespace CgtBot.Watch.Fetching;

/// <summary>The special ranges of the IANA registries for IPv4 and IPv6, and the addresses where clouds answer their own machines.</summary>
public static class AddressRanges
{
    private static readonly (IPNetwork Range, AddressClass Class)[] V4 =
    [
        Of("169.254.169.254/32", AddressClass.CloudMetadata),
        Of("169.254.170.2/32", AddressClass.CloudMetadata),
        Of("100.100.100.200/32", AddressClass.CloudMetadata),
        Of("168.63.129.16/32", AddressClass.CloudMetadata),
        Of("192.0.0.192/32", AddressClass.CloudMetadata),
        Of("255.255.255.255/32", AddressClass.Broadcast),
        Of("0.0.0.0/8", AddressClass.Unspecified),
        Of("10.0.0.0/8", AddressClass.Private),
        Of("100.64.0.0/10", AddressClass.SharedByCarrier),
        Of("127.0.0.0/8", AddressClass.Loopback),
        Of("169.254.0.0/16", AddressClass.LinkLocal),
        Of("172.16.0.0/12", AddressClass.Private),
        Of("192.0.0.0/24", AddressClass.Reserved),
        Of("192.0.2.0/24", AddressClass.Reserved),
        Of("192.88.99.0/24", AddressClass.Tunnel),
        Of("192.168.0.0/16", AddressClass.Private),
        Of("198.18.0.0/15", AddressClass.Reserved),
        Of("198.51.100.0/24", AddressClass.Reserved),
        Of("203.0.113.0/24", AddressClass.Reserved),
        Of("224.0.0.0/4", AddressClass.Multicast),
        Of("240.0.0.0/4", AddressClass.Reserved),
    ];

    private static readonly (IPNetwork Range, AddressClass Class)[] V6 =
    [
        Of("::/128", AddressClass.Unspecified),
        Of("::1/128", AddressClass.Loopback),
        Of("fd00:ec2::254/128", AddressClass.CloudMetadata),
        Of("fd20:ce::254/128", AddressClass.CloudMetadata),
        Of("::/96", AddressClass.Tunnel),
        Of("::ffff:0:0:0/96", AddressClass.Tunnel),
        Of("64:ff9b:1::/48", AddressClass.Tunnel),
        Of("100::/64", AddressClass.Reserved),
        Of("2001::/23", AddressClass.Tunnel),
        Of("2001:db8::/32", AddressClass.Reserved),
        Of("2002::/16", AddressClass.Tunnel),
        Of("3fff::/20", AddressClass.Reserved),
        Of("fc00::/7", AddressClass.UniqueLocal),
        Of("fe80::/10", AddressClass.LinkLocal),
        Of("fec0::/10", AddressClass.Private),
        Of("ff00::/8", AddressClass.Multicast),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static AddressClass Classify(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Classify(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Find(V4, address) ?? AddressClass.Public;
        }

        // A network without IPv4 reaches every IPv4 site by NAT64, so what is embedded decides.
        var plain = new IPAddress(address.GetAddressBytes());
        return Nat64.Contains(plain)
            ? Classify(new IPAddress(plain.GetAddressBytes().AsSpan(12)))
            : Find(V6, plain) ?? (GlobalUnicast.Contains(plain) ? AddressClass.Public : AddressClass.Reserved);
    }

    private static AddressClass? Find((IPNetwork Range, AddressClass Class)[] table, IPAddress address)
    {
        foreach (var (range, kind) in table)
        {
            if (range.Contains(address))
            {
                return kind;
            }
        }

        return null;
    }

    private static (IPNetwork, AddressClass) Of(string range, AddressClass kind) => (IPNetwork.Parse(range), kind);
}
