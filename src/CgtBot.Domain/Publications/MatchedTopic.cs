using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Publications;

/// <summary>A topic match as kept with its publication.</summary>
public sealed class MatchedTopic : SectionRow
{
    public int Publication { get; init; }

    public TopicId Topic { get; init; }

    public Stance Stance { get; init; }

    public required IReadOnlyList<Excerpt> Excerpts { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }
}
