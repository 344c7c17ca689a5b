using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>Chapters of the help, in reading order.</summary>
internal enum HelpGroup
{
    Register,
    Deadlines,
    Gaps,
    Watch,
    Dossier,
    Section,
    Other,
}

internal static class HelpGroups
{
    public static HelpGroup Of(string command) => command switch
    {
        "list" or "search" or "show" or "add" or "answer" or "refuse" or "close" or "edit" or "link" or "kept" or "broken" or "undo" => HelpGroup.Register,
        "remind" or "due" or "why" or "digest" => HelpGroup.Deadlines,
        "gaps" or "gap-confirm" or "gap-dismiss" or "gap-date" or "opinion" or "consultation" or "consultations" or "request" => HelpGroup.Gaps,
        "sources" or "add-source" or "pause-source" or "test-source" or "analyse" or "topics" or "add-term" or "remove-term" => HelpGroup.Watch,
        "timeline" or "dossier" or "meetings" or "add-meeting" or "import" or "export" => HelpGroup.Dossier,
        "settings" or "roles" or "bind" or "my-data" or "erase-me" or "open" or "help" => HelpGroup.Section,
        _ => HelpGroup.Other,
    };

    public static string NameOf(HelpGroup group) => group switch
    {
        HelpGroup.Register => RegisterTexts.HelpGroupRegister,
        HelpGroup.Deadlines => RegisterTexts.HelpGroupDeadlines,
        HelpGroup.Gaps => RegisterTexts.HelpGroupGaps,
        HelpGroup.Watch => RegisterTexts.HelpGroupWatch,
        HelpGroup.Dossier => RegisterTexts.HelpGroupDossier,
        HelpGroup.Section => RegisterTexts.HelpGroupSection,
        _ => RegisterTexts.HelpGroupOther,
    };
}
