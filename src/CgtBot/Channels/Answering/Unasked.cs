using CgtBot.Channels.Conversations;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Answering;

/// <summary>An outbox message said part after part, by the platform's own way of posting. Where the bot was put out this is noted, and the message waits.</summary>
internal static class Unasked
{
    public static async Task<Delivery> SayAsync(this Bindings bindings, BoundChannel channel, OutboxMessage message, int parts, Func<int, Task<Posted>> post, CancellationToken ct)
    {
        Delivery outcome = new Delivery.Said();
        for (var part = 0; part < parts && outcome is Delivery.Said; part++)
        {
            outcome = await OutcomeAsync(bindings, await post(part), channel, message, part, ct);
            // Its first part was seen: tried again from the start, it is looked for, or marked as a repeat.
            outcome = outcome is Delivery.Later later && part > 0 ? later with { Uncertain = true } : outcome;
        }

        return outcome;
    }

    private static async Task<Delivery> OutcomeAsync(Bindings bindings, Posted posted, BoundChannel channel, OutboxMessage message, int part, CancellationToken ct)
    {
        switch (posted)
        {
            case Posted.Taken taken:
                await bindings.TakenAsync(channel, taken.Id, part, message.Card);
                return new Delivery.Said();
            case Posted.Later later:
                return new Delivery.Later(later.Problem, later.After, later.Uncertain);
            case Posted.Unwelcome gone:
                await bindings.GoneAsync(channel.Platform, channel.Conversation, ct);
                return new Delivery.Later(gone.Problem, PutOut: true);
            default:
                return new Delivery.Gone(posted.ToString());
        }
    }
}
