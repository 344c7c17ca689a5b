using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Journals;

/// <summary>What a line is before it is chained.</summary>
public sealed record JournalEvent(DateTimeOffset At, Guid Act, string What, string Subject, AuthorId Author, string Payload);

/// <summary>The journal's arithmetic: how a line is bound to the one before it, and whether a chain holds.</summary>
public static class JournalChain
{
    public static readonly byte[] Start = new byte[SHA256.HashSizeInBytes];

    /// <summary>Chains an event after a line (null: the first of its section). Salts are random, 16 bytes.</summary>
    public static JournalLine Append(SectionId section, JournalLine? previous, JournalEvent what)
    {
        var (authorSalt, payloadSalt) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(16));
        var (author, payload) = (Commit(authorSalt, what.Author.Value), Commit(payloadSalt, what.Payload));
        var sequence = (previous?.Sequence ?? 0) + 1;
        var before = previous?.Hash ?? Start;
        return new JournalLine
        {
            Section = section, Sequence = sequence, At = what.At, Act = what.Act, What = what.What, Subject = what.Subject,
            Author = what.Author, AuthorSalt = authorSalt, AuthorCommitment = author,
            Payload = what.Payload, PayloadSalt = payloadSalt, PayloadCommitment = payload,
            PreviousHash = before, Hash = HashOf(section, sequence, what.At, what.Act, what.What, what.Subject, author, payload, before),
        };
    }

    /// <summary>The first fault of a line against the one before it, or null when it holds.</summary>
    public static JournalFault? Check(JournalLine? previous, JournalLine line)
    {
        JournalFault? Fault(JournalFaultKind kind) => new(line.Section, line.Sequence, kind);
        return line switch
        {
            _ when line.Sequence != (previous?.Sequence ?? 0) + 1 => Fault(JournalFaultKind.Missing),
            _ when !line.PreviousHash.AsSpan().SequenceEqual(previous?.Hash ?? Start) => Fault(JournalFaultKind.Broken),
            { Payload: { } payload } when !Holds(line.PayloadSalt, payload, line.PayloadCommitment) => Fault(JournalFaultKind.Altered),
            { Author: { } author } when !Holds(line.AuthorSalt, author.Value, line.AuthorCommitment) => Fault(JournalFaultKind.Altered),
            _ when !HashOf(line.Section, line.Sequence, line.At, line.Act, line.What, line.Subject, line.AuthorCommitment, line.PayloadCommitment, line.PreviousHash).AsSpan().SequenceEqual(line.Hash) => Fault(JournalFaultKind.Altered),
            _ => null,
        };
    }

    // An erasure takes words and salt together: words whose salt is gone could be any words.
    private static bool Holds(byte[]? salt, string text, byte[] commitment) => salt is not null && Commit(salt, text).AsSpan().SequenceEqual(commitment);

    private static byte[] Commit(byte[] salt, string text) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]);

    private static byte[] HashOf(SectionId section, long sequence, DateTimeOffset at, Guid act, string what, string subject, byte[] author, byte[] payload, byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[20];
        BinaryPrimitives.WriteInt32BigEndian(numbers, section.Value);
        BinaryPrimitives.WriteInt64BigEndian(numbers[4..], sequence);
        BinaryPrimitives.WriteInt64BigEndian(numbers[12..], at.UtcTicks);
        hash.AppendData(previous);
        hash.AppendData(numbers);
        hash.AppendData(act.ToByteArray());
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));
        hash.AppendData(author);
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }
}

public enum JournalFaultKind
{
    /// <summary>A line is missing before this one.</summary>
    Missing,

    /// <summary>The line does not follow the one before it.</summary>
    Broken,

    /// <summary>The line's content is not what was chained.</summary>
    Altered,

    /// <summary>The chain stops short of a head written outside the database.</summary>
    Cut,

    /// <summary>A capture's bytes are not those whose hash was journaled.</summary>
    CaptureAltered,

    /// <summary>A row is not what its last line says.</summary>
    RowAltered,

    /// <summary>A row the journal tells of is no longer there.</summary>
    RowGone,

    /// <summary>A row no line tells of.</summary>
    RowUnknown,
}

/// <summary>Where and how the journal of a section does not hold.</summary>
public sealed record JournalFault(SectionId Section, long Sequence, JournalFaultKind Kind, string? Subject = null);
