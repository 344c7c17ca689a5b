namespace CgtBot.Domain.Registers;

/// <summary>The last number given to a kind of row in a section. It only grows: numbers are never reused, even undone.</summary>
public sealed class Counter : SectionRow
{
    public required string Of { get; init; }

    public int Last { get; set; }
}
