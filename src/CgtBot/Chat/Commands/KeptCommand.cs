using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« L’engagement 8 est tenu » : a person found it so, on that day.</summary>
public sealed class KeptCommand : IChatCommand
{
    public string Name => "kept";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpKeptDoes, RegisterTexts.HelpKeptExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) =>
        turn.OnEntryAsync(entry => EntryMove.RunAsync(turn, entry, EntryState.Kept, RegisterTexts.KeptTitle, ct), ct);
}
