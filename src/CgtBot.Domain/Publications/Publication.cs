using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>A job posting or announcement as captured. What is captured stays; a changed text is a new version of the same family.</summary>
public sealed class Publication : NumberedRow
{
    /// <summary>Number of the family's first version: versions and copies of one text share it.</summary>
    public int Family { get; init; }

    public PublicationKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? Address { get; init; }

    /// <summary>The employer's date: the publication's own, or the day of capture, then marked as inferred, until a person gives it; <see cref="Origin"/> then says so.</summary>
    public PartialDate PublishedOn { get; set; }

    public DateTimeOffset CapturedAt { get; init; }

    /// <summary>SHA-256 of the raw bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the folded text: the same text met again is the same version.</summary>
    public required string TextHash { get; init; }

    /// <summary>Source that found it; null when pasted or quoted in a dossier.</summary>
    public int? Source { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>« Collé dans la conversation », « dossier.md, ligne 85 »…</summary>
    public string? Origin { get; set; }

    /// <summary>Known by what a person pasted or imported only: its title is theirs, not the employer's.</summary>
    public bool IsQuoted => Source is null && Address is null;
}
