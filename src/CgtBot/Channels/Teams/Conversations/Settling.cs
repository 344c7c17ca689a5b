using CgtBot.Channels.Cards;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>A card whose button did something is shown again as settled, to everyone.</summary>
public sealed class Settling(BotDb db, TimeProvider clock)
{
    public const string MessageType = "application/vnd.microsoft.activity.message";

    public async Task SettleAsync(TurnContext turn, Heard heard, Outgoing answer, bool acted, CancellationToken ct)
    {
        if (turn.Activity.Type is ActivityTypes.Invoke)
        {
            turn.InvokeResponse = new InvokeResponse(200, new AdaptiveCardInvokeResponse(200, MessageType, answer.Discreet ? ConversationCards.Discreet(answer.Card!).Title : answer.Card!.Title));
        }

        var (message, channel) = (turn.Activity.ReplyToId, answer.Channel);
        if (acted && heard.Pressed is { } pressed && message is not null
            && await db.PostedCards.SingleOrDefaultAsync(c => c.Channel == channel && c.Message == message, ct) is { } posted)
        {
            await SettleAsync(turn, posted, pressed, answer, ct);
        }
    }

    private async Task SettleAsync(TurnContext turn, PostedCard posted, ChatCommand pressed, Outgoing answer, CancellationToken ct)
    {
        var section = (await db.Sections.FindAsync([posted.Section], ct))!;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var (before, when) = (posted.Card, Moment(section));
        // The name is for those who are in the conversation; what is kept has nobody's.
        posted.Card = SettledCard.Of(before, pressed, ConversationTexts.Somebody, when, answer.Card!.Title);
        await db.SaveChangesAsync(ct);
        var shown = SettledCard.Of(before, pressed, turn.Activity.From?.Name ?? ConversationTexts.Somebody, when, answer.Card.Title);
        turn.Say(answer with { Kind = OutgoingKind.Update, Activity = answer.Activity with { Id = posted.Message, ReplyToId = null }, Part = posted.Part, Card = shown });
    }

    private string Moment(Section section) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), section.Zone).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.CurrentCulture);
}
