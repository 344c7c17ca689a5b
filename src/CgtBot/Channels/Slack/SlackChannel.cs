using System.Security.Cryptography;
using System.Text;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;

namespace CgtBot.Channels.Slack;

/// <summary>Says an outbox message in a Slack conversation, unasked. Where the bot was put out this is noted, and the message waits.</summary>
public sealed class SlackChannel(SayOnce once, Bindings bindings) : IChannel
{
    public string Platform => SlackReceipts.Platform;

    public bool LooksBeforeRepeating => true;

    public Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct)
    {
        var discreet = channel.Discreet && !channel.Personal;
        return bindings.SayAsync(channel, message, DrawnMessage.Of(message.Card, discreet).Count, PostAsync, ct);

        Task<Posted> PostAsync(int part) => once.PostAsync(
            channel.Conversation, null, MarkOf(message, part), message.MaybeRepeat ? message.CreatedAt : null, doubt => DrawnMessage.Of(doubt ? RepeatMark.On(message.Card) : message.Card, discreet).ElementAtOrDefault(part), ct);
    }

    /// <summary>The outbox key, without a word of what it is about.</summary>
    private static string MarkOf(OutboxMessage message, int part)
    {
        var key = string.Join('\n', message.Section.Value, message.Channel, message.What, message.Occasion, message.CreatedAt.UtcTicks);
        return $"outbox/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}/{part}";
    }
}
