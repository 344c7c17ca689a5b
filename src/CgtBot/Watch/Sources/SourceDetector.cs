using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;
using CgtBot.Watch.Sources.Text;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources;

/// <summary>What an address turned out to be: the source to add, what it gives today, and the problems seen on the way.</summary>
public sealed record SourceProposal(SourceDefinition? Definition, IReadOnlyList<FoundPublication> Preview, IReadOnlyList<SourceProblem> Problems);

/// <summary>Looks at an address and proposes how to read it: a feed, the feed a page announces, an API, or a list page.</summary>
public sealed class SourceDetector(Fetcher fetcher, IOptions<FetchOptions> options)
{
    public async Task<SourceProposal> DetectAsync(Uri address, CancellationToken cancellationToken)
    {
        switch (await fetcher.FetchAsync(new(address), cancellationToken))
        {
            case FetchOutcome.Fetched fetched:
                return FeedOf(fetched) is { } feed && await TryFeedAsync(feed, cancellationToken) is { } announced ? announced : Detect(fetched, address);
            case FetchOutcome.Refused refused:
                return new(null, [], [FetchProblem.Of(refused)]);
            case FetchOutcome.Failed failed:
                return new(null, [], [FetchProblem.Of(failed, options.Value)]);
            default:
                return new(null, [], [new(SourceProblemCode.DocumentEmpty)]);
        }
    }

    /// <summary>Decides by the content alone.</summary>
    public static SourceProposal Detect(FetchOutcome.Fetched fetched, Uri address)
    {
        var text = DocumentText.Decode(fetched.Bytes.Span, fetched.Charset);
        return DocumentShapes.Of(text).Shape switch
        {
            DocumentShape.Json when JsonMappingGuess.Of(text) is { } mapping =>
                Proposal(new(SourceKind.Json, address, default) { Mapping = mapping }, kind => JsonSourceParser.Parse(fetched, mapping, kind)),
            DocumentShape.Json => new(null, [], [new(SourceProblemCode.JsonNoMapping)]),
            DocumentShape.Html => Proposal(new(SourceKind.Page, address, default), kind => ListPageParser.Parse(fetched, null, kind)),
            DocumentShape.Binary => new(null, [], [new(SourceProblemCode.DocumentNotText, fetched.MediaType ?? "?")]),
            _ => Proposal(new(SourceKind.Feed, address, default), kind => FeedParser.Parse(fetched, kind)),
        };
    }

    private async Task<SourceProposal?> TryFeedAsync(Uri feed, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new(feed), cancellationToken) is FetchOutcome.Fetched fetched
        && Detect(fetched, feed) is { Definition.Kind: SourceKind.Feed } proposal ? proposal : null;

    private static Uri? FeedOf(FetchOutcome.Fetched fetched)
    {
        if (PageDocument.Open(fetched).Page is not { } page)
        {
            return null;
        }

        using (page)
        {
            return page.QuerySelectorAll("link[rel~=alternate][type='application/rss+xml'], link[rel~=alternate][type='application/atom+xml']")
                .Where(link => link.GetAttribute("title")?.Contains("comment", StringComparison.OrdinalIgnoreCase) != true)
                .Select(link => WebAddress.Of(link.GetAttribute("href"), fetched.FinalAddress))
                .FirstOrDefault(found => found is not null);
        }
    }

    private static SourceProposal Proposal(SourceDefinition definition, Func<PublicationKind, ParsedDocument> parse)
    {
        var seen = parse(PublicationKind.Announcement);
        var publishes = seen.Items.Count(i => KindGuess.IsJob(i.Title)) * 2 > seen.Items.Count ? PublicationKind.Job : PublicationKind.Announcement;
        return seen.IsReadable
            ? new(definition with { Publishes = publishes }, [.. seen.Items.Select(i => i with { Kind = publishes })], seen.Problems)
            : new(null, [], seen.Problems);
    }
}
