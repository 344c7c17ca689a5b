namespace CgtBot.Domain.Registers;

/// <summary>Anything kept for a section. Storage shows a section its own rows only.</summary>
public abstract class SectionRow
{
    public SectionId Section { get; init; }
}

/// <summary>A row whose every change is a line of the journal. It is never deleted: <see cref="Removed"/> hides it.</summary>
public abstract class JournaledRow : SectionRow
{
    /// <summary>Grows by one at every change; two people changing the same row at once are told apart by it.</summary>
    public int Version { get; set; }

    /// <summary>True once undone or removed by a person; the journal keeps who, when and why.</summary>
    public bool Removed { get; set; }
}

/// <summary>A journaled row known to people by its number in the section (« n° 12 », « E3 »). Numbers are never reused.</summary>
public abstract class NumberedRow : JournaledRow
{
    public int Number { get; init; }

    public AuthorId CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
