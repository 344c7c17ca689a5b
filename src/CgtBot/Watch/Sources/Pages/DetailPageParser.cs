using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>What a detail page says.</summary>
public sealed record DetailPage(string Title, string Text, DateTimeOffset? PublishedAt, bool IsJobPosting);

/// <summary>Reads one page: its title, its text and its date, by selectors or by itself.</summary>
public static partial class DetailPageParser
{
    public static (DetailPage? Page, SourceProblem? Problem) Parse(FetchOutcome.Fetched document, DetailSelectors selectors)
    {
        if (BadSelector(selectors) is { } bad)
        {
            return (null, new(SourceProblemCode.SelectorInvalid, bad));
        }

        var (page, problem) = PageDocument.Open(document);
        if (page is null)
        {
            return (null, problem);
        }

        using (page)
        {
            var text = TextOf(page, selectors.Text);
            return text.Length == 0
                ? (null, new(SourceProblemCode.PageWithoutText, document.FinalAddress.AbsoluteUri))
                : (new(TitleOf(page, selectors.Title), text, DateOf(page, selectors.Date), IsJobPosting(page)), null);
        }
    }

    private static string? BadSelector(DetailSelectors selectors) =>
        new[] { selectors.Text, selectors.Title, selectors.Date }.FirstOrDefault(s => !string.IsNullOrEmpty(s) && !PageDocument.IsSelector(s));

    private static string TextOf(IHtmlDocument page, string? selector)
    {
        var chosen = string.IsNullOrEmpty(selector) ? [] : PageDocument.All(page, selector)!;
        // What is inside an element already taken is not taken twice.
        var all = chosen.ToHashSet();
        var outer = chosen.Where(e => !e.Ancestors<IElement>().Any(all.Contains));
        var text = PlainText.Clean(string.Join("\n\n", outer.Select(e => HtmlText.Of(e.OuterHtml))));
        return text.Length > 0 ? text : MainContent.TextOf(page);
    }

    private static string TitleOf(IHtmlDocument page, string? selector)
    {
        var candidates = new[]
        {
            string.IsNullOrEmpty(selector) ? null : page.QuerySelector(selector)?.TextContent,
            page.QuerySelector("main h1, article h1, [role=main] h1")?.TextContent,
            page.QuerySelector("h1")?.TextContent,
            page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"),
            page.Title,
        };
        return candidates.Select(c => PlainText.Line(c ?? "")).FirstOrDefault(c => c.Length > 0) ?? "";
    }

    private static DateTimeOffset? DateOf(IHtmlDocument page, string? selector)
    {
        var chosen = string.IsNullOrEmpty(selector) ? null : page.QuerySelector(selector);
        var candidates = new[]
        {
            chosen?.GetAttribute("datetime") ?? chosen?.GetAttribute("content") ?? chosen?.TextContent,
            page.QuerySelector("meta[property='article:published_time'], meta[itemprop=datePublished], meta[name='dcterms.issued'], meta[name=date]")?.GetAttribute("content"),
            DatePosted().Match(LinkedData(page)) is { Success: true } match ? match.Groups[1].Value : null,
            page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
        };
        return candidates.Select(c => LooseDate.Read(DateIn(c), FrenchZone.Paris)).FirstOrDefault(d => d is not null);
    }

    // « Publié le 3 juin 2026 »: the date begins at its first digit.
    private static string? DateIn(string? text) =>
        text is null ? null : text.AsSpan().IndexOfAnyInRange('0', '9') is var at and > 0 ? PlainText.Line(text[at..], 60) : text;

    private static bool IsJobPosting(IHtmlDocument page) => JobPosting().IsMatch(LinkedData(page));

    private static string LinkedData(IHtmlDocument page) =>
        string.Join('\n', page.QuerySelectorAll("script[type='application/ld+json']").Take(5).Select(s => s.TextContent.Length > 50_000 ? "" : s.TextContent));

    [GeneratedRegex("""
        "date(?:Posted|Published)"\s*:\s*"([^"]{8,40})"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DatePosted();

    [GeneratedRegex("""
        "@type"\s*:\s*(?:\[\s*)?"JobPosting"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JobPosting();
}
