using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;
using CgtBot.Watch.Sources.Sitemap;
using CgtBot.Watch.Sources.Text;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources;

/// <summary>What an address turned out to be: the source to add, what it gives today, and the problems seen on the way.</summary>
public sealed record SourceProposal(SourceDefinition? Definition, IReadOnlyList<FoundPublication> Preview, IReadOnlyList<SourceProblem> Problems);

/// <summary>Looks at an address and proposes how to read it: what the clues tell is tried, then what the document itself is. A way that cannot be read today is not proposed.</summary>
public sealed class SourceDetector(Fetcher fetcher, SourceReader reader, IEnumerable<ISourceClue> clues, IOptions<FetchOptions> options)
{
    private const int Shown = 3;

    public async Task<SourceProposal> DetectAsync(Uri address, CancellationToken cancellationToken, string? only = null)
    {
        if (await FirstReadableAsync(clues.SelectMany(c => c.OfAddress(address)), only, cancellationToken) is { } known)
        {
            return known;
        }

        return await fetcher.FetchAsync(new(address), cancellationToken) switch
        {
            FetchOutcome.Fetched fetched => await FirstReadableAsync(OfPage(fetched), only: null, cancellationToken) ?? await OfContentAsync(fetched, address, cancellationToken),
            FetchOutcome.Refused refused => new(null, [], [FetchProblem.Of(refused)]),
            FetchOutcome.Failed failed => new(null, [], [FetchProblem.Of(failed, options.Value)]),
            _ => new(null, [], [new(SourceProblemCode.DocumentEmpty)]),
        };
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
            _ when SitemapEntries.Of(fetched) is not null => Proposal(new(SourceKind.Sitemap, address, default), kind => SitemapParser.Parse(fetched, null, kind)),
            DocumentShape.Binary => new(null, [], [new(SourceProblemCode.DocumentNotText, fetched.MediaType ?? "?")]),
            _ => Proposal(new(SourceKind.Feed, address, default), kind => FeedParser.Parse(fetched, kind)),
        };
    }

    // A page whose links are drawn by script may still be named in the sitemap with what is under it.
    private async Task<SourceProposal> OfContentAsync(FetchOutcome.Fetched fetched, Uri address, CancellationToken cancellationToken)
    {
        var proposal = Detect(fetched, address);
        return proposal.Definition is null && proposal.Problems.Any(p => p.Code is SourceProblemCode.PageNoLinks)
            ? await FirstReadableAsync(SitemapAddress.Of(fetched.FinalAddress), only: null, cancellationToken) ?? proposal
            : proposal;
    }

    private IReadOnlyList<SourceDefinition> OfPage(FetchOutcome.Fetched fetched)
    {
        using var page = PageDocument.Open(fetched).Page;
        return page is null ? [] : [.. clues.SelectMany(c => c.OfPage(page, fetched.FinalAddress))];
    }

    private async Task<SourceProposal?> FirstReadableAsync(IEnumerable<SourceDefinition> definitions, string? only, CancellationToken cancellationToken)
    {
        foreach (var found in definitions)
        {
            var definition = found with { Only = only ?? found.Only };
            var reading = await reader.ReadAsync(definition, LastLook.Never with { MostPages = Shown }, cancellationToken);
            if (reading is { Status: ReadingStatus.Read } && (reading.Items.Count > 0 || definition.Kind is SourceKind.Folder or SourceKind.Mailbox or SourceKind.SharePoint))
            {
                return Proposal(definition, _ => new(reading.Items, reading.Problems));
            }

            // Known for sure, and something is still missing to read it: no other way is guessed at.
            if (reading.Status is ReadingStatus.Failed && (definition.Kind is SourceKind.Mailbox or SourceKind.SharePoint || reading.Problems is [{ Code: SourceProblemCode.AccessMissing or SourceProblemCode.AccessRefused or SourceProblemCode.FilterMissing or SourceProblemCode.FolderUnknown or SourceProblemCode.FolderMissing }, ..]))
            {
                return new(null, [], reading.Problems);
            }
        }

        return null;
    }

    private static SourceProposal Proposal(SourceDefinition definition, Func<PublicationKind, ParsedDocument> parse)
    {
        var seen = parse(PublicationKind.Announcement);
        var publishes = definition.Kind.IsOfJobs() || seen.Items.Count(i => KindGuess.IsJob(i.Title)) * 2 > seen.Items.Count ? PublicationKind.Job : PublicationKind.Announcement;
        return seen.IsReadable
            ? new(definition with { Publishes = publishes }, [.. seen.Items.Select(i => i with { Kind = publishes })], seen.Problems)
            : new(null, [], seen.Problems);
    }
}
