namespace CgtBot.Domain.Messages;

public enum ReceiptState
{
    /// <summary>Kept and acknowledged; nothing was done yet.</summary>
    Waiting,

    /// <summary>What it asked is carried out, saved in the same transaction; its answer is not known yet.</summary>
    Acted,

    /// <summary>Its answers are made and wait to be sent.</summary>
    Answered,

    /// <summary>An answer is in hand; found in this state after a crash, it may have been seen.</summary>
    Sending,
    Done,

    /// <summary>Given up: the place is gone, or the answer is never taken.</summary>
    Dead,
}

/// <summary>Something a platform handed over, kept before it is acknowledged, so that it is answered once, after a restart too. It is of no section until it is answered.</summary>
public sealed class Receipt
{
    public long Id { get; init; }

    /// <summary>teams or slack.</summary>
    public required string Platform { get; init; }

    /// <summary>Hash of what the platform names it by: one handed over twice is kept once.</summary>
    public required string Key { get; init; }

    /// <summary>Where it was said; those of one place are answered in order.</summary>
    public required string Conversation { get; init; }

    /// <summary>As received; forgotten once it is answered.</summary>
    public string? Body { get; set; }

    /// <summary>What is still to be sent (JSON); forgotten once it is sent.</summary>
    public string? Replies { get; set; }

    /// <summary>The row its answer speaks of, as in <see cref="Card.Subject"/>, when it changed something.</summary>
    public string? Subject { get; set; }

    public ReceiptState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string? LastProblem { get; set; }
}
