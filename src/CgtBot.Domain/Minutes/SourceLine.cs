namespace CgtBot.Domain.Minutes;

internal enum LineKind
{
    Blank,
    Heading,
    Bullet,
    TableRow,
    Text,

    /// <summary>Rules, code, front matter, footnotes: layout, never an item.</summary>
    Layout,
}

/// <summary>One line with its marks taken off: what is left is between <see cref="Start"/> and <see cref="End"/>.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Level">Of a heading: 1 to 6; of a bullet: its indentation.</param>
/// <param name="Quote">Depth of « &gt; ».</param>
/// <param name="Mark">The number (or letter) of a numbered bullet, else 0.</param>
internal readonly record struct SourceLine(int Number, int Start, int End, LineKind Kind, int Level, int Quote, int Mark)
{
    /// <summary>The sign before an unnumbered bullet, else '\0'.</summary>
    public char Sign { get; init; }

    /// <summary>A bullet whose box is ticked: « - [x] ».</summary>
    public bool Done { get; init; }

    public int Length => End - Start;
}
