using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Evidence;

/// <summary>The journal from the first exhibit's line to the head, so that the chain can be checked without the database: commitments only, but for the lines that captured an exhibit, whose content is opened.</summary>
internal static class JournalProof
{
    public static async IAsyncEnumerable<byte[]> LinesAsync(BotDb db, EvidenceFile file, [EnumeratorCancellation] CancellationToken ct)
    {
        var subjects = file.Exhibits.Select(e => CaptureVerification.SubjectOf(e.Publication.Number)).ToHashSet();
        var first = await db.Journal.Where(l => l.What == CaptureVerification.What && subjects.Contains(l.Subject)).MinAsync(l => (long?)l.Sequence, ct) ?? file.Case.Head?.Sequence;
        await foreach (var line in db.Journal.AsNoTracking().Where(l => l.Sequence >= first).OrderBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return [.. JsonSerializer.SerializeToUtf8Bytes(Of(line, line.What == CaptureVerification.What && subjects.Contains(line.Subject)), StoredValues.Json), (byte)'\n'];
        }
    }

    // The instant as text: a browser's numbers do not hold sixty-four bits.
    private static object Of(JournalLine line, bool opened) => new
    {
        sequence = line.Sequence, ticks = line.At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), act = Hex(line.Act.ToByteArray()),
        what = Hash(line.What), subject = Hash(line.Subject), author = Hex(line.AuthorCommitment), payload = Hex(line.PayloadCommitment), previous = Hex(line.PreviousHash), hash = Hex(line.Hash),
        opened = opened && line is { Payload: { } payload, PayloadSalt: { } salt } ? new { line.Subject, Salt = Hex(salt), Payload = payload } : null,
    };

    private static string Hash(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
