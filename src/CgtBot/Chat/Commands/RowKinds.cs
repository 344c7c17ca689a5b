using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>What the kinds of rows are called, one and many, where they are counted.</summary>
internal static class RowKinds
{
    public static string Of(string kind) => kind switch
    {
        nameof(RegisterEntry) => PrivacyTexts.KindRegisterEntry,
        nameof(Answer) => PrivacyTexts.KindAnswer,
        nameof(Meeting) => PrivacyTexts.KindMeeting,
        nameof(Occurrence) => PrivacyTexts.KindOccurrence,
        nameof(FollowedMessage) => PrivacyTexts.KindFollowedMessage,
        nameof(EntryLink) => PrivacyTexts.KindEntryLink,
        nameof(Source) => PrivacyTexts.KindSource,
        nameof(Publication) => PrivacyTexts.KindPublication,
        nameof(Gap) => PrivacyTexts.KindGap,
        nameof(Consultation) => PrivacyTexts.KindConsultation,
        nameof(ConsultationEvent) => PrivacyTexts.KindConsultationEvent,
        nameof(Signalement) => PrivacyTexts.KindSignalement,
        nameof(TopicEdit) => PrivacyTexts.KindTopicEdit,
        nameof(Section) => PrivacyTexts.KindSection,
        nameof(Person) => PrivacyTexts.KindPerson,
        nameof(ImportDraft) => PrivacyTexts.KindImportDraft,
        _ => PrivacyTexts.KindOther,
    };
}
