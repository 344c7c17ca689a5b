using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Plain text of a piece of HTML: paragraphs and list items kept, tags, scripts and comments gone. Linear in its input.</summary>
public static partial class HtmlText
{
    private static readonly HashSet<string> Hidden = ["script", "style", "noscript", "template", "svg", "object", "canvas", "select", "iframe", "title", "noembed", "noframes"];
    private static readonly HashSet<string> Paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre", "hr", "section", "article"];
    private static readonly HashSet<string> Lines =
    [
        "div", "tr", "dt", "dd", "header", "footer", "main", "aside", "nav", "address", "figure", "figcaption", "form", "fieldset", "legend", "caption", "summary", "details", "li", "body",
    ];

    public static string Of(string html, int longest = SourceLimits.TextLength)
    {
        if (!HasTag().IsMatch(html))
        {
            return PlainText.Clean(Decoded(html), longest);
        }

        var text = PlainText.Clean(Unfolded(html, longest), longest);
        // Some feeds escape twice.
        return HasKnownTag().IsMatch(text) ? PlainText.Clean(Unfolded(text, longest), longest) : text;
    }

    private static string Unfolded(string html, int longest)
    {
        var text = new StringBuilder();
        var hidden = "";
        var depth = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            if (depth > 0)
            {
                depth += token.Name != hidden || token.IsSelfClosed ? 0 : token.Kind == HtmlTokenKind.Start ? 1 : token.Kind == HtmlTokenKind.End ? -1 : 0;
            }
            else if (token is { Kind: HtmlTokenKind.Start, IsSelfClosed: false } && Hidden.Contains(token.Name))
            {
                (hidden, depth) = (token.Name, 1);
            }
            else
            {
                Append(text, html, token);
            }

            if (text.Length / 2 > longest)
            {
                break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string html, HtmlToken token)
    {
        if (token.Kind is HtmlTokenKind.Text or HtmlTokenKind.RawText)
        {
            // A line break in the source of a page is only a space.
            text.Append(Decoded(html.Substring(token.Start, token.Length).Replace('\n', ' ').Replace('\r', ' ')));
        }
        else if (Paragraphs.Contains(token.Name))
        {
            Break(text, 2);
        }
        else if (token is { Name: "br" })
        {
            text.Append(token.Kind == HtmlTokenKind.Start ? "\n" : "");
        }
        else if (token.Name is "td" or "th")
        {
            text.Append(' ');
        }
        else if (Lines.Contains(token.Name))
        {
            Break(text, 1);
            text.Append(token is { Name: "li", Kind: HtmlTokenKind.Start } ? "- " : "");
        }
    }

    // Boxes within boxes make one line break, not one each.
    private static void Break(StringBuilder text, int lines)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var there = text.Length == 0 ? lines : text[^1] != '\n' ? 0 : text.Length > 1 && text[^2] == '\n' ? 2 : 1;
        text.Append('\n', Math.Max(0, lines - there));
    }

    private static string Decoded(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    [GeneratedRegex("</?[a-zA-Z][^<>]*>|<!--", RegexOptions.NonBacktracking)]
    private static partial Regex HasTag();

    [GeneratedRegex("(?i)</?(?:p|br|b|strong|em|i|u|a|div|span|ul|ol|li|h[1-6]|table|td|tr)(?:\\s[^<>]{0,500})?/?>", RegexOptions.NonBacktracking)]
    private static partial Regex HasKnownTag();
}
