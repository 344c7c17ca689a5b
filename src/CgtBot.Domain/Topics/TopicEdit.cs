using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Topics;

public enum TermList
{
    Term,
    Exclusion,
}

/// <summary>A section's change to a topic of the built-in pack: a term or an exclusion of its own, or one of the pack taken out.</summary>
public sealed class TopicEdit : NumberedRow
{
    public TopicId Topic { get; init; }

    public TermList List { get; init; }

    public required string Term { get; init; }

    /// <summary>True: the pack's own term is taken out for this section.</summary>
    public bool TakesOut { get; init; }
}
