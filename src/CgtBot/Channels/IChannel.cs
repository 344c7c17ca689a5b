using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels;

/// <summary>A platform the bot speaks on. Says one outbox message; a failure is a value, a fault an exception.</summary>
public interface IChannel
{
    /// <summary>web, teams or slack, as in <see cref="BoundChannel.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>True where the platform can be asked, after an uncertain try, whether a message is there: the channel then marks a possible repeat itself, when it could not look.</summary>
    bool LooksBeforeRepeating => false;

    Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct);
}

/// <summary>How a delivery ended.</summary>
public abstract record Delivery
{
    public sealed record Said : Delivery;

    /// <summary>To be tried again, not before the delay when one is given; <see cref="Uncertain"/>: it may have been seen; <see cref="PutOut"/>: the place refuses the bot, and is left alone for a while.</summary>
    public sealed record Later(string Problem, TimeSpan? After = null, bool Uncertain = false, bool PutOut = false) : Delivery;

    /// <summary>The channel is gone: nothing more is tried.</summary>
    public sealed record Gone(string Problem) : Delivery;
}
