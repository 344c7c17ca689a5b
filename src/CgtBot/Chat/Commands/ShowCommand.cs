using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Voir 12 » : all that is known of an entry, undone or not. « Voir E3 » is a gap, which its own command shows.</summary>
public sealed class ShowCommand(IServiceProvider services) : IChatCommand
{
    public string Name => "show";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpShowDoes, RegisterTexts.HelpShowExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.Command["gap"] is not null
        ? services.GetServices<IChatCommand>().First(c => c.Name == "gaps").RunAsync(turn, ct)
        : turn.OnEntryAsync(async entry => EntryCard.Of(turn, await EntryFile.ReadAsync(turn.Db, turn.Author, entry, ct)), ct, evenUndone: true);
}
