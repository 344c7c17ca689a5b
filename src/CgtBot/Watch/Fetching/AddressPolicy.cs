using System.Net;

namespace CgtBot.Watch.Fetching;

/// <summary>Decides whether an address may be dialled: public ones always, an organisation's own only when the operator named the host.</summary>
public sealed class AddressPolicy(bool allowLoopback, IEnumerable<string> allowedHosts)
{
    private readonly HashSet<string> _allowed = new(allowedHosts.Select(Plain), StringComparer.OrdinalIgnoreCase);

    public bool Allows(string host, int port, IPAddress address) => AddressRanges.Classify(address) switch
    {
        AddressClass.Public => true,
        AddressClass.Loopback => allowLoopback || IsNamed(host, port),
        AddressClass.Private or AddressClass.UniqueLocal or AddressClass.SharedByCarrier => IsNamed(host, port),
        // A name allowed for the intranet must not become a door to the machine's metadata by a change of DNS:
        // these places are dialled only when the operator wrote the address itself.
        AddressClass.LinkLocal or AddressClass.CloudMetadata => IsNamed(host, port) && IPAddress.TryParse(Plain(host), out _),
        _ => false,
    };

    private bool IsNamed(string host, int port) =>
        _allowed.Contains(Plain(host)) || _allowed.Contains($"{Plain(host)}:{port}") || _allowed.Contains($"[{Plain(host)}]:{port}");

    private static string Plain(string host)
    {
        var trimmed = host.Trim().TrimEnd('.');
        return trimmed.StartsWith('[') && trimmed.EndsWith(']') ? trimmed[1..^1] : trimmed;
    }
}
