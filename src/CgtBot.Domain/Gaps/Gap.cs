using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Gaps;

public enum GapState
{
    Open,
    Confirmed,
    Dismissed,

    /// <summary>An earlier opinion turned up: « écart levé, avis antérieur ».</summary>
    Lifted,

    /// <summary>« Avis rendu après l'annonce ».</summary>
    Followed,
}

/// <summary>A topic announced or deployed while no opinion of a committee was known. Key: publication family and topic.</summary>
public sealed class Gap : NumberedRow
{
    public int Family { get; init; }

    /// <summary>The publication (version) whose words opened or last escalated it.</summary>
    public int Publication { get; set; }

    public TopicId Topic { get; init; }

    public Stance Stance { get; set; }

    /// <summary>The employer's date D: an opinion must be dated on or before it.</summary>
    public PartialDate On { get; set; }

    /// <summary>The body whose opinion is missing.</summary>
    public required string Body { get; init; }

    /// <summary>« À vérifier »: an opinion is known which may or may not cover this project, or may or may not be older than the announcement (<see cref="GapDoubt"/>).</summary>
    public bool ToVerify { get; set; }

    /// <summary>The earlier gap on the same topic.</summary>
    public int? LinkedTo { get; init; }

    /// <summary>True when the stance is higher than that of every earlier gap on the topic.</summary>
    public bool Escalation { get; set; }

    public GapState State { get; set; }

    public string? Reason { get; set; }

    /// <summary>The consultation whose opinion lifted it, followed it or put it in doubt.</summary>
    public int? Consultation { get; set; }
}
