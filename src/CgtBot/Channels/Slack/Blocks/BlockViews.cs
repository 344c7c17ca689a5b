using System.Text.Json.Serialization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A view: a window over the conversation, or the person's own page of the bot.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Modal), "modal")]
[JsonDerivedType(typeof(Home), "home")]
public abstract record BlockView(IReadOnlyList<Block> Blocks)
{
    public sealed record Modal(BlockText Title, IReadOnlyList<Block> Blocks, BlockText? Submit, BlockText Close) : BlockView(Blocks)
    {
        public string? CallbackId { get; init; }

        /// <summary>Comes back with what was filled in; no person sees it, and any can forge it.</summary>
        public string? PrivateMetadata { get; init; }
    }

    public sealed record Home(IReadOnlyList<Block> Blocks) : BlockView(Blocks);
}

/// <summary>A card as a form in a window; cards as the person's page.</summary>
public static class BlockViews
{
    /// <summary>What a button of the card sends, to be filled in. Null when the window cannot hold it: the card is then said as a message.</summary>
    public static BlockView.Modal? FormOf(Card card, CardButton button, string callback)
    {
        var fields = card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).Where(f => button.Sends?.Contains(f.Name) == true);
        if (fields.SelectMany(OptionCodes.Of).Any(o => OptionCodes.IsFingerprint(OptionCodes.Of(o).Value)))
        {
            return null;
        }

        var form = card with { Blocks = [.. card.Blocks.Where(b => b is not CardBlock.Input { Field: var field } || button.Sends?.Contains(field.Name) == true).Select(WithoutButtons)], Buttons = [] };
        var parts = new CardParts(form, TickedValues.Of(form), BlockRoom.View);
        var metadata = ButtonData.Write(button, null, BlockLimits.Metadata);
        return parts.IsWhole && ButtonData.Read(metadata) is { Fingerprint: null }
            ? new BlockView.Modal(BlockText.Of(Fitting(card.Title, BlockTexts.ModalTitle)), parts.Whole().Blocks, BlockText.Of(Fitting(button.Label, BlockTexts.Send)), BlockText.Of(BlockTexts.Cancel)) { CallbackId = callback, PrivateMetadata = metadata }
            : null;
    }

    /// <summary>The pages of the person's own view: cards one under the other without their fields, turned by its buttons when they are many.</summary>
    public static IReadOnlyList<BlockView.Home> HomeOf(IReadOnlyList<Card> cards)
    {
        var pieces = cards.SelectMany(c => new CardParts(c, TickedValues.Of(c), BlockRoom.View).Pieces().Append(Piece.Of(new Block.Divider())));
        var pages = Piece.Fill(pieces, (page, number) => BlockRoom.View.Holds(Page(page, number, int.MaxValue)));
        return [.. pages.Select((page, i) => new BlockView.Home(Page(page, i + 1, pages.Count)))];
    }

    private static IReadOnlyList<Block> Page(IReadOnlyList<Piece> pieces, int page, int pages)
    {
        List<BlockElement> turns = [.. page > 1 ? [BlockButtons.Turn(page - 1, back: true, null)] : Array.Empty<BlockElement>(), .. page < pages ? [BlockButtons.Turn(page + 1, back: false, null)] : Array.Empty<BlockElement>()];
        return [.. pieces.SelectMany(p => p.Blocks), .. turns.Count > 0 ? [new Block.Actions(turns)] : Array.Empty<Block>()];
    }

    // What is pressed in a window is lost with it.
    private static CardBlock WithoutButtons(CardBlock block) => block is CardBlock.Items items ? items with { Rows = [.. items.Rows.Select(r => r with { Buttons = null })] } : block;

    private static string Fitting(string text, string otherwise) => text.Length is > 0 and <= BlockLimits.ViewTitle ? text : otherwise;
}
