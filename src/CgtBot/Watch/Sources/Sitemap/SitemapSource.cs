using CgtBot.Domain.Publications;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources.Sitemap;

/// <summary>Sites that name their pages in a sitemap: the pages under the one that was given, the last changed first.</summary>
public sealed class SitemapSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Sitemap;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var plan = new ListPlan(document => SitemapParser.Parse(document, definition.Under, definition.Publishes));
        var list = await reader.ListAsync(definition.Address, last, plan, cancellationToken);
        if (list is { Status: ReadingStatus.Read } && SitemapParser.SitemapsIn(list.Captures[0]) is { Count: > 0 } further)
        {
            foreach (var sitemap in further)
            {
                list = list.Joined(await reader.ListAsync(sitemap, LastLook.Never, plan, cancellationToken));
            }

            // The index may stay as it is while one of its sitemaps changes.
            list = list with { ETag = null, LastModified = null };
        }

        return await reader.WithPagesAsync(list, definition.Detail ?? new DetailSelectors(), last, cancellationToken);
    }
}
