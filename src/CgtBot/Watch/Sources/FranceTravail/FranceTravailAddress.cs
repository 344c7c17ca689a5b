using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>The searches of the API, and those of the public site said in its terms.</summary>
internal static class FranceTravailAddress
{
    public const int PageSize = 150;

    /// <summary>No page starts beyond this place.</summary>
    public const int LastStart = 3_000;

    private const string Search = "/partenaire/offresdemploi/v2/offres/search";

    public static Uri? SearchOf(Uri address, Uri api)
    {
        if (AddressRules.IsSamePlace(address, api) && address.AbsolutePath == Search)
        {
            return address;
        }

        var isPublic = address.Host is "candidat.francetravail.fr" or "candidat.pole-emploi.fr" && address.AbsolutePath.StartsWith("/offres/recherche", StringComparison.Ordinal);
        return isPublic ? OfPublic(HttpUtility.ParseQueryString(address.Query), api) : null;
    }

    /// <summary>A search from a place on, the newest offers first.</summary>
    public static Uri From(Uri search, int start)
    {
        var query = HttpUtility.ParseQueryString(search.Query);
        query["sort"] ??= "1";
        query["range"] = string.Create(CultureInfo.InvariantCulture, $"{start}-{start + PageSize - 1}");
        return new UriBuilder(search) { Query = Written(query) }.Uri;
    }

    private static Uri OfPublic(NameValueCollection asked, Uri api)
    {
        var query = HttpUtility.ParseQueryString("");
        query["motsCles"] = asked["motsCles"] is { Length: > 0 } words ? words : null;
        foreach (var place in (asked["lieux"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            // « 52R » is a region, « 44D » a department, five figures a town.
            var name = place[^1] switch { 'R' => "region", 'D' => "departement", _ => "commune" };
            query[name] = query[name] is { } others ? $"{others},{place.TrimEnd('R', 'D')}" : place.TrimEnd('R', 'D');
        }

        return new UriBuilder(new Uri(api, Search)) { Query = Written(query) }.Uri;
    }

    private static string Written(NameValueCollection query) => string.Join('&', query.AllKeys.Where(k => k is not null && query[k] is not null).Select(k => $"{k}={Uri.EscapeDataString(query[k]!)}"));
}
