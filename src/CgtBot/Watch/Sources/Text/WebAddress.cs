using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Addresses of publications: absolute, http or https, without the marks that follow readers around.</summary>
public static class WebAddress
{
    public static Uri? Of(string? text, Uri from)
    {
        var plain = text?.Trim();
        return !string.IsNullOrEmpty(plain) && plain.Length <= AddressRules.LongestAddress && Uri.TryCreate(from, plain, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? WithoutTracking(address)
            : null;
    }

    private static Uri WithoutTracking(Uri address)
    {
        if (address.Query.Length < 2)
        {
            return address;
        }

        var kept = address.Query[1..].Split('&').Where(part => !IsTracking(part)).ToArray();
        return kept.Length == address.Query.Count(c => c == '&') + 1 ? address : new UriBuilder(address) { Query = string.Join('&', kept) }.Uri;
    }

    private static bool IsTracking(string part) =>
        part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || part.StartsWith("mtm_", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase) || part.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase);
}
