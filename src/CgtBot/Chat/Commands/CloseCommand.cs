using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Retirer 15 » : withdrawn by the union itself, with its reason, which is asked for when it was not given.</summary>
public sealed class CloseCommand : IChatCommand
{
    public string Name => "close";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpCloseDoes, RegisterTexts.HelpCloseExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(
        entry => turn.Command["reason"] is null && entry.State is not EntryState.Withdrawn ? Task.FromResult(Why(turn, entry)) : EntryMove.RunAsync(turn, entry, EntryState.Withdrawn, RegisterTexts.ClosedTitle, ct), ct);

    private static Card Why(ChatTurn turn, RegisterEntry entry) => AskCards.For(
        Counted.Format(RegisterTexts.CloseWhy, entry.Number), turn.Command.With("reason", null), RegisterTexts.ButtonClose, new CardInput.Text("reason", RegisterTexts.FieldReason, Required: true, Lines: true));
}
