using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>The feeds a page announces; those of its comments are nobody's publications.</summary>
public sealed class FeedClue : ISourceClue
{
    private const int Tried = 3;

    public IEnumerable<SourceDefinition> OfAddress(Uri address) => [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => page
        .QuerySelectorAll("link[rel~=alternate][type='application/rss+xml'], link[rel~=alternate][type='application/atom+xml']")
        .Where(link => link.GetAttribute("title")?.Contains("comment", StringComparison.OrdinalIgnoreCase) != true)
        .Select(link => WebAddress.Of(link.GetAttribute("href"), address)).OfType<Uri>().Distinct().Take(Tried)
        .Select(feed => new SourceDefinition(SourceKind.Feed, feed, default));
}
