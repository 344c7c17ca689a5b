using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.WordPress;

/// <summary>Knows a WordPress site by the API its pages announce.</summary>
public sealed class WordPressClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => WordPressAddress.IsPosts(address) ? [Of(address)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address)
    {
        if (WebAddress.Of(page.QuerySelector("link[rel='https://api.w.org/']")?.GetAttribute("href"), address) is not { } api)
        {
            yield break;
        }

        var category = page.QuerySelectorAll("link[rel=alternate][type='application/json']").Select(link => WordPressAddress.CategoryOf(link.GetAttribute("href"))).FirstOrDefault(found => found is not null);
        yield return Of(WordPressAddress.PostsOf(api, category));
    }

    private static SourceDefinition Of(Uri posts) => new(SourceKind.WordPress, posts, PublicationKind.Announcement);
}
