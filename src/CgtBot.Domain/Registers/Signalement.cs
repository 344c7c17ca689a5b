using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Registers;

/// <summary>What the union itself says it saw. Kept and shown, never a gap until a person attaches the employer's own words.</summary>
public sealed class Signalement : NumberedRow
{
    public required string Text { get; init; }

    public PartialDate On { get; init; }

    public TopicId? Topic { get; set; }

    public string? Origin { get; init; }

    /// <summary>The publication a person attached as the employer's own words.</summary>
    public int? Publication { get; set; }
}
