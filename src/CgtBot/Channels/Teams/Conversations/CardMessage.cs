using System.Text.Json;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>A card as activities: one mostly, more when one message cannot hold it. The one place that decides how cards are drawn.</summary>
public static class CardMessage
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>One message of a card that may take several, as it is drawn now; the last when it takes fewer than it did.</summary>
    public static Activity Part(Activity to, Card card, bool discreet, int part)
    {
        var messages = Draw(to, card, discreet);
        return messages[Math.Min(part, messages.Count - 1)];
    }

    /// <summary>In a discreet channel a card carries a number and a neutral title only, and the way to its content for each person alone.</summary>
    public static IReadOnlyList<Activity> Draw(Activity to, Card card, bool discreet)
    {
        var shown = discreet ? ConversationCards.DiscreetPosted(card) : card;
        var pages = AdaptiveCards.Of(shown);
        return [.. pages.Messages.Select(drawn => to with { Type = ActivityTypes.Message, Text = null, Summary = shown.Title, Attachments = [new Attachment { ContentType = CardType, Content = pages.Whole ?? AdaptiveJson.Written(drawn) }] })];
    }
}
