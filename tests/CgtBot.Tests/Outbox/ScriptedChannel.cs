using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Outbox;

/// <summary>A platform that answers as the test says, and keeps what it was given to say.</summary>
public sealed class ScriptedChannel(string platform) : IChannel
{
    public string Platform => platform;

    public List<Card> Said { get; } = [];

    /// <summary>What the platform answers to a message; null: it said it.</summary>
    public Func<OutboxMessage, Delivery?> Answer { get; set; } = _ => null;

    public Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct)
    {
        var answer = Answer(message) ?? new Delivery.Said();
        if (answer is Delivery.Said or Delivery.Later { Uncertain: true })
        {
            Said.Add(message.Card);
        }

        return Task.FromResult(answer);
    }
}
