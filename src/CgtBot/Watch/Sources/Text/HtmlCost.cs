namespace CgtBot.Watch.Sources.Text;

/// <summary>Says beforehand whether building a tree of a page stays cheap: open tags weigh on every tag that follows them, and each element and attribute is kept as an object of its own.</summary>
public static class HtmlCost
{
    private const long LongestSum = 20_000_000;
    private const long LongestFormattingSum = 2_000_000;
    private const int MostAttributes = 1_000;

    /// <summary>Elements and attributes of one page: each costs about a kilobyte, and the longest pages people write have some tens of thousands.</summary>
    private const int MostPieces = 100_000;

    // These end by themselves, or hold nothing: left open, they do not nest.
    private static readonly HashSet<string> NeverNest =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    ];

    private static readonly HashSet<string> Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    public static bool IsBearable(string html)
    {
        var (depth, formatting, pieces) = (0, 0, 0);
        var (sum, formattingSum) = (0L, 0L);
        foreach (var token in HtmlScanner.Scan(html))
        {
            if (token.Kind is HtmlTokenKind.Text or HtmlTokenKind.RawText)
            {
                continue;
            }

            pieces += token.Kind == HtmlTokenKind.End ? 0 : 1 + token.Words;
            var step = token.Kind == HtmlTokenKind.End ? -1 : 1;
            depth = NeverNest.Contains(token.Name) ? depth : Math.Max(0, depth + step);
            formatting = Formatting.Contains(token.Name) ? Math.Max(0, formatting + step) : formatting;
            (sum, formattingSum) = (sum + depth, formattingSum + formatting);
            if (depth > SourceLimits.HtmlDepth || sum > LongestSum || formattingSum > LongestFormattingSum || token.Words > MostAttributes || pieces > MostPieces)
            {
                return false;
            }
        }

        return true;
    }
}
