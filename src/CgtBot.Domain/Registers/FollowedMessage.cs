namespace CgtBot.Domain.Registers;

/// <summary>The chat message an entry was noted from, as it stood then: what happens to it afterwards changes nothing here. Its hash proves what was kept, not who wrote it.</summary>
public sealed class FollowedMessage : NumberedRow
{
    public int Entry { get; init; }

    /// <summary>teams or slack.</summary>
    public required string Platform { get; init; }

    /// <summary>The form it was noted by: sent again by a client that lost patience, it is the same one.</summary>
    public required string Form { get; init; }

    /// <summary>All its words, as text.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is read; null when the platform gave no address that can be trusted.</summary>
    public string? Address { get; init; }

    public DateTimeOffset SentAt { get; init; }

    /// <summary>Who wrote it, by the id the platform gives to whoever speaks to the bot; unknown where it only tells another id of theirs. Whoever noted it is <see cref="NumberedRow.CreatedBy"/>.</summary>
    public AuthorId Sender { get; set; }
}
