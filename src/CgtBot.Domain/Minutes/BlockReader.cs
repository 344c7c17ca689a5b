namespace CgtBot.Domain.Minutes;

/// <summary>Groups lines in headings, paragraphs, bullets and cells, joining lines that were only wrapped.</summary>
internal sealed class BlockReader
{
    private readonly string source;
    private readonly List<SourceLine> lines;
    private readonly List<Block> blocks = [];
    private readonly int width;

    private readonly IReadOnlySet<int> inColumn;

    private BlockReader(string source, IReadOnlySet<int> inColumn)
    {
        (this.source, this.inColumn) = (source, inColumn);
        lines = LineReader.Read(source);
        width = WrapWidth(lines);
    }

    public static List<Block> Read(string source, IReadOnlySet<int> inColumn)
    {
        var reader = new BlockReader(source, inColumn);
        for (var i = 0; i < reader.lines.Count;)
        {
            i = reader.Take(i);
        }

        return reader.blocks;
    }

    private int Take(int at)
    {
        var line = lines[at];
        switch (line.Kind)
        {
            case LineKind.Blank or LineKind.Layout:
                return at + 1;
            case LineKind.TableRow:
                return MarkdownTable.Read(source, lines, at, blocks);
            case LineKind.Heading:
                blocks.Add(Heading(line, line.Level, emphatic: false));
                return at + 1;
            default:
                return IsEmphatic(at) ? TakeEmphatic(at) : TakeText(at);
        }
    }

    private int TakeEmphatic(int at)
    {
        blocks.Add(Heading(lines[at], Underlined(at) ? 2 : 6, emphatic: true));
        return at + 1;
    }

    private Block Heading(SourceLine line, int level, bool emphatic) =>
        new(BlockKind.Heading, Plain(line), line.Number, level, line.Quote) { Emphatic = emphatic, Mark = line.Mark };

    private int TakeText(int at)
    {
        var first = lines[at];
        var (span, line) = (new Span(first.Start, first.End), first);
        var next = at + 1;
        for (; next < lines.Count && lines[next].Kind == LineKind.Text && lines[next].Quote == first.Quote && !IsEmphatic(next); next++)
        {
            if (!WrappedText.Continues(source, lines[next - 1], lines[next], inColumn.Contains(lines[next].Number) ? 1 : width))
            {
                Add(first, span, line);
                (span, line) = (new Span(lines[next].Start, lines[next].End), lines[next]);
            }

            span = span with { End = lines[next].End };
        }

        Add(first, span, line);
        return next;
    }

    // Below a bullet, a line that is not indented is a paragraph of its own.
    private void Add(SourceLine first, Span span, SourceLine line)
    {
        var bullet = line.Kind == LineKind.Bullet || (first.Kind == LineKind.Bullet && line.Level > first.Level);
        var kind = bullet ? BlockKind.Bullet : BlockKind.Paragraph;
        blocks.Add(new Block(kind, span, line.Number, first.Level, first.Quote) { Mark = line.Mark, Sign = line.Sign, Done = line.Done });
    }

    private bool IsEmphatic(int at)
    {
        var line = lines[at];
        if (line.Kind is not (LineKind.Text or LineKind.Bullet) || line.Length > 160 || (line.Kind == LineKind.Bullet && line.Mark == 0))
        {
            return false;
        }

        var text = source.AsSpan(line.Start, line.Length);
        return (WrappedText.IsCapitals(text) && !text.EndsWith(":") && !WrappedText.IsSentence(text)) || WrappedText.IsBoldTitle(text) || Underlined(at);
    }

    // « Title » over « ===== »: the rule must follow at once and the line be no sentence.
    private bool Underlined(int at) =>
        at + 1 < lines.Count && lines[at].Kind == LineKind.Text && lines[at + 1].Kind == LineKind.Layout
        && lines[at + 1].Length > 0 && source[lines[at + 1].Start] is '=' or '-'
        && (at == 0 || lines[at - 1].Kind is LineKind.Blank or LineKind.Layout)
        && !WrappedText.EndsSentence(source.AsSpan(lines[at].Start, lines[at].Length));

    private Span Plain(SourceLine line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && source[start] is '*' or '_')
        {
            start++;
        }

        while (end > start && source[end - 1] is '*' or '_')
        {
            end--;
        }

        return start < end ? new Span(start, end) : new Span(line.Start, line.End);
    }

    // A text is hard-wrapped when no line is longer than a mail's.
    private static int WrapWidth(List<SourceLine> lines)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        return longest is >= 60 and <= 140 ? longest : 0;
    }
}
