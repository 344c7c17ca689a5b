using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;
using static CgtBot.Channels.Slack.Blocks.BlockElement;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Buttons that carry a command. They grant nothing: whoever presses one is asked for their role as if they had typed it.</summary>
internal static class BlockButtons
{
    public const string IdPrefix = "b.";
    private const string TurnId = "page.";

    /// <summary>A row of more is a wall: the rest goes in a menu.</summary>
    private const int MostInARow = 5;

    /// <summary>Characters of one row of buttons as written.</summary>
    private const int RowCharacters = 5000;

    /// <summary>What stands beside the text of a row: its button, or a menu of several. Null: there is none, or they need a row of their own.</summary>
    public static BlockElement? Beside(IReadOnlyList<CardButton> buttons) => buttons switch
    {
        [{ Label.Length: <= BlockLimits.ButtonText } one] => Of(one, 0, null),
        { Count: > 1 and <= BlockLimits.Overflow } when buttons.All(InMenu) => Menu(buttons, 0),
        _ => null,
    };

    /// <summary>Rows of buttons, the less urgent of many in a menu; before them the whole label of one that is too long.</summary>
    public static IEnumerable<Block> Rows(IReadOnlyList<CardButton> buttons, string? ticks = null)
    {
        foreach (var label in buttons.Select(b => b.Label).Where(l => l.Length > BlockLimits.ButtonText).SelectMany(CardBlocks.Subtle))
        {
            yield return label;
        }

        foreach (var row in Chunks.Of(Elements(buttons, ticks), MostInARow, RowCharacters, BlockJson.CharactersOf))
        {
            yield return new Block.Actions(row);
        }
    }

    /// <summary>Turns to another page of the same message; what is ticked on this one goes along.</summary>
    public static Button Turn(int page, bool back, string? ticks) => new(BlockText.Of(back ? CardTexts.PreviousPage : CardTexts.NextPage), BlockJson.Write(new ButtonData { Page = page, Ticks = ticks })) { ActionId = TurnId + (back ? "back" : "on") };

    private static IEnumerable<BlockElement> Elements(IReadOnlyList<CardButton> buttons, string? ticks)
    {
        if (buttons.Count <= MostInARow)
        {
            return buttons.Select((b, i) => Of(b, i, ticks));
        }

        var urgent = buttons.Take(MostInARow - 1).ToList();
        var menu = buttons.Skip(MostInARow - 1).Where(b => ticks is null && InMenu(b)).ToList();
        // A menu of one is a button.
        menu = [.. menu.Take(menu.Count % BlockLimits.Overflow == 1 ? menu.Count - 1 : menu.Count)];
        var shown = buttons.Where(b => urgent.Contains(b) || !menu.Contains(b));
        return [.. shown.Select((b, i) => Of(b, i, ticks)), .. menu.Chunk(BlockLimits.Overflow).Select(Menu)];
    }

    private static bool InMenu(CardButton button) => button is { Style: not ButtonStyle.Danger, Label.Length: <= BlockLimits.OptionText } && ButtonData.Write(button, null, int.MaxValue).Length <= BlockLimits.OptionValue;

    private static Overflow Menu(IReadOnlyList<CardButton> buttons, int index) =>
        new([.. buttons.Select(b => new BlockOption(BlockText.Of(b.Label), ButtonData.Write(b, null, BlockLimits.OptionValue)))]) { ActionId = $"{IdPrefix}menu.{index}" };

    private static Button Of(CardButton button, int index, string? ticks) => new(
        BlockText.Of(Short(button.Label)),
        ButtonData.Write(button, ticks, BlockLimits.ButtonValue),
        button.Style switch { ButtonStyle.Primary => "primary", ButtonStyle.Danger => "danger", _ => null },
        button.Style is ButtonStyle.Danger ? Ask(button) : null)
    {
        ActionId = $"{IdPrefix}{index}",
    };

    private static Confirmation Ask(CardButton button) => new(
        BlockText.Of(BlockTexts.ConfirmTitle), BlockText.Of(string.Format(CultureInfo.CurrentCulture, BlockTexts.ConfirmText, Short(button.Label))), BlockText.Of(BlockTexts.Confirm), BlockText.Of(BlockTexts.Deny), "danger");

    /// <summary>Its start, where the whole is said before the row.</summary>
    public static string Short(string label) => label.Length <= BlockLimits.ButtonText ? label : TextParts.Of(label, BlockLimits.ButtonText - 1).First().TrimEnd() + "…";
}
