using CgtBot.Watch.Sources.Feeds;

namespace CgtBot.Watch.Sources;

/// <summary>Reads the feed of a site whose API is closed, or was closed since: the same publications, with less of their text.</summary>
internal static class FeedFallback
{
    /// <summary>An API that is there answers otherwise: a fault that will pass is not a closed door.</summary>
    public static bool IsClosed(SourceReading reading) => reading.Status is ReadingStatus.Failed && reading.Problems[0].Code
        is SourceProblemCode.SiteNotFound or SourceProblemCode.SiteForbidden or SourceProblemCode.SiteStatus or SourceProblemCode.JsonIsHtml or SourceProblemCode.JsonMalformed or SourceProblemCode.JsonNoList;

    /// <summary>The validators are those of the feed: they are not given back to the API.</summary>
    public static async Task<SourceReading> OrFeedAsync(this DocumentReader reader, SourceReading api, SourceDefinition definition, Uri feed, LastLook last, CancellationToken cancellationToken)
    {
        if (!IsClosed(api))
        {
            return api;
        }

        var reading = await reader.ReadAsync(definition with { Address = feed }, new LastLook(KnownIds: last.KnownIds) { MostPages = last.MostPages }, document => FeedParser.Parse(document, definition.Publishes), cancellationToken);
        return reading.Status is ReadingStatus.Failed ? api with { Problems = [.. api.Problems, .. reading.Problems] } : reading with { ETag = null, LastModified = null };
    }
}
