using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« L’engagement 8 n’est pas tenu » : a person found it so, on that day.</summary>
public sealed class BrokenCommand : IChatCommand
{
    public string Name => "broken";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpBrokenDoes, RegisterTexts.HelpBrokenExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(
        entry => IsPerhapsNotYet(turn, entry) ? Task.FromResult(Ask(turn, entry)) : EntryMove.RunAsync(turn, entry, EntryState.Broken, RegisterTexts.BrokenTitle, ct), ct);

    /// <summary>« Toujours pas tenu », before the deadline, may mean « pas encore »: a person says which.</summary>
    private static bool IsPerhapsNotYet(ChatTurn turn, RegisterEntry entry) =>
        turn.Command.Flag("still") && entry is { Kind: EntryKind.Commitment, Awaited: true } && entry.DueOn >= turn.Today;

    private static Card Ask(ChatTurn turn, RegisterEntry entry) => AskCards.Notice(
        Format(RegisterTexts.BrokenOrNotYet, entry.Number), Format(RegisterTexts.BrokenOrNotYetDetail, Capital(EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today))),
        new CardButton(RegisterTexts.ButtonBroken, turn.Command.With("still", null)), AskCards.Show(entry.Number)) with { Asks = true };
}
