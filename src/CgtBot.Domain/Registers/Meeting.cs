namespace CgtBot.Domain.Registers;

public enum MeetingKind
{
    Information,
    Technical,
    Committee,
    Preparatory,
    Other,
}

/// <summary>A meeting with the employer, dated as well as the source allows, with the words of the source for its title.</summary>
public sealed class Meeting : NumberedRow
{
    public PartialDate On { get; set; }

    public MeetingKind Kind { get; set; }

    public required string Title { get; set; }

    public string? Body { get; set; }

    /// <summary>Where it is known from: a dossier and its line, a person's word.</summary>
    public string? Origin { get; set; }
}
