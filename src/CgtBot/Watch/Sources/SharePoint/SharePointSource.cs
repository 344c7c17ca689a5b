using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>The news of a SharePoint site by Microsoft Graph: the list page after page, then the text of each post that is new or was published again.</summary>
public sealed class SharePointSource(Fetcher fetcher, SharePointAccess access, IOptions<SharePointOptions> options, IOptions<FetchOptions> fetch) : ISource
{
    private const int MostLists = 20;

    public SourceKind Kind => SourceKind.SharePoint;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var (token, missing) = await access.TakeAsync(definition.Address, cancellationToken);
        if (token is null)
        {
            return SourceReading.Failed(missing!);
        }

        var (site, refused) = await AskAsync(SharePointAddress.Site(options.Value.Graph, definition.Address), token, definition.Address, cancellationToken);
        return site is null ? refused!
            : SharePointParser.SiteId(site) is { } id ? await ReadAsync(id, definition, last, token, cancellationToken)
            : SourceReading.Failed(new(SourceProblemCode.SharePointSite, definition.Address.AbsoluteUri));
    }

    private async Task<SourceReading> ReadAsync(string site, SourceDefinition definition, LastLook last, Secret token, CancellationToken cancellationToken)
    {
        var (posts, refused) = await PostsAsync(site, definition.Address, token, cancellationToken);
        if (posts is null)
        {
            return refused!;
        }

        var most = last.MostPages ?? fetch.Value.MaxDetails;
        var news = posts.Where(p => !last.Knows(p.ExternalId)).OrderByDescending(p => p.PublishedAt).ToList();
        var (items, problems) = (new List<FoundPublication>(), new List<SourceProblem>());
        foreach (var post in news.Take(most))
        {
            var (page, problem) = await AskAsync(SharePointAddress.Page(options.Value.Graph, site, post.Page), token, definition.Address, cancellationToken);
            items.AddRange(page is null ? [] : [Item(post, page, definition.Publishes)]);
            problems.AddRange(problem is null ? [] : problem.Problems.Select(p => p with { At = post.Address }));
        }

        return new(ReadingStatus.Read, items, news.Count > most ? [.. problems, new(SourceProblemCode.DetailsLeft, (news.Count - most).ToString(CultureInfo.InvariantCulture))] : problems);
    }

    private async Task<(IReadOnlyList<NewsPost>? Posts, SourceReading? Refused)> PostsAsync(string site, Uri address, Secret token, CancellationToken cancellationToken)
    {
        var posts = new List<NewsPost>();
        Uri? next = SharePointAddress.Pages(options.Value.Graph, site);
        for (var read = 0; read < MostLists && next is not null; read++)
        {
            var (answer, refused) = await AskAsync(next, token, address, cancellationToken);
            if (answer is null)
            {
                return (null, refused);
            }

            if (SharePointParser.List(answer, address) is not { } list)
            {
                return (null, SourceReading.Failed(new(SourceProblemCode.JsonNoList, "value")));
            }

            posts.AddRange(list.Posts);
            next = SharePointAddress.Next(options.Value.Graph, list.Next);
        }

        return (posts, null);
    }

    private async Task<(FetchOutcome.Fetched? Answer, SourceReading? Refused)> AskAsync(Uri address, Secret token, Uri site, CancellationToken cancellationToken) =>
        // The use of the API was agreed; robots.txt is for those who agreed to nothing.
        await fetcher.FetchAsync(new(address) { Bearer = token, ObeysRobots = false }, cancellationToken) switch
        {
            FetchOutcome.Fetched fetched => (fetched, null),
            FetchOutcome.Failed { Kind: FailureKind.Http, Status: 401 or 403 } failed => (null, SourceReading.Failed(new(SourceProblemCode.AccessRefused, address.Host, $"{failed.Status}"))),
            FetchOutcome.Failed { Kind: FailureKind.Http, Status: 400 or 404 } => (null, SourceReading.Failed(new(SourceProblemCode.SharePointSite, site.AbsoluteUri))),
            FetchOutcome.Failed failed => (null, SourceReading.Failed(FetchProblem.Of(failed, fetch.Value), failed.RetryAfter)),
            FetchOutcome.Refused refused => (null, SourceReading.Failed(FetchProblem.Of(refused))),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };

    private static FoundPublication Item(NewsPost post, FetchOutcome.Fetched page, PublicationKind publishes) =>
        new(post.ExternalId, post.Address, publishes, post.Title.Length > 0 ? post.Title : post.Page, SharePointParser.Text(page), post.PublishedAt, page.Bytes, page);
}
