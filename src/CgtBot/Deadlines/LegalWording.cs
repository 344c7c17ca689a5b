using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Texts;
using static CgtBot.Deadlines.DayWording;

namespace CgtBot.Deadlines;

/// <summary>How a legal base is cited: our own words, how sure we are, and what its reader must check.</summary>
public static class LegalWording
{
    public static string Title(LegalBase legal) => InReadersLanguage(legal.Title);

    public static string Summary(LegalBase legal) => InReadersLanguage(legal.Summary);

    public static string? Note(LegalBase legal) => legal.Note is { } note ? InReadersLanguage(note) : null;

    /// <summary>« confiance moyenne : lu dans une source secondaire »</summary>
    public static string Confidence(LegalBase legal) => legal.Confidence switch
    {
        LegalConfidence.High => LegalTexts.High,
        LegalConfidence.Medium => LegalTexts.Medium,
        _ => LegalTexts.Low,
    };

    public static string Warning(LegalWarning warning, LegalBase legal) => warning switch
    {
        LegalWarning.ReviewPast past => Format(LegalTexts.ReviewPast, Short(past.Due)),
        LegalWarning.Unverified { What: UnverifiedPart.Text } => LegalTexts.UnverifiedText,
        _ => legal.Nature is LegalNature.Ruling ? LegalTexts.UnverifiedRulingDate : LegalTexts.UnverifiedDate,
    };

    /// <summary>Title, summary and, in brackets, everything that qualifies them.</summary>
    public static string Line(LegalReference reference)
    {
        var legal = reference.Base;
        IEnumerable<string> marks =
        [
            .. reference.Applicability is Applicability.OtherSector ? [LegalTexts.OtherSector] : Array.Empty<string>(),
            Confidence(legal),
            // A low confidence already reads « à confirmer ».
            .. reference.Warnings.Where(w => w is not LegalWarning.Unverified { What: UnverifiedPart.Text }).Select(w => Warning(w, legal)),
        ];
        return Format(LegalTexts.Line, Title(legal), Summary(legal).TrimEnd('.'), string.Join(LegalTexts.Separator, marks));
    }

    /// <summary>« procès-verbal : 15 jours après la réunion »</summary>
    public static string Deadline(LegalDeadline deadline)
    {
        var text = Format(
            deadline.Direction is CountDirection.Before ? LegalTexts.DeadlineBefore : LegalTexts.DeadlineAfter,
            Due(deadline.Due), Span(deadline.Amount, deadline.Unit), Event(deadline.Event));
        return deadline.Condition is { } condition ? Format(LegalTexts.DeadlineIf, text, If(condition)) : text;
    }

    /// <summary>Why no date was counted, in one sentence.</summary>
    public static string Refused(LegalComputation.Refused refused) => Format(
        refused.Why switch
        {
            LegalRefusal.NoSuchDeadline => LegalTexts.RefusedNoSuchDeadline,
            LegalRefusal.LowConfidence => LegalTexts.RefusedLowConfidence,
            LegalRefusal.Unverified => LegalTexts.RefusedUnverified,
            LegalRefusal.Ruling => LegalTexts.RefusedRuling,
            LegalRefusal.OtherSector => LegalTexts.RefusedOtherSector,
            _ => LegalTexts.RefusedNotInForce,
        },
        LegalPack.BuiltIn.Find(refused.Id) is { } legal ? Title(legal) : refused.Id);

    public static string Due(LegalAct act) => act switch
    {
        LegalAct.Meeting => LegalTexts.DueMeeting,
        LegalAct.Notice => LegalTexts.DueNotice,
        LegalAct.NewNotice => LegalTexts.DueNewNotice,
        LegalAct.Agenda => LegalTexts.DueAgenda,
        LegalAct.Documents => LegalTexts.DueDocuments,
        LegalAct.Minutes => LegalTexts.DueMinutes,
        LegalAct.WrittenFollowUp => LegalTexts.DueWrittenFollowUp,
        LegalAct.WrittenNote => LegalTexts.DueWrittenNote,
        LegalAct.WrittenReply => LegalTexts.DueWrittenReply,
        LegalAct.ReexaminationEarliest => LegalTexts.DueReexaminationEarliest,
        LegalAct.ReexaminationLatest => LegalTexts.DueReexaminationLatest,
        LegalAct.ExpertReport => LegalTexts.DueExpertReport,
        _ => LegalTexts.DueOpinionDeemedNegative,
    };

    private static string Event(LegalEvent from) => from switch
    {
        LegalEvent.WrittenRequest => LegalTexts.EventWrittenRequest,
        LegalEvent.Meeting => LegalTexts.EventMeeting,
        LegalEvent.MeetingWithoutQuorum => LegalTexts.EventMeetingWithoutQuorum,
        LegalEvent.UnanimousRefusal => LegalTexts.EventUnanimousRefusal,
        LegalEvent.CommitteeOpinion => LegalTexts.EventCommitteeOpinion,
        LegalEvent.ExpertAppointed => LegalTexts.EventExpertAppointed,
        LegalEvent.ConsultationStarted => LegalTexts.EventConsultationStarted,
        _ => LegalTexts.EventConsultationEnd,
    };

    private static string If(LegalCondition condition) => condition switch
    {
        LegalCondition.Urgency => LegalTexts.IfUrgency,
        LegalCondition.SpecialisedCommittee => LegalTexts.IfSpecialisedCommittee,
        LegalCondition.Expert => LegalTexts.IfExpert,
        LegalCondition.ExpertsAtBothLevels => LegalTexts.IfExpertsAtBothLevels,
        _ => LegalTexts.IfNoAgreement,
    };

    private static string InReadersLanguage(LegalText text) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text.En : text.Fr;
}
