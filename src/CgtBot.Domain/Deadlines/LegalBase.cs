namespace CgtBot.Domain.Deadlines;

public enum LegalNature
{
    Statute,
    Regulation,
    Ruling,
    Eu,
}

/// <summary>Whom a legal base is for. Companies under 50 employees have rules of their own.</summary>
public enum LegalScope
{
    Territorial,
    OtherPublic,
    Private,
    PrivateUnder50,
    All,
}

/// <summary>High: the text was read in a dated copy. Medium: read in a serious secondary source. Low: from memory or not confirmed.</summary>
public enum LegalConfidence
{
    High,
    Medium,
    Low,
}

/// <summary>What a legal deadline is counted from.</summary>
public enum LegalEvent
{
    WrittenRequest,
    Meeting,
    MeetingWithoutQuorum,
    UnanimousRefusal,
    CommitteeOpinion,
    ExpertAppointed,
    ConsultationStarted,
    ConsultationEnd,
}

/// <summary>What is due at the end of a legal deadline.</summary>
public enum LegalAct
{
    Meeting,
    Notice,
    NewNotice,
    Agenda,
    Documents,
    Minutes,
    WrittenFollowUp,
    WrittenNote,
    WrittenReply,
    ReexaminationEarliest,
    ReexaminationLatest,
    ExpertReport,
    OpinionDeemedNegative,
}

/// <summary>When the deadline is another one than usual.</summary>
public enum LegalCondition
{
    Urgency,
    SpecialisedCommittee,
    Expert,
    ExpertsAtBothLevels,
    NoAgreement,
}

/// <summary>A text in both languages of the pack.</summary>
public sealed record LegalText(string Fr, string En);

/// <summary>One deadline of an article. Unverified ones are shown and never computed with.</summary>
public sealed record LegalDeadline(
    LegalAct Due, LegalEvent Event, CountDirection Direction, int Amount, DayUnit Unit, LegalCondition? Condition = null, bool Verified = true);

/// <summary>An article or a ruling, in our own words, with the time it is in force and how sure we are of it.</summary>
public sealed record LegalBase(
    string Id,
    LegalNature Nature,
    IReadOnlyList<LegalScope> Scopes,
    LegalText Title,
    LegalText Summary,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    bool DateVerified,
    IReadOnlyList<LegalDeadline> Deadlines,
    string Source,
    LegalConfidence Confidence,
    DateOnly ReviewBy,
    LegalText? Note)
{
    public bool IsInForce(DateOnly on) => EffectiveFrom <= on && (EffectiveTo is not { } end || on <= end);

    public bool Covers(LegalScope scope) => Scopes.Contains(LegalScope.All) || Scopes.Contains(scope);
}
