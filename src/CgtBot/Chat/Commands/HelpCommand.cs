using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Aide » : the commands by group, with an example each; « aide noter » : one of them. Commands are looked up when asked for, being themselves made with this one.</summary>
public sealed class HelpCommand(IServiceProvider services) : IChatCommand
{
    public string Name => "help";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpHelpDoes, RegisterTexts.HelpHelpExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var commands = services.GetServices<IChatCommand>().ToList();
        return Task.FromResult(turn.Command["command"] is { } about ? One(commands, about) : All(commands.FindAll(c => turn.Role >= c.Needs)));
    }

    private static Card One(List<IChatCommand> commands, string about)
    {
        if (commands.Find(c => c.Name == about) is not { } command)
        {
            return AskCards.Problem(Format(RegisterTexts.HelpUnknown, EntryWords.Short(EntryText.Clean(about))), null, new CardButton(RegisterTexts.ButtonAllHelp, ChatCommand.Of("help")));
        }

        var facts = new CardBlock.Facts([new Fact(RegisterTexts.HelpExampleLabel, command.Help.Example), new Fact(RegisterTexts.HelpNeedsLabel, ChatCards.NameOf(command.Needs))]);
        return Card.Of(command.Help.Does, facts) with { Buttons = [.. Try(command), new CardButton(RegisterTexts.ButtonAllHelp, ChatCommand.Of("help"))], Neutral = RegisterTexts.ButtonHelp };
    }

    private static Card All(List<IChatCommand> commands)
    {
        var groups = commands.GroupBy(c => HelpGroups.Of(c.Name)).OrderBy(g => g.Key);
        return new Card(RegisterTexts.HelpTitle, [new CardBlock.Paragraph(RegisterTexts.HelpIntro), .. groups.SelectMany(Group)], []) { Neutral = RegisterTexts.HelpTitle };
    }

    private static IEnumerable<CardBlock> Group(IGrouping<HelpGroup, IChatCommand> group) =>
        [new CardBlock.Paragraph(HelpGroups.NameOf(group.Key), TextWeight.Strong), new CardBlock.Items([.. group.Select(c => new CardItem(c.Help.Example, c.Help.Does, [.. Try(c)]))])];

    /// <summary>A command pressed without arguments asks for what it lacks; an undo would act at once and gets no button.</summary>
    private static IEnumerable<CardButton> Try(IChatCommand command) => command is UndoCommand ? [] : [new CardButton(CommandWords.Of(command.Name), ChatCommand.Of(command.Name))];
}
