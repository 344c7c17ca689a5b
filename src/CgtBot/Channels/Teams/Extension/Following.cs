using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>« Suivre ce message » : place -> role -> message read -> form; then form -> the same command as a typed one, with the message -> what is said.</summary>
public sealed class Following(BotDb db, Bindings bindings, ChatFlow flow, TimeProvider clock)
{
    /// <summary>The form, filled in as far as the words go. It changes nothing but that who is new here gets their number.</summary>
    public async Task<MessagingExtensionActionResponse> OpenAsync(TurnContext turn, MessageActionsPayload payload, CancellationToken ct)
    {
        if (await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(turn.Activity), ct) is not { } place)
        {
            return DialogCard.Says(ExtensionTexts.NotBound);
        }

        var section = await SectionAsync(place, ct);
        return await RefusedAsync(turn, place, ct) is { } refused ? refused
            : await FormAsync(turn, payload, section, null, null, ct);
    }

    /// <summary>Carries the form out. Sent again it is noted no second time and gets the same answer; what is wrong is said in the form.</summary>
    public async Task<MessagingExtensionActionResponse> SubmitAsync(TurnContext turn, MessageActionsPayload? payload, ChatCommand command, CancellationToken ct)
    {
        if (await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(turn.Activity), ct) is not { } place)
        {
            return DialogCard.Says(ExtensionTexts.NotBound);
        }

        var section = await SectionAsync(place, ct);
        await bindings.HeardAsync(place, BoundPlace.At(place.Reference, turn.Activity.ServiceUrl!), ct);
        if (FollowForm.IsSentBy(command))
        {
            return await RefusedAsync(turn, place, ct) ?? await NoteAsync(turn, place, section, payload, command, ct);
        }

        var (card, _) = await RunAsync(turn, place, new Incoming(place.Section, place.Number, Heard.AuthorOf(turn.Activity), await RoleAsync(turn, place, ct), null, command), ct);
        return card is null ? DialogCard.Says(ExtensionTexts.NoMessage) : DialogCard.Shows(Shown(card, place));
    }

    private async Task<MessagingExtensionActionResponse> NoteAsync(TurnContext turn, BoundChannel place, Section section, MessageActionsPayload? payload, ChatCommand command, CancellationToken ct)
    {
        if (payload is null || !Guid.TryParseExact(command[FollowForm.Form], "N", out var form))
        {
            return DialogCard.Says(ExtensionTexts.NoMessage);
        }

        var reading = MessageReading.Of(payload, turn.Activity, form.ToString("N"), clock.GetUtcNow());
        if (reading.Message is not { } message)
        {
            return DialogCard.Says(reading.Problem!);
        }

        if (message.Sha256 != command[FollowForm.Seal] || MessageWords.Of(message.Text)[command[FollowForm.Part]] is not { } words)
        {
            return await FormAsync(turn, payload, section, null, ExtensionTexts.Changed, ct);
        }

        var incoming = new Incoming(place.Section, place.Number, Heard.AuthorOf(turn.Activity), await RoleAsync(turn, place, ct), null, command.With("text", words)) { Chosen = message };
        var (card, acted) = await RunAsync(turn, place, incoming, ct);
        return card is null ? DialogCard.Says(ExtensionTexts.NoMessage)
            : acted ? Noted(turn, place, payload, card)
            : card.Tone is CardTone.Error ? await FormAsync(turn, payload, section, command, string.Join(' ', new[] { card.Title }.Concat(card.Blocks.OfType<CardBlock.Paragraph>().Select(p => p.Text))), ct)
            : card.Tone is CardTone.Success ? DialogCard.Says(Shown(card, place).Title)
            : DialogCard.Shows(Shown(card, place));
    }

    private async Task<(Card? Card, bool Acted)> RunAsync(TurnContext turn, BoundChannel place, Incoming incoming, CancellationToken ct)
    {
        // What was noted before is no act of this command.
        db.Enter(place.Section).Committed = null;
        turn.Acting();
        var card = await flow.AnswerAsync(incoming, ct);
        return (card, db.Committed is not null);
    }

    /// <summary>Who pressed reads it in the dialog, those in the conversation in the message's own thread.</summary>
    private static MessagingExtensionActionResponse Noted(TurnContext turn, BoundChannel place, MessageActionsPayload payload, Card card)
    {
        turn.Subject = NotedSubject.Of(place.Section, card.Subject);
        turn.Say(new Outgoing(OutgoingKind.Send, Place.ThreadOf(turn.Activity, payload.ReplyToId ?? payload.Id), card)
        {
            Section = place.Section.Value, Channel = place.Number, Discreet = place.Discreet && !place.Personal,
        });
        return DialogCard.Says(Shown(card, place).Title);
    }

    private async Task<MessagingExtensionActionResponse> FormAsync(TurnContext turn, MessageActionsPayload payload, Section section, ChatCommand? filled, string? problem, CancellationToken ct)
    {
        var reading = MessageReading.Of(payload, turn.Activity, Guid.NewGuid().ToString("N"), clock.GetUtcNow());
        if (reading.Message is not { } message)
        {
            return DialogCard.Says(reading.Problem!);
        }

        var words = MessageWords.Of(message.Text);
        var (hash, sentAt) = (message.Sha256, message.SentAt);
        return DialogCard.Shows(new FollowForm(message, words, section.DayOf(sentAt))
        {
            Topic = await TopicGuess.OfAsync(db, words[words.First] ?? message.Text, ct), Filled = filled, Problem = problem,
            Before = await db.FollowedMessages.Where(m => m.Sha256 == hash && m.SentAt == sentAt).Select(m => (int?)m.Entry).FirstOrDefaultAsync(ct),
        }.Draw());
    }

    /// <summary>What is said to who may not note anything here; null for who may.</summary>
    private async Task<MessagingExtensionActionResponse?> RefusedAsync(TurnContext turn, BoundChannel place, CancellationToken ct)
    {
        if (await RoleAsync(turn, place, ct) >= Role.Member)
        {
            return null;
        }

        var met = await bindings.MeetAsync(place, Heard.AuthorOf(turn.Activity), ct);
        return DialogCard.Says(met is { } number ? $"{ExtensionTexts.NotAllowed} {ConversationCards.Met(number, await RoleAsync(turn, place, ct))}" : ExtensionTexts.NotAllowed);
    }

    private Task<Role> RoleAsync(TurnContext turn, BoundChannel place, CancellationToken ct) => bindings.RoleAsync(place, Heard.AuthorOf(turn.Activity), ct);

    private async Task<Section> SectionAsync(BoundChannel place, CancellationToken ct) => await db.Enter(place.Section).Sections.AsNoTracking().SingleAsync(ct);

    private static Card Shown(Card card, BoundChannel place) => place.Discreet && !place.Personal ? ConversationCards.Discreet(card) : card;
}
