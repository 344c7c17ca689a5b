using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Dossiers.Documents;

/// <summary>The tables of a page whose columns have heads, put as rows of Markdown before the page is turned into text; a table that only lays a page out stays as it is. One pass, no tree.</summary>
internal static partial class HtmlTables
{
    public static string AsRows(string html)
    {
        var (written, from, open) = (new StringBuilder(), 0, (OpenTable?)null);
        foreach (var token in HtmlScanner.Scan(html))
        {
            if (token is { Kind: HtmlTokenKind.Start, Name: "table" })
            {
                // One that holds another lays it out: the inner one is read.
                open = new OpenTable(token.Start);
            }
            else if (token is { Kind: HtmlTokenKind.End, Name: "table" } && open is not null)
            {
                if (open.Rows() is var rows && MarkdownRows.HeadsOf(rows) >= 0)
                {
                    written.Append(html, from, open.Start - from).Append("<p>").Append(Lines(rows)).Append("</p>");
                    from = token.Start + token.Length;
                }

                open = null;
            }
            else
            {
                open?.Take(html, token);
            }
        }

        return from == 0 ? html : written.Append(html, from, html.Length - from).ToString();
    }

    private static string Lines(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        MarkdownRows.Write(text, rows);
        return WebUtility.HtmlEncode(text.ToString()).ReplaceLineEndings("<br>");
    }

    private sealed class OpenTable(int start)
    {
        private readonly List<List<string>> rows = [];
        private readonly Dictionary<int, int> below = [];
        private StringBuilder? cell;
        private (int Columns, int Rows) spans;

        public int Start => start;

        public void Take(string html, HtmlToken token)
        {
            if (token.Name is "tr")
            {
                Close();
                rows.AddRange(token.Kind == HtmlTokenKind.Start ? [[]] : []);
            }
            else if (token.Name is "td" or "th")
            {
                Close();
                if (token.Kind == HtmlTokenKind.Start)
                {
                    (cell, spans) = (new StringBuilder(), (Span(Columns(), html, token), Span(RowsOver(), html, token)));
                }
            }
            else
            {
                cell?.Append(token.Kind == HtmlTokenKind.Text ? WebUtility.HtmlDecode(html.Substring(token.Start, token.Length)) : token.Name is "b" or "i" or "a" or "em" or "strong" or "span" or "sup" or "u" ? "" : " ");
            }
        }

        public IReadOnlyList<IReadOnlyList<string>> Rows()
        {
            Close();
            return [.. rows.Where(row => row.Count > 0)];
        }

        private void Close()
        {
            if (cell is null)
            {
                return;
            }

            if (rows.Count == 0)
            {
                rows.Add([]);
            }

            var row = rows[^1];
            while (below.GetValueOrDefault(row.Count) > 0)
            {
                below[row.Count]--;
                row.Add("");
            }

            for (var column = 0; column < spans.Columns; column++)
            {
                if (spans.Rows > 1)
                {
                    below[row.Count] = spans.Rows - 1;
                }

                row.Add(column == 0 ? DocumentText.Line(cell.ToString()) : "");
            }

            cell = null;
        }

        private static int Span(Regex attribute, string html, HtmlToken token) =>
            token.Words > 0 && attribute.Match(html, token.Start, token.Length) is { Success: true } match ? Math.Clamp(int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 1, MarkdownRows.MostColumns) : 1;
    }

    [GeneratedRegex(@"\bcolspan\s*=\s*[""']?([0-9]{1,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Columns();

    [GeneratedRegex(@"\browspan\s*=\s*[""']?([0-9]{1,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RowsOver();
}
