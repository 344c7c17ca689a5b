using System.Globalization;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Journals;

/// <summary>One event of the append-only journal. Content and author are bound by salted SHA-256 commitments, so that erasing them (payload and salt go) leaves the chain valid.</summary>
public sealed class JournalLine : SectionRow
{
    /// <summary>What the line of an erasure says was done.</summary>
    public const string Erasure = "erase-me";

    /// <summary>1, 2, 3… without a hole, per section.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The command (or look, or sending) this line belongs to; undo compensates one act.</summary>
    public Guid Act { get; init; }

    /// <summary>What was done: the command's name, « capture », « alert-sent »…</summary>
    public required string What { get; init; }

    /// <summary>The row it is about, such as « RegisterEntry/12 ».</summary>
    public required string Subject { get; init; }

    public AuthorId? Author { get; set; }

    public byte[]? AuthorSalt { get; set; }

    public required byte[] AuthorCommitment { get; init; }

    /// <summary>JSON: version, before, after, why. Null once erased.</summary>
    public string? Payload { get; set; }

    public byte[]? PayloadSalt { get; set; }

    public required byte[] PayloadCommitment { get; init; }

    /// <summary>True of an account or a conversation, the only ones whose content an erasure empties: what anybody recorded in the register stays.</summary>
    public bool MayBeEmptied => Subject.Split('/') is [nameof(Person) or nameof(BoundChannel), var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}
