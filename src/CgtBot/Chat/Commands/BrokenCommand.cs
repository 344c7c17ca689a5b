using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« L’engagement 8 n’est pas tenu » : a person found it so, on that day.</summary>
public sealed class BrokenCommand : IChatCommand
{
    public string Name => "broken";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpBrokenDoes, RegisterTexts.HelpBrokenExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) =>
        turn.OnEntryAsync(entry => EntryMove.RunAsync(turn, entry, EntryState.Broken, RegisterTexts.BrokenTitle, ct), ct);
}
