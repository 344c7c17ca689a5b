using System.Runtime.InteropServices;
using System.Text.Json;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>A card of the domain as Adaptive Cards. What one message may not hold is parted: nothing is cut.</summary>
public static class AdaptiveCards
{
    /// <summary>The limit Teams documents for a card that comes by a workflow, the lowest of those it gives; what surrounds the card in its message is left room for.</summary>
    public const int MostBytes = (28 * 1024) - EnvelopeBytes;

    private const int EnvelopeBytes = 1536;

    public static AdaptiveCardPages Of(Card card) => Of(card, TickedValues.Of(card));

    /// <summary>The same card with other options ticked, when a person has turned its pages.</summary>
    public static AdaptiveCardPages Of(Card card, TickedValues ticked)
    {
        var whole = CardFrame.Close(card, [.. CardFrame.Heading(card), .. card.Blocks.SelectMany(b => ElementsOf(b, card))], card.Buttons);
        var written = AdaptiveJson.Written(whole);
        if (JsonMarshal.GetRawUtf8Value(written).Length <= MostBytes)
        {
            return new([whole], IsTurned: false) { Whole = written };
        }

        var form = FormOf(card);
        return form.BytesWith(null) <= CardFrame.RoomOf(card, null) ? LongCard.AsMessages(card, form) : LongCard.AsPages(card, ticked);
    }

    internal static IEnumerable<AdaptiveElement> ElementsOf(CardBlock block, Card card) =>
        block is CardBlock.Input input ? FieldOf(input.Field, card) : AdaptiveBlocks.Of(block);

    /// <summary>The fields and the buttons that send them: they act only from one and the same message.</summary>
    private static Piece FormOf(Card card) => new(
        [.. card.Blocks.OfType<CardBlock.Input>().SelectMany(i => FieldOf(i.Field, card))], [.. card.Buttons.Where(b => b.Sends is { Count: > 0 })]);

    private static IEnumerable<AdaptiveElement> FieldOf(CardInput field, Card card) =>
        AdaptiveInputs.IsEmpty(field) ? [] : [AdaptiveInputs.Of(field, AdaptiveInputs.IsInsistedOn(field, card))];
}

/// <summary>One card in as many Adaptive Cards as it takes: messages said one after the other or, when its fields take several pages, the pages of one message that its buttons turn.</summary>
public sealed record AdaptiveCardPages(IReadOnlyList<AdaptiveCard> Cards, bool IsTurned)
{
    /// <summary>As it was written to be measured, when one message holds it.</summary>
    public JsonElement? Whole { get; init; }

    /// <summary>What is to be said, in order.</summary>
    public IReadOnlyList<AdaptiveCard> Messages => IsTurned ? [Cards[0]] : Cards;

    /// <summary>The page of that number, from 1; the last when there are fewer.</summary>
    public AdaptiveCard Page(int number) => Cards[Math.Clamp(number, 1, Cards.Count) - 1];
}
