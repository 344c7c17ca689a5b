using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Cards;

/// <summary>A card once one of its buttons was acted upon: what it told stays, what can no longer be done goes, and it says who settled it and when. Pure.</summary>
public static class SettledCard
{
    /// <summary>Arguments that name the row a button acts on.</summary>
    private static readonly string[] Rows = ["gap", "number", "draft", "source", "consultation", "person", "term"];

    /// <summary>Commands that only show, or give a way in: they settle nothing, and their buttons stay.</summary>
    private static readonly string[] Showing = ["show", "why", "list", "timeline", "dossier", "gaps", "help", "export", "open", "bind"];

    /// <summary>True for a command that says of what. One that a card merely offers, as the help does, settles nothing there.</summary>
    public static bool Settles(ChatCommand pressed) => !Showing.Contains(pressed.Name) && pressed.Arguments.Count > 0;

    public static Card Of(Card card, ChatCommand pressed, string who, string when, string outcome)
    {
        var buttons = card.Buttons.Where(b => !IsSettledBy(b.Command, pressed)).ToList();
        var said = new CardBlock.Paragraph(string.Format(CultureInfo.CurrentCulture, ConversationTexts.Settled, who, when, outcome), TextWeight.Strong);
        return card with { Buttons = buttons, Blocks = [.. card.Blocks.Where(b => IsStillOfUse(b, buttons)).Select(b => Without(b, pressed)), said] };
    }

    private static bool IsSettledBy(ChatCommand command, ChatCommand pressed) => !Showing.Contains(command.Name)
        && (Row(pressed) is not { } row || command[row] is null && IsFilledIn(row) ? command.Name == pressed.Name : command[row] == pressed[row]);

    /// <summary>A term is typed in the card as well: the button that sends it names none.</summary>
    private static bool IsFilledIn(string row) => row is "term";

    private static string? Row(ChatCommand pressed) => Array.Find(Rows, r => pressed[r] is not null);

    private static bool IsStillOfUse(CardBlock block, List<CardButton> buttons) => block is not CardBlock.Input input || buttons.Exists(b => b.Sends?.Contains(input.Field.Name) == true);

    private static CardBlock Without(CardBlock block, ChatCommand pressed) => block is CardBlock.Items items
        ? items with { Rows = [.. items.Rows.Select(r => r with { Buttons = r.Buttons?.Where(b => !IsSettledBy(b.Command, pressed)).ToList() })] }
        : block;
}
