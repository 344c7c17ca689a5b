using CgtBot.Chat.Cards;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>« RegisterEntry/15, Text » as people say it: « entrée n° 15, texte ».</summary>
internal static class SubjectWords
{
    public static string Of(string subject)
    {
        var parts = subject.Split(", ");
        // What is no row with a number keeps its own name.
        return parts[0].Split('/') is not [var kind, var number] || RowKinds.Of(kind) == PrivacyTexts.KindOther ? subject
            : string.Join(", ", [Counted.Format(VerifyTexts.Row, Counted.Word(RowKinds.Of(kind), 1), number), .. parts[1..].Select(Column)]);
    }

    private static string Column(string name) => name switch
    {
        nameof(RegisterEntry.Text) => VerifyTexts.ColumnText,
        nameof(RegisterEntry.State) => VerifyTexts.ColumnState,
        nameof(RegisterEntry.StateOn) => VerifyTexts.ColumnStateOn,
        nameof(RegisterEntry.StateReason) => VerifyTexts.ColumnReason,
        nameof(RegisterEntry.Awaited) => VerifyTexts.ColumnAwaited,
        nameof(RegisterEntry.AskedOn) or nameof(Answer.On) => VerifyTexts.ColumnDate,
        nameof(RegisterEntry.DueOn) or nameof(RegisterEntry.DueBasis) or nameof(RegisterEntry.DueRule) => VerifyTexts.ColumnDue,
        nameof(RegisterEntry.Topic) => VerifyTexts.ColumnTopic,
        nameof(RegisterEntry.Body) => VerifyTexts.ColumnBody,
        nameof(RegisterEntry.Meeting) => VerifyTexts.ColumnMeeting,
        nameof(RegisterEntry.Origin) or nameof(Answer.Source) => VerifyTexts.ColumnSource,
        nameof(Person.Role) => VerifyTexts.ColumnRole,
        nameof(RegisterEntry.Removed) => VerifyTexts.ColumnRemoved,
        _ => name,
    };
}
