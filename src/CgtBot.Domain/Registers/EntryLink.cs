namespace CgtBot.Domain.Registers;

/// <summary>What an entry may be linked to.</summary>
public enum LinkTarget
{
    Entry,
    Consultation,
    Gap,
    Publication,
}

/// <summary>A link made by a person or an import between an entry and another thing of the section.</summary>
public sealed class EntryLink : NumberedRow
{
    public int Entry { get; init; }

    public LinkTarget Target { get; init; }

    public int TargetNumber { get; init; }
}
