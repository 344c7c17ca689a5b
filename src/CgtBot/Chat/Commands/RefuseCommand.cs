using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Refus 4 » : the employer refuses to answer a question or to act on a demand.</summary>
public sealed class RefuseCommand : IChatCommand
{
    public string Name => "refuse";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpRefuseDoes, RegisterTexts.HelpRefuseExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) =>
        turn.OnEntryAsync(entry => EntryMove.RunAsync(turn, entry, EntryState.Refused, RegisterTexts.RefusedTitle, ct), ct);
}
