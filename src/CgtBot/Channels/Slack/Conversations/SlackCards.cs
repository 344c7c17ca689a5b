using System.Text.Json.Nodes;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>The cards the bot posted, as they stand: turned to another page, or shown again as settled, to everyone, once a button did something.</summary>
public sealed class SlackCards(PostedCards cards)
{
    /// <summary>The card a button was pressed on; null when it is not kept.</summary>
    public async Task<Card?> PressedAsync(SlackTurn turn, BoundChannel place, CancellationToken ct) => (await PostedAsync(turn, place.Section, place.Number, ct))?.Card;

    /// <summary>True when the button stands on a card of another section.</summary>
    public Task<bool> IsForeignAsync(SlackTurn turn, BoundChannel place, CancellationToken ct) => cards.IsForeignAsync(place, MessageOf(turn), ct);

    /// <summary>The page of the card that was asked for, in its place; null when the card is no longer kept.</summary>
    public async Task<Outgoing?> TurnedAsync(SlackTurn turn, BoundChannel place, CancellationToken ct)
    {
        if (turn.Payload is not SlackPayload.Acted { Raw: var raw } || (place.Discreet && !place.Personal) || await PostedAsync(turn, place.Section, place.Number, ct) is not { } posted || PressedBlock.Read(raw, posted.Card) is not PressedBlock.Turned turned)
        {
            return null;
        }

        var page = DrawnMessage.PageOf(posted.Card, turned);
        return turn.Answer with { Kind = SayKind.Update, Ts = posted.Message, View = new JsonObject { ["text"] = page.Text, ["blocks"] = page.Blocks } };
    }

    public async Task SettleAsync(SlackTurn turn, Heard heard, Outgoing answer, CancellationToken ct)
    {
        if (turn.Payload is SlackPayload.Acted { Interaction: { User: var user, Container.MessageTs: { } ts } }
            && await cards.SettleAsync(new SectionId(answer.Section!.Value), answer.Place!.Value, ts, heard.Pressed, user?.Name ?? user?.Username, answer.Card!.Title, ct) is { } settled)
        {
            turn.Say(answer with { Kind = SayKind.Update, Channel = heard.Conversation, Ts = ts, Part = settled.Part, Card = settled.Card, ResponseUrl = null });
        }
    }

    private Task<PostedCard?> PostedAsync(SlackTurn turn, SectionId section, int place, CancellationToken ct) =>
        cards.FindAsync(section, place, MessageOf(turn), ct);

    private static string? MessageOf(SlackTurn turn) => (turn.Payload as SlackPayload.Acted)?.Interaction.Container?.MessageTs;
}
