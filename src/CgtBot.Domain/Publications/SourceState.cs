using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>How a source fares: validators of the last answer, failures in a row, next look, and what has been said of it in the channel.</summary>
public sealed class SourceState : SectionRow
{
    public int Source { get; init; }

    public DateTimeOffset NextLookAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public DateTimeOffset? LastNewItemAt { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Code of the last problem, worded for people by the Watch folder; null when healthy.</summary>
    public string? LastProblem { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>True once the channel was told it fails for long; back to false when it recovers, which is said too.</summary>
    public bool FailureSaid { get; set; }

    public bool SilenceSaid { get; set; }

    public long Looks { get; set; }

    public long NotModified { get; set; }
}
