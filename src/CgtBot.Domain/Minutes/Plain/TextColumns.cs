namespace CgtBot.Domain.Minutes.Plain;

/// <summary>Two columns side by side, as « pdftotext -layout » or a copied leaflet leaves them, put one below the other.</summary>
internal static class TextColumns
{
    private const int Gutter = 3;

    // Fewer lines than this side by side are a signature, a header, a small table.
    private const int FewestLines = 4;

    // A page of small print; a longer column is read in two parts.
    private const int MostLines = 400;

    private const int Narrowest = 10;

    public static List<PlainLine> Unfold(List<PlainLine> lines)
    {
        List<PlainLine>? unfolded = null;
        for (var i = 0; i < lines.Count;)
        {
            var (count, column) = RegionAt(lines, i);
            if (count == 0)
            {
                unfolded?.Add(lines[i]);
                i++;
                continue;
            }

            unfolded ??= lines[..i];
            unfolded.AddRange(Halves(lines.GetRange(i, count), column));
            i += count;
        }

        return unfolded ?? lines;
    }

    // The right half may itself be two columns.
    private static IEnumerable<PlainLine> Halves(List<PlainLine> lines, int column) =>
    [
        .. lines.Select(line => line with { Text = line.Text[..Math.Min(column, line.Text.Length)].TrimEnd(), Column = true }),
        new PlainLine("", lines[^1].Number),
        .. Unfold(lines.ConvertAll(line => line with { Text = line.Text.Length > column ? line.Text[column..].TrimEnd() : "", Column = true })),
    ];

    private static (int Count, int Column) RegionAt(List<PlainLine> lines, int at)
    {
        foreach (var column in Starts(lines[at].Text))
        {
            var count = CountFrom(lines, at, column);
            if (count > 0)
            {
                return (count, column);
            }
        }

        return default;
    }

    /// <summary>The lines from here that two columns, the second at this place, explain; 0 when too few stand side by side.</summary>
    private static int CountFrom(List<PlainLine> lines, int at, int column)
    {
        var (last, both, open, wide) = (at, 0, 0, 0);
        for (var i = at; i < lines.Count && i - at < MostLines && Fits(lines[i].Text, column); i++)
        {
            if (lines[i].Text.Length > column)
            {
                last = i;
                var left = lines[i].Text.AsSpan(0, column).Trim();
                both += left.Length > 0 ? 1 : 0;
                open += left.Length > 0 && !WrappedText.EndsSentence(left) && left[^1] != ':' ? 1 : 0;
                wide += left.Length >= Narrowest && lines[i].Text.Length - column >= Narrowest ? 1 : 0;
            }
        }

        while (last + 1 < Math.Min(lines.Count, at + MostLines) && !lines[last + 1].IsBlank && Fits(lines[last + 1].Text, column))
        {
            last++;
        }

        // Cells of a table are short or end; lines of a column are cut anywhere.
        return both >= FewestLines && wide * 2 >= both && open * 2 >= both ? last - at + 1 : 0;
    }

    /// <summary>Nothing stands across the gutter; a text of the second column begins at it, not in its middle.</summary>
    private static bool Fits(string line, int column)
    {
        if (line.Length <= column - 2)
        {
            return true;
        }

        var gutter = line.AsSpan(column - 2, Math.Min(2, line.Length - column + 2));
        return gutter.IndexOfAnyExcept(' ', '\t', '\u00A0') < 0 && (line.Length <= column || !char.IsWhiteSpace(line[column]) || line.AsSpan(column).IsWhiteSpace());
    }

    /// <summary>Where a second text begins on a line that has one.</summary>
    private static IEnumerable<int> Starts(string line)
    {
        var (spaces, found) = (0, 0);
        for (var i = 0; i < line.Length && found < 4; i++)
        {
            if (line[i] is ' ' or '\u00A0')
            {
                spaces++;
                continue;
            }

            if (spaces >= Gutter && i > spaces && line[0] != '|')
            {
                found++;
                yield return i;
            }

            spaces = 0;
        }
    }
}
