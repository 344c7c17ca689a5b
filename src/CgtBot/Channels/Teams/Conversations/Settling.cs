using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>A card whose button did something is shown again as settled, to everyone.</summary>
public sealed class Settling(PostedCards cards)
{
    public const string MessageType = "application/vnd.microsoft.activity.message";

    public async Task SettleAsync(TurnContext turn, Heard heard, Outgoing answer, bool acted, CancellationToken ct)
    {
        if (turn.Activity.Type is ActivityTypes.Invoke)
        {
            turn.InvokeResponse = new InvokeResponse(200, new AdaptiveCardInvokeResponse(200, MessageType, answer.Discreet ? ConversationCards.Discreet(answer.Card!).Title : answer.Card!.Title));
        }

        if (acted && await cards.SettleAsync(new SectionId(answer.Section!.Value), answer.Channel!.Value, turn.Activity.ReplyToId, heard.Pressed, turn.Activity.From?.Name, answer.Card!.Title, ct) is { } settled)
        {
            turn.Say(answer with { Kind = OutgoingKind.Update, Activity = answer.Activity with { Id = turn.Activity.ReplyToId, ReplyToId = null }, Part = settled.Part, Card = settled.Card });
        }
    }
}
