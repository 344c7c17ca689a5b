using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Messages;

public enum OutboxState
{
    Waiting,

    /// <summary>Handed to the channel; found in this state after a crash, it may have been said already.</summary>
    Sending,
    Sent,

    /// <summary>Given up: the channel is gone, or it failed for good. Shown in the health page.</summary>
    Dead,

    /// <summary>When its turn came there was nothing left to say: everything it spoke of had been answered meanwhile.</summary>
    Dropped,
}

/// <summary>Something to be said in a channel, once. The key (section, channel, what, occasion) is unique.</summary>
public sealed class OutboxMessage : SectionRow
{
    public long Id { get; init; }

    /// <summary>Number of the bound channel.</summary>
    public int Channel { get; init; }

    /// <summary>alert, reminder, digest, source-health, import…</summary>
    public required string What { get; init; }

    /// <summary>The publication, day or episode it is about: « publication/12 », « 2025-05-15 ».</summary>
    public required string Occasion { get; init; }

    public required Card Card { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>« Renvoi possible »: an earlier attempt may have been seen.</summary>
    public bool MaybeRepeat { get; set; }

    public string? LastProblem { get; set; }
}
