using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Voir 12 » : all that is known of an entry, undone or not.</summary>
public sealed class ShowCommand : IChatCommand
{
    public string Name => "show";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpShowDoes, RegisterTexts.HelpShowExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) =>
        turn.OnEntryAsync(async entry => EntryCard.Of(turn, await EntryFile.ReadAsync(turn.Db, turn.Author, entry, ct)), ct, evenUndone: true);
}
