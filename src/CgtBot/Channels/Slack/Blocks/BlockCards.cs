using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A card of the domain as messages for Slack. What one message may not hold is parted: nothing is cut.</summary>
public static class BlockCards
{
    public static BlockPages Of(Card card) => Of(card, TickedValues.Of(card));

    /// <summary>The same card with other options ticked, when a person has turned its pages.</summary>
    public static BlockPages Of(Card card, TickedValues ticked)
    {
        var parts = new CardParts(card, ticked, BlockRoom.Message);
        return new(parts.IsWhole ? [parts.Whole()] : parts.NeedsTurning ? parts.Turned() : parts.Messages(), IsTurned: !parts.IsWhole && parts.NeedsTurning);
    }
}

/// <summary>A message: its blocks, and the same in words for notifications and screen readers.</summary>
public sealed record BlockMessage(string Text, IReadOnlyList<Block> Blocks)
{
    internal static BlockMessage Of(IReadOnlyList<Block> blocks) => new(ReadAloud.Of(blocks), blocks);
}

/// <summary>One card in as many messages as it takes: said one after the other or, when its fields take several pages, the pages of one message that its buttons turn.</summary>
public sealed record BlockPages(IReadOnlyList<BlockMessage> Pages, bool IsTurned)
{
    /// <summary>What is to be said, in order.</summary>
    public IReadOnlyList<BlockMessage> Messages => IsTurned ? [Pages[0]] : Pages;

    /// <summary>The page of that number, from 1; the last when there are fewer.</summary>
    public BlockMessage Page(int number) => Pages[Math.Clamp(number, 1, Pages.Count) - 1];
}
