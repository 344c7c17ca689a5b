using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Pages;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources;

/// <summary>The way all kinds of sources share: fetch, parse, and read the page of each new item when the definition asks for it.</summary>
public sealed class DocumentReader(Fetcher fetcher, DetailPages details, IOptions<FetchOptions> options)
{
    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, Func<FetchOutcome.Fetched, ParsedDocument> parse, CancellationToken cancellationToken) =>
        ReadAsync(definition, last, new ListPlan(parse), cancellationToken);

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, ListPlan plan, CancellationToken cancellationToken)
    {
        var list = await ListAsync(definition.Address, last, plan, cancellationToken);
        return await WithPagesAsync(list, definition.Detail, last, cancellationToken);
    }

    /// <summary>The list alone, its further pages included.</summary>
    public async Task<SourceReading> ListAsync(Uri address, LastLook last, ListPlan plan, CancellationToken cancellationToken) =>
        await FollowAsync(await ListAsync(new(address, last.ETag, last.LastModified), plan, cancellationToken), last, plan, cancellationToken);

    /// <summary>With the page of each new item read, when there is a way to read it.</summary>
    public async Task<SourceReading> WithPagesAsync(SourceReading list, DetailSelectors? selectors, LastLook last, CancellationToken cancellationToken) =>
        list.Status is ReadingStatus.Read && selectors is not null ? await details.AddAsync(list, selectors, last, cancellationToken) : list;

    /// <summary>Goes on to the next page as long as nothing on the last one was known: more was published than a page holds.</summary>
    private async Task<SourceReading> FollowAsync(SourceReading list, LastLook last, ListPlan plan, CancellationToken cancellationToken)
    {
        var page = list;
        for (var read = 1; read < plan.MostPages && IsAllNew(page, last, plan) && plan.Next(page.Captures[0]) is { } next; read++)
        {
            page = await ListAsync(new(next), plan, cancellationToken);
            list = list.Joined(page);
        }

        return list;
    }

    private static bool IsAllNew(SourceReading page, LastLook last, ListPlan plan) =>
        page is { Status: ReadingStatus.Read, Items.Count: > 0 } && (plan.ReadsAllFirst ? last.MostPages is null : last.KnownIds is { Count: > 0 }) && !page.Items.Any(i => last.Knows(i.ExternalId));

    private async Task<SourceReading> ListAsync(FetchRequest request, ListPlan plan, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(plan.Asks(request), cancellationToken) switch
        {
            FetchOutcome.Fetched fetched => Read(fetched, plan.Parse(fetched)),
            FetchOutcome.NotModified => SourceReading.NotModified,
            FetchOutcome.Refused refused => SourceReading.Failed(FetchProblem.Of(refused)),
            FetchOutcome.Failed failed => SourceReading.Failed(FetchProblem.Of(failed, options.Value), failed.RetryAfter),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };

    private static SourceReading Read(FetchOutcome.Fetched fetched, ParsedDocument parsed) => new(parsed.IsReadable ? ReadingStatus.Read : ReadingStatus.Failed, parsed.IsReadable ? parsed.Items : [], [.. Cut(fetched), .. parsed.Problems])
    {
        Captures = [fetched],
        ETag = parsed.IsReadable && parsed.IsWhole ? fetched.ETag : null,
        LastModified = parsed.IsReadable && parsed.IsWhole ? fetched.LastModified : null,
    };

    private static IEnumerable<SourceProblem> Cut(FetchOutcome.Fetched fetched) =>
        fetched.IsComplete ? [] : [new(SourceProblemCode.AnswerCut, fetched.FinalAddress.Host)];
}
