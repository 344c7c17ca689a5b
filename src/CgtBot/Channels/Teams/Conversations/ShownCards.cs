using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>The cards the bot posted, as they stand: turned to another page, or shown again as settled. Changes nothing.</summary>
public sealed class ShownCards(BotDb db, Bindings bindings, PostedCards cards)
{
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The card a button was pressed on; null when it is no longer kept.</summary>
    public async Task<Card?> PressedAsync(BoundChannel place, Activity activity, CancellationToken ct) =>
        (await cards.FindAsync(place.Section, place.Number, activity.ReplyToId, ct))?.Card;

    /// <summary>True when the button stands on a card of another section.</summary>
    public Task<bool> IsForeignAsync(BoundChannel place, Activity activity, CancellationToken ct) => cards.IsForeignAsync(place, activity.ReplyToId, ct);

    /// <summary>Pressed -> its place -> may the person look -> the card -> its page.</summary>
    public async Task<InvokeResponse> ShowAsync(Activity activity, CancellationToken ct)
    {
        var place = await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(activity), ct);
        var mayLook = place is not null && await bindings.RoleAsync(place, Heard.AuthorOf(activity), ct) is not Role.None;
        var shown = mayLook ? await cards.FindAsync(place!.Section, place.Number, activity.ReplyToId, ct) : null;
        return shown is not null && PageOf(activity, shown, place!.Discreet && !place.Personal) is { } page
            ? new InvokeResponse(200, new AdaptiveCardInvokeResponse(200, CardMessage.CardType, page))
            : new InvokeResponse(200, new AdaptiveCardInvokeResponse(404, ErrorType, new { code = "NotFound", message = ConversationTexts.CardGone }));
    }

    private static object? PageOf(Activity activity, PostedCard shown, bool discreet) => PressedAction.Read(Heard.DataOf(activity)!.Value, shown.Card) switch
    {
        PressedAction.Turned turned when !discreet => AdaptiveJson.Written(AdaptiveCards.Of(shown.Card, turned.Ticked).Page(turned.Page)),
        PressedAction.Refreshed => CardMessage.Part(activity, shown.Card, discreet, shown.Part).Attachments![0].Content,
        _ => null,
    };
}
