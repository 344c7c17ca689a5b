using System.Globalization;
using System.Text.Json.Nodes;
using CgtBot.Channels.Cards;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>The cards the bot posted, as they stand: turned to another page, or shown again as settled, to everyone, once a button did something.</summary>
public sealed class SlackCards(BotDb db, TimeProvider clock)
{
    /// <summary>The card a button was pressed on; null when it is not kept.</summary>
    public async Task<Card?> PressedAsync(SlackTurn turn, BoundChannel place, CancellationToken ct) => (await PostedAsync(turn, place.Section, place.Number, ct))?.Card;

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
        if (heard.Pressed is not { } pressed || turn.Payload is not SlackPayload.Acted { Interaction: var interaction } || await PostedAsync(turn, new SectionId(answer.Section!.Value), answer.Place!.Value, ct) is not { } posted)
        {
            return;
        }

        var section = (await db.Sections.FindAsync([posted.Section], ct))!;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var (before, when) = (posted.Card, Moment(section));
        // The name is for those who are in the conversation; what is kept has nobody's.
        posted.Card = SettledCard.Of(before, pressed, ConversationTexts.Somebody, when, answer.Card!.Title);
        await db.SaveChangesAsync(ct);
        var who = interaction.User?.Name ?? interaction.User?.Username ?? ConversationTexts.Somebody;
        turn.Say(answer with { Kind = SayKind.Update, Channel = heard.Conversation, Ts = posted.Message, Part = posted.Part, Card = SettledCard.Of(before, pressed, who, when, answer.Card.Title), ResponseUrl = null });
    }

    private async Task<PostedCard?> PostedAsync(SlackTurn turn, SectionId section, int place, CancellationToken ct) => turn.Payload is SlackPayload.Acted { Interaction.Container.MessageTs: { } ts }
        ? await db.Enter(section).PostedCards.SingleOrDefaultAsync(c => c.Channel == place && c.Message == ts, ct)
        : null;

    private string Moment(Section section) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), section.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);
}
