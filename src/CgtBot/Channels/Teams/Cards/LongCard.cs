using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>A card that one message cannot hold.</summary>
internal static class LongCard
{
    /// <summary>Several messages: what is read first, then the fields and the buttons together in one.</summary>
    public static AdaptiveCardPages AsMessages(Card card, Piece form)
    {
        var room = CardFrame.RoomOf(card, null);
        var pages = Piece.Fill([.. Read(card), .. IsEmpty(form) ? [] : new[] { form }, .. Plain(card)], room, null);
        return new([.. pages.Select((page, i) => CardFrame.Close(card, [.. HeadingOf(card, i, pages.Count), .. page.SelectMany(p => p.Elements)], [.. page.SelectMany(p => p.Buttons)]))], IsTurned: false);
    }

    /// <summary>One message whose pages are turned: what was ticked on the others travels in the buttons of each. What is typed comes last, beside the buttons that send it, so that nothing typed has to travel.</summary>
    public static AdaptiveCardPages AsPages(Card card, TickedValues ticked)
    {
        var packed = ticked.Pack(card);
        var pieces = card.Blocks.SelectMany(b => b is CardBlock.Input i ? i.Field is CardInput.Ticks { Options.Count: > 0 } t ? AdaptiveInputs.Parts(t, ticked) : [] : PiecesOf(b));
        var pages = Piece.Fill([.. Title(card), .. pieces, Typed(card), .. Plain(card)], CardFrame.RoomOf(card, packed), packed);
        return new([.. pages.Select((page, i) => Turned(card, page, i, pages.Count, ticked))], IsTurned: true);
    }

    private static AdaptiveCard Turned(Card card, IReadOnlyList<Piece> page, int index, int pages, TickedValues ticked)
    {
        var others = ticked.Without(page.SelectMany(p => p.Shown)).Pack(card);
        List<AdaptiveAction> turns = [];
        if (index > 0)
        {
            turns.Add(AdaptiveButtons.Turn(index, back: true, others));
        }

        if (index < pages - 1)
        {
            turns.Add(AdaptiveButtons.Turn(index + 2, back: false, others));
        }

        return CardFrame.Close(card, [.. HeadingOf(card, index, pages), .. page.SelectMany(p => p.Elements)], [.. page.SelectMany(p => p.Buttons)], others, turns.Count == 0 ? null : turns);
    }

    private static IEnumerable<AdaptiveElement> HeadingOf(Card card, int index, int pages) => index == 0 ? CardFrame.Heading(card).Take(Headed(card)) : [CardFrame.HeadingOf(card, index + 1, pages)];

    private static IEnumerable<Piece> Read(Card card) => [.. Title(card), .. card.Blocks.SelectMany(b => PiecesOf(b))];

    /// <summary>What a very long title has beyond its heading.</summary>
    private static IEnumerable<Piece> Title(Card card) => CardFrame.Heading(card).Skip(Headed(card)).Select(e => new Piece([e], []));

    private static int Headed(Card card) => card.Tone is CardTone.Neutral ? 1 : 2;

    private static IEnumerable<Piece> PiecesOf(CardBlock block) => AdaptiveBlocks.Of(block).SelectMany(AdaptiveBlocks.Parted).Select(e => new Piece([e], []));

    private static Piece Typed(Card card) => new(
        [.. card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).Where(f => f is not CardInput.Ticks && !AdaptiveInputs.IsEmpty(f)).Select(f => AdaptiveInputs.Of(f, insisted: false))],
        [.. card.Buttons.Where(b => b.Sends is { Count: > 0 })]);

    private static IEnumerable<Piece> Plain(Card card) => card.Buttons.Where(b => b.Sends is not { Count: > 0 }).Select(b => new Piece([], [b]));

    private static bool IsEmpty(Piece piece) => piece.Elements.Count == 0 && piece.Buttons.Count == 0;
}
