namespace CgtBot.Watch.Sources.Text;

public enum HtmlTokenKind
{
    Text,
    Start,
    End,

    /// <summary>What a script, a style or a title holds: never markup.</summary>
    RawText,
}

/// <summary>A piece of HTML: a tag with its name, or a run of text.</summary>
public readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, int Start, int Length, bool IsSelfClosed = false, int Words = 0);

/// <summary>Cuts HTML into tags and text in one pass and constant memory, whatever is thrown at it; no tree is built.</summary>
public static class HtmlScanner
{
    private static readonly HashSet<string> Raw = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

    public static IEnumerable<HtmlToken> Scan(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = NextTag(html, at);
            if (open > at)
            {
                yield return new(HtmlTokenKind.Text, "", at, open - at);
            }

            if (open >= html.Length)
            {
                yield break;
            }

            if (html[open + 1] is '!' or '?')
            {
                at = AfterDeclaration(html, open);
                continue;
            }

            var tag = ReadTag(html, open, out at);
            yield return tag;
            if (tag is { Kind: HtmlTokenKind.Start, IsSelfClosed: false } && Raw.Contains(tag.Name))
            {
                var close = html.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
                var end = close < 0 ? html.Length : close;
                yield return new(HtmlTokenKind.RawText, tag.Name, at, end - at);
                at = end;
            }
        }
    }

    private static int NextTag(string html, int at)
    {
        for (var open = html.IndexOf('<', at); open >= 0 && open + 1 < html.Length; open = html.IndexOf('<', open + 1))
        {
            var next = html[open + 1];
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2])))
            {
                return open;
            }
        }

        return html.Length;
    }

    private static int AfterDeclaration(string html, int open)
    {
        var (mark, length) = string.CompareOrdinal(html, open, "<!--", 0, 4) == 0 ? ("-->", 3)
            : string.CompareOrdinal(html, open, "<![CDATA[", 0, 9) == 0 ? ("]]>", 3)
            : (">", 1);
        var close = html.IndexOf(mark, Math.Min(open + 2, html.Length), StringComparison.Ordinal);
        return close < 0 ? html.Length : close + length;
    }

    private static HtmlToken ReadTag(string html, int open, out int after)
    {
        var isEnd = html[open + 1] == '/';
        var start = open + (isEnd ? 2 : 1);
        var at = start;
        while (at < html.Length && at - start < 40 && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':'))
        {
            at++;
        }

        var name = html[start..at].ToLowerInvariant();
        after = AfterAttributes(html, at, out var words);
        var selfClosed = after >= 2 && html[after - 1] == '>' && html[after - 2] == '/';
        return new(isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start, name, open, after - open, selfClosed, words);
    }

    private static int AfterAttributes(string html, int at, out int words)
    {
        words = 0;
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if (c is '"' or '\'' && html[at - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c is ' ' or '\n' or '\t' or '\r' or '/')
            {
                words++;
            }
        }

        return html.Length;
    }
}
