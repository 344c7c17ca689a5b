using System.Globalization;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Extension;
using CgtBot.Channels.Teams.Files;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>What the bot does with each kind of activity.</summary>
public sealed class TeamsBot(BotDb db, Talk talk, Bindings bindings, Following following, Searching searching, OfferedExports exports, TimeProvider clock) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(TurnContext turn, CancellationToken ct) => talk.AnswerAsync(turn, ct);

    protected override async Task<InvokeResponse?> OnAdaptiveCardInvokeAsync(TurnContext turn, CancellationToken ct)
    {
        await talk.AnswerAsync(turn, ct);
        return turn.InvokeResponse ?? new InvokeResponse(200, new AdaptiveCardInvokeResponse(200, Settling.MessageType, turn.Said is [{ Card: { } card }, ..] ? card.Title : ""));
    }

    protected override async Task<InvokeResponse?> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken ct) =>
        ExtensionRules.IsFollow(action) ? new InvokeResponse(200, await following.OpenAsync(turn, action.MessagePayload!, ct)) : new InvokeResponse(400);

    protected override async Task<InvokeResponse?> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken ct) =>
        ExtensionRules.CommandOf(action) is { } command ? new InvokeResponse(200, await following.SubmitAsync(turn, action.MessagePayload, command, ct)) : new InvokeResponse(400);

    protected override async Task<InvokeResponse?> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken ct) =>
        query.CommandId is ExtensionCommands.Search ? new InvokeResponse(200, await searching.FindAsync(turn.Activity, query, ct)) : new InvokeResponse(400);

    protected override async Task<InvokeResponse?> OnTeamsFileConsentAsync(TurnContext turn, FileConsentCardResponse response, CancellationToken ct)
    {
        await exports.AnswerAsync(turn, response, ct);
        return new InvokeResponse(200);
    }

    protected override Task OnMessageUpdateActivityAsync(TurnContext turn, CancellationToken ct) => OfferCorrectionAsync(turn, deleted: false, ct);

    protected override Task OnMessageDeleteActivityAsync(TurnContext turn, CancellationToken ct) => OfferCorrectionAsync(turn, deleted: true, ct);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> added, TurnContext turn, CancellationToken ct) =>
        added.Any(m => m.Id == turn.Activity.Recipient?.Id) ? ComeAsync(turn, ct) : Task.CompletedTask;

    protected override Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken ct) => ComeAsync(turn, ct);

    /// <summary>Back where it is known, it says what waited; elsewhere it greets, once: most clients tell its coming twice, as a member and as an installation.</summary>
    private async Task ComeAsync(TurnContext turn, CancellationToken ct)
    {
        var known = await bindings.OfAsync(Receipts.Platform, Place.IdOf(turn.Activity), BoundPlace.TeamMark(TeamsChannelData.Of(turn.Activity)?.Team?.Id), ct);
        foreach (var place in known)
        {
            await bindings.BackAsync(place, BoundPlace.At(place.Reference, turn.Activity.ServiceUrl!), ct);
        }

        if (known.Count == 0 && !await Receipts.IsGreetedAsync(db, turn.Activity, clock.GetUtcNow(), ct))
        {
            turn.Subject = Receipts.Greeting;
            turn.Say(new Outgoing(OutgoingKind.Send, turn.Activity.CreateReply() with { ReplyToId = null }, ConversationCards.Welcome(turn.Activity.Conversation!.IsPersonal)));
        }
    }

    protected override Task OnInstallationUpdateRemoveAsync(TurnContext turn, CancellationToken ct) =>
        bindings.GoneAsync(Receipts.Platform, Place.IdOf(turn.Activity), ct, BoundPlace.TeamMark(TeamsChannelData.Of(turn.Activity)?.Team?.Id));

    /// <summary>An entry never changes by itself: whoever changed their words is offered to correct it.</summary>
    private async Task OfferCorrectionAsync(TurnContext turn, bool deleted, CancellationToken ct)
    {
        if (await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(turn.Activity), ct) is { } place && NotedSubject.EntryOf(await Receipts.SubjectAsync(db, turn.Activity, ct), place.Section) is { } number)
        {
            turn.Say(new Outgoing(OutgoingKind.Send, turn.Activity.CreateReply(), ConversationCards.Edited(number, deleted)) { Section = place.Section.Value, Channel = place.Number, Discreet = place.Discreet && !place.Personal });
        }
    }
}
