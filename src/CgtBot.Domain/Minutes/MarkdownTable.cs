namespace CgtBot.Domain.Minutes;

/// <summary>Reads a Markdown table: each cell is a block that knows the heading of its column.</summary>
internal static class MarkdownTable
{
    public static int Read(string source, List<SourceLine> lines, int at, List<Block> blocks)
    {
        var headings = Cells(source, lines[at]).ConvertAll(cell => FoldedText.Of(cell.Of(source)).Trim());
        var ruled = at + 1 < lines.Count && IsDelimiter(source, lines[at + 1]);
        var titled = ruled || (source[lines[at].Start] != '|' && TableHeads.Are(headings, Below(source, lines, at)));
        for (at += ruled ? 2 : titled ? 1 : 0; at < lines.Count && lines[at].Kind == LineKind.TableRow; at++)
        {
            var cells = Cells(source, lines[at]);
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Length > 0)
                {
                    blocks.Add(new Block(BlockKind.Cell, cells[i], lines[at].Number, 0, lines[at].Quote)
                    {
                        Column = titled && i < headings.Count ? headings[i] : "",
                    });
                }
            }
        }

        return at;
    }

    private static List<string> Below(string source, List<SourceLine> lines, int at) =>
        at + 1 < lines.Count && lines[at + 1].Kind == LineKind.TableRow ? Cells(source, lines[at + 1]).ConvertAll(cell => FoldedText.Of(cell.Of(source)).Trim()) : [];

    private static bool IsDelimiter(string source, SourceLine line) =>
        line.Kind == LineKind.TableRow && source.AsSpan(line.Start, line.Length).IndexOfAnyExcept("|-: ") < 0;

    private static List<Span> Cells(string source, SourceLine line)
    {
        var cells = new List<Span>();
        var start = line.Start + (source[line.Start] == '|' ? 1 : 0);
        for (var i = start; i <= line.End; i++)
        {
            if (i == line.End || (source[i] == '|' && source[i - 1] != '\\'))
            {
                if (i > start || i < line.End)
                {
                    cells.Add(Trim(source, start, i));
                }

                start = i + 1;
            }
        }

        return cells;
    }

    private static Span Trim(string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
