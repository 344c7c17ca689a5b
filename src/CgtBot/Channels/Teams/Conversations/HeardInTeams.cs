using System.Text.Json;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>What was heard, read from an activity. Pure.</summary>
public static class HeardInTeams
{
    extension(Heard)
    {
        /// <summary>Shown: the card that was pressed, needed only for a form of several pages.</summary>
        public static Heard Of(Activity activity, Card? shown = null)
        {
            var pressed = DataOf(activity) is { } data && PressedAction.Read(data, shown) is PressedAction.Ordered order ? order.Command : null;
            var personal = activity.Conversation!.IsPersonal;
            return new Heard(
                PlainText.Clean(activity.RemoveRecipientMention()).Text, pressed, personal, personal || pressed is not null || activity.IsMentioned(activity.Recipient?.Id), Place.IdOf(activity), AuthorOf(activity));
        }

        /// <summary>What a pressed button sent; null when none was.</summary>
        public static JsonElement? DataOf(Activity activity) => activity.Type is not ActivityTypes.Invoke ? Whole(activity.Value)
            : Whole(activity.Value) is { } value && value.TryGetProperty("action", out var action) && Whole(action) is { } pressed && pressed.TryGetProperty("data", out var data) ? Whole(data)
            : null;

        public static AuthorId AuthorOf(Activity activity) => new($"{Receipts.Platform}:{activity.From!.Id}");
    }

    private static JsonElement? Whole(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } ? value : null;
}
