namespace CgtBot.Domain.Minutes;

internal enum BlockKind
{
    Heading,
    Paragraph,
    Bullet,
    Cell,
}

/// <summary>A stretch of source characters.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public string Of(string source) => source[Start..End];
}

/// <summary>A heading, a paragraph, a bullet or a table cell: one line, or several that were only wrapped.</summary>
internal sealed record Block(BlockKind Kind, Span Span, int Line, int Level, int Quote)
{
    // Titles, labels and items are shorter; a longer text is read for nothing.
    private const int Readable = 4000;

    private string? folded;

    /// <summary>Of a cell: the folded heading of its column.</summary>
    public string Column { get; init; } = "";

    /// <summary>A whole line in bold or in capitals.</summary>
    public bool Emphatic { get; init; }

    /// <summary>The number (or letter) before it, else 0.</summary>
    public int Mark { get; init; }

    public bool Numbered => Mark > 0;

    /// <summary>The sign of an unnumbered bullet, else '\0'.</summary>
    public char Sign { get; init; }

    /// <summary>Its box is ticked: done with, and nothing to be awaited.</summary>
    public bool Done { get; init; }

    public string Folded(string source) => folded ??= FoldedText.Of(source, Span.Start, Math.Min(Span.End, Span.Start + Readable)).Text;
}
