namespace CgtBot.Watch.Fetching;

/// <summary>What an address must look like before it is even resolved.</summary>
public static class AddressRules
{
    /// <summary>It is kept with every item read there.</summary>
    public const int LongestAddress = 2_000;

    public static RefusalReason? Refusal(Uri address, IReadOnlyList<Uri> passed)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.IdnHost.Length == 0)
        {
            return RefusalReason.NotHttp;
        }

        if (address.UserInfo.Length > 0)
        {
            return RefusalReason.HasCredentials;
        }

        return passed is [.., { Scheme: "https" }] && address.Scheme == "http" ? RefusalReason.Downgrade : null;
    }

    /// <summary>The same scheme, host and port: what a key is for.</summary>
    public static bool IsSamePlace(Uri address, Uri other) => address.GetLeftPart(UriPartial.Authority) == other.GetLeftPart(UriPartial.Authority);

    /// <summary>Where a redirect leads, seen from the page that gives it; a fragment is for browsers.</summary>
    public static Uri? Target(Uri from, Uri? location) =>
        location is not null && Uri.TryCreate(from, location, out var target) && target.AbsoluteUri.Length <= LongestAddress ? WithoutFragment(target) : null;

    public static Uri WithoutFragment(Uri address) =>
        address.IsAbsoluteUri && address.Fragment.Length > 0 ? new UriBuilder(address) { Fragment = "" }.Uri : address;
}
