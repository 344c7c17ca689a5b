namespace CgtBot.Domain.Registers;

/// <summary>A dossier read but not yet saved: a person unticks lines on the review card first.</summary>
public sealed class ImportDraft : NumberedRow
{
    public required string FileName { get; init; }

    /// <summary>Emptied when the person chose to save nothing, and when it has been kept long enough.</summary>
    public required string Text { get; set; }

    public required string Sha256 { get; init; }

    public DateTimeOffset? SavedAt { get; set; }
}
