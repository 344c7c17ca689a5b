using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>The part of a page that says something. When in doubt too much is kept: a word missed is worse for a watch than a menu read.</summary>
internal static class MainContent
{
    private const int EnoughText = 200;
    private static readonly string[] Places = ["main", "[role=main]", "#content", "#contenu", "#main", "article"];
    private const string Around = "nav, header, footer, aside, form, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [aria-hidden=true], [hidden], .cookie, .cookies, #cookies, .breadcrumb";

    public static string TextOf(IHtmlDocument page) => HtmlText.Of(ElementOf(page)?.OuterHtml ?? "");

    public static IElement? ElementOf(IHtmlDocument page)
    {
        foreach (var place in Places)
        {
            // Several articles are a list: none of them is the whole content.
            if (page.QuerySelectorAll(place) is { Length: 1 } found && found[0].TextContent.Length >= EnoughText)
            {
                return Stripped(found[0]);
            }
        }

        return page.Body is { } body ? Stripped(body) : null;
    }

    private static IElement Stripped(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var around in copy.QuerySelectorAll(Around))
        {
            // The heading of an article is often in its header.
            if (around.LocalName == "header" && around.QuerySelector("h1, h2") is not null && around.QuerySelector("nav") is null)
            {
                continue;
            }

            around.Remove();
        }

        return copy;
    }
}
