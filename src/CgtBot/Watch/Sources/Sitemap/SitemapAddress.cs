using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Sitemap;

/// <summary>Where a site keeps the list of its pages.</summary>
internal static class SitemapAddress
{
    /// <summary>Only what is under the page that was given: a sitemap names every page there is.</summary>
    public static IEnumerable<SourceDefinition> Of(Uri page) => page.AbsolutePath.Length > 1
        ? [new(SourceKind.Sitemap, new Uri(page, "/sitemap.xml"), PublicationKind.Announcement) { Under = page.AbsolutePath.TrimEnd('/') + "/" }]
        : [];
}
