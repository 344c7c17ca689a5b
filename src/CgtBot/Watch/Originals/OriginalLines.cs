using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch.Originals;

/// <summary>What the journal says of the originals, in lines of their own: those of the captures are opened in dossiers, these never are.</summary>
internal static class OriginalLines
{
    private const string Kept = "original-kept";
    private const string Forgotten = "original-forgotten";
    private const string Opened = "original-opened";

    public static void NoteKept(JournaledAct act, int publication, string sha256) => act.Note(Kept, SubjectOf(publication), new { sha256 });

    public static void NoteOpened(JournaledAct act, int publication) => act.Note(Opened, SubjectOf(publication), new { publication });

    public static void NoteForgotten(JournaledAct act, int publication) => act.Note(Forgotten, SubjectOf(publication), new { publication });

    /// <summary>The originals that must be there, with the SHA-256 each was sealed under; null for one whose line cannot be read any more.</summary>
    public static async Task<Dictionary<int, string?>> ExpectedAsync(BotDb db, CancellationToken ct)
    {
        var lines = await db.Journal.AsNoTracking().Where(l => l.What == Kept || l.What == Forgotten).OrderBy(l => l.Sequence).Select(l => new { l.What, l.Subject, l.Payload }).ToListAsync(ct);
        var expected = new Dictionary<int, string?>();
        foreach (var line in lines)
        {
            // One that names no publication was tampered with: a fault of the chain already, and what it told of is missed.
            if (NumberOf(line.Subject) is not { } publication)
            {
                continue;
            }

            _ = line.What == Forgotten ? expected.Remove(publication) : expected.TryAdd(publication, Sha256Of(line.Payload));
        }

        return expected;
    }

    private static string SubjectOf(int publication) => $"{nameof(SealedOriginal)}/{publication}";

    private static int? NumberOf(string subject) => int.TryParse(subject[(subject.IndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    // A payload tampered with is a fault of the chain already, and judges nothing.
    private static string? Sha256Of(string? payload)
    {
        try
        {
            return payload is null ? null : JsonDocument.Parse(payload).RootElement.GetProperty("sha256").GetString();
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
