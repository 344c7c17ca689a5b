using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>What a command is called on a button.</summary>
internal static class CommandWords
{
    /// <summary>« Voir une entrée (n° 12) ».</summary>
    public static string Of(ChatCommand command) => command.Number("number") is { } number ? Format(RegisterTexts.DoNumbered, Of(command.Name), number) : Of(command.Name);

    /// <summary>The same with what it is about: « Changer une échéance (n° 12) : 30/06/2025 », « Noter un avis : CST, IA ».</summary>
    public static string Said(ChatCommand command)
    {
        var day = command.Date("when") ?? command.Date("date");
        var meeting = (command["when"] ?? command["date"])?.Split("next:") is [_, var body] ? BodyWording.Next(body) : null;
        var month = day is null && PartialDate.Parse(command["date"]) is { } told ? EntryWords.Of(told) : null;
        string?[] about = [day is { } on ? EntryWords.Of(on) : meeting ?? month, command["body"], command["topic"] is { } topic ? TopicNames.Of(new TopicId(topic)) : null, command["project"]];
        var named = command.Name == UndoCommand.Undo ? Of(command.Name) : Of(command);
        return about.OfType<string>().ToList() is { Count: > 0 } said ? Format(RegisterTexts.DoAbout, named, string.Join(", ", said)) : named;
    }

    public static string Of(string name) => name switch
    {
        "list" => RegisterTexts.DoList,
        "search" => SearchTexts.Do,
        "show" => RegisterTexts.DoShow,
        "add" => RegisterTexts.DoAdd,
        "answer" => RegisterTexts.DoAnswer,
        "refuse" => RegisterTexts.DoRefuse,
        "close" => RegisterTexts.DoClose,
        "edit" => RegisterTexts.DoEdit,
        "link" => RegisterTexts.DoLink,
        "kept" => RegisterTexts.DoKept,
        "broken" => RegisterTexts.DoBroken,
        "remind" => RegisterTexts.DoRemind,
        "due" => RegisterTexts.DoDue,
        "why" => RegisterTexts.DoWhy,
        "open" => RegisterTexts.DoOpen,
        "gaps" => RegisterTexts.DoGaps,
        "gap-confirm" => RegisterTexts.DoGapConfirm,
        "gap-dismiss" => RegisterTexts.DoGapDismiss,
        "gap-date" => GapCommandTexts.DoDate,
        "opinion" => RegisterTexts.DoOpinion,
        "consultation" => RegisterTexts.DoConsultation,
        "consultations" => RegisterTexts.DoConsultations,
        "meetings" => RegisterTexts.DoMeetings,
        "add-meeting" => RegisterTexts.DoAddMeeting,
        "sources" => RegisterTexts.DoSources,
        "add-source" => RegisterTexts.DoAddSource,
        "pause-source" => RegisterTexts.DoPauseSource,
        "test-source" => RegisterTexts.DoTestSource,
        "topics" => RegisterTexts.DoTopics,
        "add-term" => RegisterTexts.DoAddTerm,
        "remove-term" => RegisterTexts.DoRemoveTerm,
        "analyse" => RegisterTexts.DoAnalyse,
        "timeline" => RegisterTexts.DoTimeline,
        "digest" => RegisterTexts.DoDigest,
        "dossier" => RegisterTexts.DoDossier,
        "import" => RegisterTexts.DoImport,
        "export" => RegisterTexts.DoExport,
        "bind" => RegisterTexts.DoBind,
        "roles" => RegisterTexts.DoRoles,
        "settings" => RegisterTexts.DoSettings,
        "my-data" => RegisterTexts.DoMyData,
        "erase-me" => RegisterTexts.DoEraseMe,
        "undo" => RegisterTexts.DoUndo,
        "help" => RegisterTexts.DoHelp,
        _ => name,
    };
}
