using System.Globalization;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>The bot's coming and going, channels archived, messages edited or deleted: noted, and nothing is lost by it.</summary>
public sealed class SlackLife(BotDb db, Bindings bindings)
{
    public Task OnHappenedAsync(SlackTurn turn, SlackPayload.Happened happened, CancellationToken ct) => happened.Event switch
    {
        { Type: EventTypes.AppUninstalled } or { Type: EventTypes.TokensRevoked, Tokens.Bot.Count: > 0 } => bindings.GoneAsync(turn.Platform, "", ct, SlackPlace.Mark(turn.Payload)),
        { Type: EventTypes.ChannelArchive or EventTypes.GroupArchive or EventTypes.ChannelDeleted or EventTypes.GroupDeleted or EventTypes.ChannelLeft or EventTypes.GroupLeft, Channel: { } channel } => bindings.GoneAsync(turn.Platform, channel, ct),
        { Type: EventTypes.MemberLeft, Channel: { } channel, User: { } user } when user == happened.Bot => bindings.GoneAsync(turn.Platform, channel, ct),
        { Type: EventTypes.ChannelUnarchive or EventTypes.GroupUnarchive, Channel: { } channel } => BackAsync(turn, channel, ct),
        { Type: EventTypes.MemberJoined, Channel: { } channel, User: { } user } when user == happened.Bot => MeetAsync(turn, channel, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>An entry never changes by itself: whoever changed their words is offered, they alone, to correct it.</summary>
    public async Task OnChangedAsync(SlackTurn turn, SlackEvent change, CancellationToken ct)
    {
        var (channel, ts, deleted) = (change.Channel!, change.Message?.Ts ?? change.DeletedTs!, change.DeletedTs is not null);
        if (await Bindings.FindAsync(db, turn.Platform, channel, ct) is { } place && HeardInSlack.UserOf(turn.Payload) is { } user
            && NotedSubject.EntryOf(await SlackReceipts.SubjectAsync(db, channel, ts, ct), place.Section) is { } number)
        {
            turn.Say(new Outgoing(place.Personal ? SayKind.Post : SayKind.Ephemeral, channel) { User = user, Card = ConversationCards.Edited(number, deleted), Section = place.Section.Value, Place = place.Number });
        }
    }

    private async Task<bool> BackAsync(SlackTurn turn, string channel, CancellationToken ct)
    {
        if (await Bindings.FindAsync(db, turn.Platform, channel, ct) is not { } place)
        {
            return false;
        }

        await bindings.BackAsync(place, place.Reference, ct);
        return true;
    }

    private async Task MeetAsync(SlackTurn turn, string channel, CancellationToken ct)
    {
        if (!await BackAsync(turn, channel, ct))
        {
            turn.Say(new Outgoing(SayKind.Post, channel) { Card = ConversationCards.Welcome(ReplyTo.IsPersonal(channel)) });
        }
    }
}
