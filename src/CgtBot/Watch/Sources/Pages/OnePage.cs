using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>What a pasted link gave: a publication, or the problem that kept us from it.</summary>
public sealed record OnePageReading(FoundPublication? Publication, SourceProblem? Problem);

/// <summary>Reads the page behind a pasted link.</summary>
public sealed class OnePage(Fetcher fetcher, IOptions<FetchOptions> options)
{
    public async Task<OnePageReading> ReadOnePageAsync(Uri address, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new(address) { ObeysRobots = false }, cancellationToken) switch
        {
            FetchOutcome.Fetched fetched => Read(fetched),
            FetchOutcome.Refused refused => new(null, FetchProblem.Of(refused)),
            FetchOutcome.Failed failed => new(null, FetchProblem.Of(failed, options.Value)),
            _ => new(null, new(SourceProblemCode.DocumentEmpty)),
        };

    /// <summary>A page of HTML, or a plain text whose first line is the title.</summary>
    public static OnePageReading Read(FetchOutcome.Fetched fetched)
    {
        var text = DocumentText.Decode(fetched.Bytes.Span, fetched.Charset);
        if (fetched.MediaType == "text/plain" && DocumentShapes.Of(text).Shape is DocumentShape.Text)
        {
            var plain = PlainText.Clean(text);
            return new(Publication(fetched, PlainText.Line(plain.Split('\n')[0], 120), plain, null, PublicationKind.Announcement), null);
        }

        var (page, problem) = DetailPageParser.Parse(fetched, new DetailSelectors());
        return page is null
            ? new(null, problem)
            : new(Publication(fetched, page.Title.Length > 0 ? page.Title : PlainText.Line(page.Text.Split('\n')[0], 120), page.Text, page.PublishedAt, KindOf(page)), null);
    }

    /// <summary>Its address without what a newsletter adds to it, as a feed gives it: one publication is met twice under one address. The capture keeps the address that was asked for.</summary>
    private static FoundPublication Publication(FetchOutcome.Fetched fetched, string title, string text, DateTimeOffset? at, PublicationKind kind)
    {
        var address = WebAddress.Of(fetched.FinalAddress.AbsoluteUri, fetched.FinalAddress) ?? fetched.FinalAddress;
        return new(address.AbsoluteUri, address, kind, title, text, at, fetched.Bytes, fetched);
    }

    private static PublicationKind KindOf(DetailPage page) => page.IsJobPosting || KindGuess.IsJob(page.Title) ? PublicationKind.Job : PublicationKind.Announcement;
}
