using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Consultations;

/// <summary>The file of one body on one topic, or on one project it names: what was requested, refused, received, and the opinion.</summary>
public sealed class Consultation : NumberedRow
{
    public required string Body { get; init; }

    public TopicId Topic { get; init; }

    /// <summary>The project it is about (« LigérIA »); null: the topic at large, which does not silence later projects.</summary>
    public string? Project { get; init; }
}

public enum ConsultationStep
{
    Requested,
    Refused,
    OnAgenda,
    DocumentsReceived,
    Opinion,
}

/// <summary>Sense of a committee's opinion. Deemed given: public sector (CGFP R254-66). Deemed negative: CSE (Code du travail R2312-6).</summary>
public enum OpinionSense
{
    Favourable,
    Unfavourable,
    DeemedGiven,
    DeemedNegative,
}

/// <summary>One dated step of a consultation, with its source.</summary>
public sealed class ConsultationEvent : NumberedRow
{
    public int Consultation { get; init; }

    public ConsultationStep Step { get; init; }

    public PartialDate On { get; init; }

    /// <summary>Only for an opinion.</summary>
    public OpinionSense? Sense { get; init; }

    public string? Text { get; init; }

    public string? Origin { get; init; }
}
