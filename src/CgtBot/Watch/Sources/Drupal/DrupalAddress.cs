namespace CgtBot.Watch.Sources.Drupal;

/// <summary>The addresses of a Drupal site: its JSON:API and the feed beside it.</summary>
internal static class DrupalAddress
{
    // The last changed first, and no image or author drawn in.
    private const string Wanted = "sort=-changed&page%5Blimit%5D=50";

    public static bool IsApi(Uri address) => address.AbsolutePath.TrimEnd('/').EndsWith("/jsonapi", StringComparison.Ordinal) || address.AbsolutePath.Contains("/jsonapi/node/", StringComparison.Ordinal);

    /// <summary>Whether an address names one kind of content, rather than the list of all kinds.</summary>
    public static bool IsOfOneKind(Uri address) => address.AbsolutePath.Contains("/jsonapi/node/", StringComparison.Ordinal);

    public static Uri Ordered(Uri kind) => kind.Query.Length > 1 ? kind : new UriBuilder(kind) { Query = Wanted }.Uri;

    /// <summary>The root of the site: what its own addresses are relative to.</summary>
    public static Uri RootOf(Uri api) => new(api, api.AbsolutePath.IndexOf("/jsonapi", StringComparison.Ordinal) is var at and >= 0 ? api.AbsolutePath[..(at + 1)] : "/");

    public static Uri FeedOf(Uri api) => new(RootOf(api), "rss.xml");
}
