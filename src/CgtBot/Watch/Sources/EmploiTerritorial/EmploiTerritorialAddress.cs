using System.Web;

namespace CgtBot.Watch.Sources.EmploiTerritorial;

/// <summary>The feeds of emploi-territorial.fr: by department or by employer, words are left aside by the site.</summary>
internal static class EmploiTerritorialAddress
{
    private const string Host = "emploi-territorial.fr";

    /// <summary>The feed that gives what an address of the site was looking for; null when it names neither.</summary>
    public static Uri? FeedOf(Uri address)
    {
        if (address.Host != Host && !address.Host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var query = HttpUtility.ParseQueryString(address.Query);
        return query["search-col"] is { Length: > 0 } employer ? Feed("search-col", employer)
            : query["search-dept"] is { Length: > 0 and <= 3 } department ? Feed("search-dept", department.PadLeft(3, '0').ToUpperInvariant())
            : null;
    }

    private static Uri Feed(string name, string value) => new($"https://www.{Host}/rss?{name}={Uri.EscapeDataString(value)}");
}
