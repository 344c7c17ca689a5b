using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Teams;

/// <summary>Says an outbox message in a Teams conversation, unasked. Where the bot was put out this is noted, and the message waits.</summary>
public sealed class TeamsChannel(CloudAdapter adapter, Bindings bindings) : IChannel
{
    public string Platform => Receipts.Platform;

    public async Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct)
    {
        if (BoundPlace.Read(channel.Reference)?.Reference is not { ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 } reference)
        {
            return new Delivery.Gone("no-reference");
        }

        var messages = CardMessage.Draw(new Activity(), message.Card, channel.Discreet && !channel.Personal);
        return await bindings.SayAsync(channel, message, messages.Count, part => adapter.ContinueConversationAsync(reference, messages[part], ct), ct);
    }
}
