using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>A card as a dialog shows it: its buttons submit the form, since a dialog knows no other action.</summary>
internal static class DialogCard
{
    private const string Height = "large";
    private const string Width = "medium";

    public static MessagingExtensionActionResponse Shows(Card card)
    {
        // The fields of a long card and the buttons that send them are in its last message.
        var drawn = Submitting(AdaptiveCards.Of(card).Messages[^1]);
        return new(new TaskModuleResponseBase("continue", new TaskModuleTaskInfo(card.Title, Height, Width, new Attachment { ContentType = CardMessage.CardType, Content = AdaptiveJson.Written(drawn) })));
    }

    public static MessagingExtensionActionResponse Says(string sentence) => new(new TaskModuleResponseBase("message", sentence));

    private static AdaptiveCard Submitting(AdaptiveCard card) => card with { Refresh = null, Actions = card.Actions?.Select(Submitting).ToList(), Body = [.. card.Body.Select(Submitting)] };

    private static AdaptiveElement Submitting(AdaptiveElement element) => element switch
    {
        AdaptiveElement.ActionSet set => set with { Actions = [.. set.Actions.Select(Submitting)] },
        AdaptiveElement.Container box => box with { Items = [.. box.Items.Select(Submitting)] },
        _ => element,
    };

    private static AdaptiveAction Submitting(AdaptiveAction action) => action is AdaptiveAction.Execute { Fallback: { } submit } ? submit : action;
}
