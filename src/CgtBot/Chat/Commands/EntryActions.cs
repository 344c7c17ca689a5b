using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>What can be done with an entry, by its nature and state, as fields and buttons of its card.</summary>
internal static class EntryActions
{
    private static readonly string[] AnswerFields = ["text", "source", "date"];

    public static IEnumerable<CardBlock> Fields(RegisterEntry entry) => entry is { Awaited: true, Removed: false, Kind: not EntryKind.Commitment }
        ? [new CardBlock.Input(new CardInput.Text("text", RegisterTexts.FieldAnswer, Lines: true)), new CardBlock.Input(new CardInput.Text("source", RegisterTexts.FieldSource)), new CardBlock.Input(new CardInput.Date("date", RegisterTexts.FieldAnswerDate))]
        : [];

    public static IReadOnlyList<CardButton> Of(RegisterEntry entry) => entry switch
    {
        { Removed: true } => [],
        { Awaited: false } => [new(RegisterTexts.ButtonReopen, TurnEntry.For("edit", entry).With("state", EntryFilter.Open)), Edit(entry)],
        { Kind: EntryKind.Commitment } =>
        [
            new(RegisterTexts.ButtonKept, TurnEntry.For("kept", entry), ButtonStyle.Primary), new(RegisterTexts.ButtonBroken, TurnEntry.For("broken", entry)), .. Always(entry),
        ],
        _ =>
        [
            new(RegisterTexts.ButtonAnswer, TurnEntry.For("answer", entry), ButtonStyle.Primary) { Sends = AnswerFields },
            new(RegisterTexts.ButtonPartialAnswer, TurnEntry.For("answer", entry).With("partial", "true")) { Sends = AnswerFields },
            new(RegisterTexts.ButtonRefuse, TurnEntry.For("refuse", entry)) { Sends = AnswerFields },
            .. Always(entry),
        ],
    };

    private static IEnumerable<CardButton> Always(RegisterEntry entry) =>
    [
        new(RegisterTexts.ButtonRemind, ChatCommand.Of("remind", ("number", entry.Number))),
        new(RegisterTexts.ButtonWhy, ChatCommand.Of("why", ("number", entry.Number))),
        Edit(entry),
        new(RegisterTexts.ButtonClose, TurnEntry.For("close", entry), ButtonStyle.Danger),
    ];

    private static CardButton Edit(RegisterEntry entry) => new(RegisterTexts.ButtonEdit, TurnEntry.For("edit", entry));
}
