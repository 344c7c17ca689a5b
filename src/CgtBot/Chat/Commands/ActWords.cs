using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>What an act of the journal is called.</summary>
internal static class ActWords
{
    public static string Of(string what) => what switch
    {
        "add" => RegisterTexts.ActAdd,
        "answer" => RegisterTexts.ActAnswer,
        "refuse" => RegisterTexts.ActRefuse,
        "close" => RegisterTexts.ActClose,
        "edit" => RegisterTexts.ActEdit,
        "link" => RegisterTexts.ActLink,
        "kept" => RegisterTexts.ActKept,
        "broken" => RegisterTexts.ActBroken,
        "due" => RegisterTexts.ActDue,
        "undo" => RegisterTexts.ActUndo,
        "import" => RegisterTexts.ActImport,
        "settings" => RegisterTexts.ActSettings,
        "add-meeting" => RegisterTexts.ActMeeting,
        "roles" => RegisterTexts.ActRoles,
        "opinion" => RegisterTexts.ActOpinion,
        "consultation" => RegisterTexts.ActConsultation,
        "gap-confirm" => RegisterTexts.ActGapConfirm,
        "gap-dismiss" => RegisterTexts.ActGapDismiss,
        "gap-date" => GapCommandTexts.ActDate,
        "remind" => RegisterTexts.ActRemind,
        "add-source" => SourceCommandTexts.ActAddSource,
        "pause-source" => SourceCommandTexts.ActPauseSource,
        "add-term" => TopicCommandTexts.ActAddTerm,
        "remove-term" => TopicCommandTexts.ActRemoveTerm,
        "analyse" => AnalysisTexts.ActAnalyse,
        _ => what,
    };
}
