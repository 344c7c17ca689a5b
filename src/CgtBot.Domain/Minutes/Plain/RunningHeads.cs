using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes.Plain;

/// <summary>Leaves out page numbers, and the title that every page repeats (its first time stays: it may give the date; so does one whose date or number is another). A sentence cut by them goes on.</summary>
internal static partial class RunningHeads
{
    public static List<PlainLine> Without(List<PlainLine> lines)
    {
        var heads = Heads(lines);
        var kept = new List<PlainLine>(lines.Count);
        var titles = new RepeatedTitle();
        var cut = false;
        foreach (var line in lines)
        {
            if (Stamp().IsMatch(line.Text.Trim()) || (heads.Contains(RepeatedTitle.Shape(line.Text)) && titles.Again(line.Text)))
            {
                cut = true;
                continue;
            }

            if (cut && !line.IsBlank)
            {
                Rejoin(kept, line);
                cut = false;
            }

            kept.Add(line);
        }

        return kept;
    }

    // Between the foot of a page and the head of the next there is no paragraph when the sentence goes on.
    private static void Rejoin(List<PlainLine> kept, PlainLine next)
    {
        var last = kept.FindLastIndex(line => !line.IsBlank);
        if (last >= 0 && char.IsLower(next.Text.AsSpan().TrimStart()[0]) && !WrappedText.EndsSentence(kept[last].Text.AsSpan().TrimEnd()))
        {
            kept.RemoveRange(last + 1, kept.Count - last - 1);
        }
    }

    /// <summary>What stands several times next to the edge of a page, or spread over the width with the page's number.</summary>
    private static HashSet<string> Heads(List<PlainLine> lines)
    {
        var often = lines.Where(line => CanRun(line.Text)).GroupBy(line => RepeatedTitle.Shape(line.Text)).Where(same => same.Count() >= 2).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var heads = new HashSet<string>(StringComparer.Ordinal);
        var edges = new Dictionary<string, (int Edges, int All)>(StringComparer.Ordinal);
        var first = lines.FindIndex(line => !line.IsBlank);
        for (var i = 0; i < lines.Count && often.Count > 0; i++)
        {
            var shape = CanRun(lines[i].Text) ? RepeatedTitle.Shape(lines[i].Text) : "";
            if (often.Contains(shape))
            {
                var (at, all) = edges.GetValueOrDefault(shape);
                edges[shape] = (at + (i == first || IsAtEdge(lines, i) ? 1 : 0), all + 1);
                _ = Masthead().IsMatch(lines[i].Text.Trim()) && heads.Add(shape);
            }
        }

        heads.UnionWith(edges.Where(shape => shape.Value.Edges * 4 >= shape.Value.All * 3 && shape.Value.Edges >= 2).Select(shape => shape.Key));
        return heads;
    }

    private static bool CanRun(string line) => line.Length is > 8 and < 200 && line.TrimStart() is [not ('|' or '-' or '#' or '>'), ..] && line.AsSpan().IndexOfAnyExcept("-=_*~ \t") >= 0;

    private static bool IsAtEdge(List<PlainLine> lines, int at) => lines[at].Text.Contains(PageStarts.Mark) || Near(lines, at, -1) || Near(lines, at, +1);

    private static bool Near(List<PlainLine> lines, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < lines.Count && Math.Abs(i - at) <= 4; i += step)
        {
            if (Stamp().IsMatch(lines[i].Text.Trim()) || lines[i].Text.Contains(PageStarts.Mark))
            {
                return true;
            }

            if (!lines[i].IsBlank)
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:[-–—]\s*)?(?:page|p\.|folio)\s*\d{1,4}(?:\s*(?:[/|]|sur|de)\s*\d{1,4})?(?:\s*[-–—])?$|^\d{1,4}\s*(?:/|sur)\s*\d{1,4}$|^[-–—]\s*\d{1,4}\s*[-–—]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stamp();

    // « Le Lien n° 48          Octobre 2024          page 2 ».
    [GeneratedRegex(@"\S\s{3,}\S.*\S\s{3,}\S|\S\s{2,}(?:page|p\.)\s*\d+|\bpage\s*\d+\s*(?:/|sur)\s*\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Masthead();
}
