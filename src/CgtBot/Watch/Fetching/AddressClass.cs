namespace CgtBot.Watch.Fetching;

/// <summary>What kind of place an IP address is; only <see cref="Public"/> may be dialled without the operator's word.</summary>
public enum AddressClass
{
    Public,
    Loopback,
    Private,
    UniqueLocal,
    SharedByCarrier,
    LinkLocal,
    CloudMetadata,
    Unspecified,
    Multicast,
    Broadcast,
    Reserved,
    Tunnel,
}
