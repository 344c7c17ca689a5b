namespace CgtBot.Domain.Minutes.Plain;

/// <summary>A line of a plain text and the 1-based line of the source it begins on.</summary>
/// <param name="Column">One of a narrow column: cut anywhere, at any length.</param>
internal readonly record struct PlainLine(string Text, int Number, bool Column = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
