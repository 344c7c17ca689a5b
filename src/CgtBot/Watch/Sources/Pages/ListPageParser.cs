using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>Reads the links of a list page; each is a publication whose text is still to be read.</summary>
public static class ListPageParser
{
    private const int ShortestTitle = 12;
    private const int LongestRaw = 20_000;

    public static ParsedDocument Parse(FetchOutcome.Fetched document, ListSelectors? selectors, PublicationKind publishes)
    {
        var (page, problem) = PageDocument.Open(document);
        if (page is null)
        {
            return new([], [problem!], IsReadable: false, IsWhole: false);
        }

        using (page)
        {
            var selector = selectors?.Links;
            if (selector is { Length: > 0 } && !PageDocument.IsSelector(selector))
            {
                return ParsedDocument.Unreadable(SourceProblemCode.SelectorInvalid, selector);
            }

            var from = WebAddress.Of(page.QuerySelector("base[href]")?.GetAttribute("href"), document.FinalAddress) ?? document.FinalAddress;
            var links = Links(page, selector, from, document.FinalAddress).ToArray();
            return links is [] ? ParsedDocument.Unreadable(SourceProblemCode.PageNoLinks, selector ?? "a[href]") : Found(links, publishes, document);
        }
    }

    private static ParsedDocument Found((Uri Address, IElement Link)[] links, PublicationKind publishes, FetchOutcome.Fetched document)
    {
        var items = links
            .Take(SourceLimits.LinksInPage)
            .Select(l => new PublicationDraft(l.Address.AbsoluteUri, l.Address, publishes, TitleOf(l.Link), TitleOf(l.Link), null, RawOf(l.Link)).Finished(document))
            .OfType<FoundPublication>()
            .ToArray();
        return new(items, links.Length > SourceLimits.LinksInPage ? [new(SourceProblemCode.TooManyItems, SourceLimits.LinksInPage.ToString(CultureInfo.InvariantCulture))] : []);
    }

    private static IEnumerable<(Uri Address, IElement Link)> Links(IHtmlDocument page, string? selector, Uri from, Uri list)
    {
        var elements = selector is { Length: > 0 } ? PageDocument.All(page, selector)! : Candidates(page);
        return elements
            .Select(element => (Address: WebAddress.Of(AnchorOf(element)?.GetAttribute("href"), from), Link: element))
            .Where(l => l.Address is not null)
            .Select(l => (Address: AddressRules.WithoutFragment(l.Address!), l.Link))
            .Where(l => l.Address != list && (selector is { Length: > 0 } || IsLikely(l.Address, l.Link, list)))
            .DistinctBy(l => l.Address);
    }

    // A link within a link is made on purpose: each would repeat all those inside it.
    private static IEnumerable<IElement> Candidates(IHtmlDocument page) => MainContent.ElementOf(page)?.QuerySelectorAll("a[href]").Where(a => a.QuerySelector("a[href]") is null) ?? [];

    private static byte[] RawOf(IElement link) => link.OuterHtml is var html && html.Length > LongestRaw ? Encoding.UTF8.GetBytes(html[..LongestRaw]) : Encoding.UTF8.GetBytes(html);

    // A selector may name the link, or the box that holds it.
    private static IElement? AnchorOf(IElement element) =>
        element.LocalName == "a" ? element : element.QuerySelector("a[href]") ?? element.Closest("a[href]");

    private static bool IsLikely(Uri address, IElement link, Uri list) =>
        address.Host == list.Host && address.AbsolutePath.Length > 1 && TitleOf(link).Length >= ShortestTitle;

    private static string TitleOf(IElement link) =>
        PlainText.Line(link.TextContent) is { Length: > 0 } text ? text : PlainText.Line(link.GetAttribute("title") ?? link.GetAttribute("aria-label") ?? "");
}
