using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>Opens a page as a tree: no script runs, nothing else is loaded, and a page that would cost too much is not opened.</summary>
internal static class PageDocument
{
    public static (IHtmlDocument? Page, SourceProblem? Problem) Open(FetchOutcome.Fetched document)
    {
        var text = DocumentText.Decode(document.Bytes.Span, document.Charset);
        var shape = DocumentShapes.Of(text).Shape;
        if (shape == DocumentShape.Empty)
        {
            return (null, new(SourceProblemCode.DocumentEmpty));
        }

        if (shape is not (DocumentShape.Html or DocumentShape.OtherXml) && !(shape == DocumentShape.Text && IsDeclaredHtml(document)))
        {
            return (null, new(SourceProblemCode.DocumentNotText, document.MediaType ?? shape.ToString()));
        }

        return HtmlCost.IsBearable(text) ? (new HtmlParser().ParseDocument(text), null) : (null, new(SourceProblemCode.PageTooComplex));
    }

    /// <summary>The elements of a selector; null when the selector is not one.</summary>
    public static IReadOnlyList<IElement>? All(IParentNode node, string selector)
    {
        try
        {
            return [.. node.QuerySelectorAll(selector)];
        }
        catch (DomException)
        {
            return null;
        }
    }

    public static bool IsSelector(string selector) => selector.Length <= 300 && All(new HtmlParser().ParseDocument(""), selector) is not null;

    private static bool IsDeclaredHtml(FetchOutcome.Fetched document) => document.MediaType is "text/html" or "application/xhtml+xml";
}
