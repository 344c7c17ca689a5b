namespace CgtBot.Domain.Registers;

/// <summary>Identifies a union branch. Every row carries one; nothing crosses from one section to another.</summary>
public readonly record struct SectionId(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
