using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Pages;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources;

/// <summary>The way all kinds of sources share: fetch, parse, and read the page of each new item when the definition asks for it.</summary>
public sealed class DocumentReader(Fetcher fetcher, DetailPages details, IOptions<FetchOptions> options)
{
    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, Func<FetchOutcome.Fetched, ParsedDocument> parse, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new(definition.Address, last.ETag, last.LastModified), cancellationToken);
        return outcome switch
        {
            FetchOutcome.Fetched fetched => await ReadAsync(definition, last, fetched, parse(fetched), cancellationToken),
            FetchOutcome.NotModified => SourceReading.NotModified,
            FetchOutcome.Refused refused => SourceReading.Failed(FetchProblem.Of(refused)),
            FetchOutcome.Failed failed => SourceReading.Failed(FetchProblem.Of(failed, options.Value), failed.RetryAfter),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, FetchOutcome.Fetched fetched, ParsedDocument parsed, CancellationToken cancellationToken)
    {
        if (!parsed.IsReadable)
        {
            return new(ReadingStatus.Failed, [], [.. Cut(fetched), .. parsed.Problems]) { Captures = [fetched] };
        }

        var reading = new SourceReading(ReadingStatus.Read, parsed.Items, [.. Cut(fetched), .. parsed.Problems])
        {
            Captures = [fetched],
            ETag = parsed.IsWhole ? fetched.ETag : null,
            LastModified = parsed.IsWhole ? fetched.LastModified : null,
        };
        return definition.Detail is { } selectors ? await details.AddAsync(reading, selectors, last, cancellationToken) : reading;
    }

    private static IEnumerable<SourceProblem> Cut(FetchOutcome.Fetched fetched) =>
        fetched.IsComplete ? [] : [new(SourceProblemCode.AnswerCut, fetched.FinalAddress.Host)];
}
