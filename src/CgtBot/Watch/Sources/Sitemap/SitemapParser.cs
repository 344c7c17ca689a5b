using System.Globalization;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Sitemap;

/// <summary>Reads a sitemap, or the list of a site's sitemaps: the newest pages first. A page changed since is a new item, so that it is read again.</summary>
public static class SitemapParser
{
    private const int Newest = 200;
    private const int Sitemaps = 5;

    public static ParsedDocument Parse(FetchOutcome.Fetched document, string? under, PublicationKind publishes)
    {
        if (SitemapEntries.Of(document) is not { } sitemap)
        {
            return ParsedDocument.Unreadable(SourceProblemCode.SitemapUnknown, document.FinalAddress.Host);
        }

        var pages = sitemap.IsIndex ? [] : sitemap.Entries.Where(e => IsUnder(e.Address, under, document.FinalAddress)).OrderByDescending(e => e.At ?? DateTimeOffset.MinValue).Take(Newest);
        return new([.. pages.Select(e => Found(e, publishes, document)).OfType<FoundPublication>()], sitemap.Problems, IsWhole: sitemap.Problems.Count == 0);
    }

    /// <summary>The sitemaps an index leads to, the last changed first.</summary>
    public static IReadOnlyList<Uri> SitemapsIn(FetchOutcome.Fetched document) =>
        SitemapEntries.Of(document) is { IsIndex: true } index ? [.. index.Entries.OrderByDescending(e => e.At ?? DateTimeOffset.MinValue).Select(e => e.Address).Where(a => a.Host == document.FinalAddress.Host).Take(Sitemaps)] : [];

    private static bool IsUnder(Uri page, string? under, Uri sitemap) =>
        page.Host == sitemap.Host && (under is null || (page.AbsolutePath.StartsWith(under, StringComparison.OrdinalIgnoreCase) && page.AbsolutePath.Length > under.Length));

    private static FoundPublication? Found(SitemapEntry entry, PublicationKind publishes, FetchOutcome.Fetched document)
    {
        var id = entry.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{entry.Address.AbsoluteUri}@{at.UtcDateTime:yyyy-MM-ddTHH:mm}") : entry.Address.AbsoluteUri;
        var title = entry.Title ?? Uri.UnescapeDataString(entry.Address.Segments[^1].TrimEnd('/')).Replace('-', ' ').Replace('_', ' ');
        return new PublicationDraft(id, entry.Address, publishes, title, title, entry.PublishedAt, Encoding.UTF8.GetBytes(entry.Address.AbsoluteUri)).Finished(document);
    }
}
