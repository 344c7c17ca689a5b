using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>The words of a message written in HTML, as they were read: lines, list marks and emoji stay, everything else of the markup goes. Pure, and linear in its input.</summary>
public static partial class MessageHtml
{
    private static readonly HashSet<string> Hidden = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "attachment"];
    private static readonly HashSet<string> Lines = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "table", "tr", "pre", "hr"];

    public static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var token in HtmlScanner.Scan(html))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    text.Append(WebUtility.HtmlDecode(html.Substring(token.Start, token.Length).ReplaceLineEndings(" ")));
                    break;
                case HtmlTokenKind.RawText when !Hidden.Contains(token.Name):
                    text.Append(html, token.Start, token.Length);
                    break;
                case HtmlTokenKind.Start or HtmlTokenKind.End:
                    Mark(text, html, token);
                    break;
            }
        }

        return Calm(Channels.PlainText.Clean(text.ToString().Replace('\u00A0', ' ')).Text);
    }

    private static void Mark(StringBuilder text, string html, HtmlToken token)
    {
        if (token is { Name: "br", Kind: HtmlTokenKind.Start })
        {
            text.Append('\n');
        }
        else if (token.Name is "td" or "th")
        {
            text.Append(' ');
        }
        else if (Lines.Contains(token.Name))
        {
            text.Append(text.Length > 0 && text[^1] != '\n' ? "\n" : "").Append(token is { Name: "li", Kind: HtmlTokenKind.Start } ? "- " : "");
        }
        else if (token is { Name: "emoji" or "img", Kind: HtmlTokenKind.Start } && Alt().Match(html, token.Start, token.Length) is { Success: true } alt)
        {
            text.Append(WebUtility.HtmlDecode(alt.Groups["alt"].Value));
        }
    }

    private static string Calm(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim('\n');

    [GeneratedRegex("""\balt\s*=\s*(?:"(?<alt>[^"<>]{1,100})"|'(?<alt>[^'<>]{1,100})')""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Alt();
}
