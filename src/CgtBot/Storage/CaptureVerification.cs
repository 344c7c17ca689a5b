using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Holds every capture against the line that noted it: its bytes, the headers of both sides, the text that was read in it.</summary>
internal static class CaptureVerification
{
    /// <summary>What the journal calls the noting of a capture.</summary>
    public const string What = "capture";

    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { PropertyNameCaseInsensitive = true };

    /// <summary>The captures read in the entered section; what does not agree goes to the faults.</summary>
    public static async Task<long> VerifyAsync(BotDb db, List<JournalFault> faults, CancellationToken ct)
    {
        // A line that was tampered with is a fault already, and judges no capture.
        var tampered = faults.Where(f => f.Section == db.Section).Select(f => f.Sequence).ToHashSet();
        var noted = await NotedAsync(db, tampered, ct);
        var count = 0L;
        var captures = db.Captures.AsNoTracking().Join(
            db.Publications.IgnoreQueryFilters(new[] { BotDb.RemovedFilter }), c => new { c.Section, c.Publication }, p => new { p.Section, Publication = p.Number }, (c, p) => new { c.Publication, c.Raw, c.Headers, p.Text, p.Sha256 });
        await foreach (var capture in captures.AsAsyncEnumerable().WithCancellation(ct))
        {
            count++;
            noted.Remove(SubjectOf(capture.Publication), out var note);
            Judge(Hash(capture.Raw) == capture.Sha256, "");
            Judge(note.Told?.Headers is not { } headers || Hash(Encoding.UTF8.GetBytes(capture.Headers)) == headers, $", {nameof(Capture.Headers)}");
            Judge(note.Told?.Text is not { } text || Hash(Encoding.UTF8.GetBytes(capture.Text)) == text, $", {nameof(Publication.Text)}");

            void Judge(bool holds, string part)
            {
                if (!holds)
                {
                    faults.Add(new JournalFault(db.Section, note.Sequence, JournalFaultKind.CaptureAltered, $"{nameof(Publication)}/{capture.Publication}{part}"));
                }
            }
        }

        faults.AddRange(noted.Select(n => new JournalFault(db.Section, n.Value.Sequence, JournalFaultKind.RowGone, n.Key)));
        return count;
    }

    /// <summary>« Capture/12 »</summary>
    public static string SubjectOf(int publication) => $"{nameof(Capture)}/{publication}";

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<Dictionary<string, (long Sequence, Note? Told)>> NotedAsync(BotDb db, HashSet<long> tampered, CancellationToken ct)
    {
        var lines = await db.Journal.AsNoTracking().Where(l => l.What == What).OrderBy(l => l.Sequence).Select(l => new { l.Subject, l.Sequence, l.Payload }).ToListAsync(ct);
        return lines.Where(l => !tampered.Contains(l.Sequence)).DistinctBy(l => l.Subject).ToDictionary(l => l.Subject, l => (l.Sequence, Read(l.Payload)));
    }

    // A payload tampered with is a fault of the chain already, and judges nothing.
    private static Note? Read(string? payload)
    {
        try
        {
            return payload is null ? null : JsonSerializer.Deserialize<Note>(payload, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Lines of an earlier version tell of the bytes only.</summary>
    private sealed record Note(string? Headers, string? Text);
}
