using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Drawing;

/// <summary>A card as Slack messages: the words that stand for it in a notification, and its blocks. The one place that decides how cards are drawn.</summary>
public sealed record DrawnMessage(string Text, JsonArray Blocks)
{
    /// <summary>In a discreet channel a card carries a number and a neutral title only, and the way to its content for each person alone.</summary>
    public static IReadOnlyList<DrawnMessage> Of(Card card, bool discreet) => [.. BlockCards.Of(discreet ? ConversationCards.DiscreetPosted(card) : card).Messages.Select(Of)];

    /// <summary>One message of a card that may take several, as it is drawn now; the last when it takes fewer than it did.</summary>
    public static DrawnMessage PartOf(Card card, bool discreet, int part)
    {
        var messages = Of(card, discreet);
        return messages[Math.Min(part, messages.Count - 1)];
    }

    /// <summary>Another page of a message whose fields take several.</summary>
    public static DrawnMessage PageOf(Card card, PressedBlock.Turned turned) => Of(BlockCards.Of(card, turned.Ticked).Page(turned.Page));

    /// <summary>By the options of the blocks, whose characters were counted with them.</summary>
    public static JsonNode Written<T>(T drawn) => JsonSerializer.SerializeToNode(drawn, BlockJson.Options)!;

    private static DrawnMessage Of(BlockMessage message) => new(message.Text, Written(message.Blocks).AsArray());
}
