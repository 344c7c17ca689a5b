using System.Text;
using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Holds the topics read in each publication against the line that noted them: one taken away beside the bot would take an exhibit out of a dossier, and the words out of a gap. They are written once and no row of their own is journaled.</summary>
internal static class MatchVerification
{
    /// <summary>What the journal calls the noting of the topics of a publication.</summary>
    public const string What = "matched";

    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { PropertyNameCaseInsensitive = true };

    public static void Note(JournaledAct act, int publication, IReadOnlyCollection<MatchedTopic> read)
    {
        if (read.Count > 0)
        {
            act.Note(What, SubjectOf(publication), new { sha256 = HashOf(read) });
        }
    }

    /// <summary>The rows read in the entered section; what does not agree goes to the faults.</summary>
    public static async Task<long> VerifyAsync(BotDb db, List<JournalFault> faults, CancellationToken ct)
    {
        // A line that was tampered with is a fault already, and judges nothing.
        var tampered = faults.Where(f => f.Section == db.Section).Select(f => f.Sequence).ToHashSet();
        var noted = await db.Journal.AsNoTracking().Where(l => l.What == What).OrderBy(l => l.Sequence).Select(l => new { l.Subject, l.Sequence, l.Payload }).ToListAsync(ct);
        var rows = (await db.MatchedTopics.AsNoTracking().ToListAsync(ct)).GroupBy(m => m.Publication).ToDictionary(g => SubjectOf(g.Key), g => g.ToList());
        var (count, first) = (rows.Values.Sum(r => (long)r.Count), int.MaxValue);
        foreach (var line in noted)
        {
            first = Math.Min(first, NumberOf(line.Subject));
            var isThere = rows.Remove(line.Subject, out var read);
            if (!tampered.Contains(line.Sequence) && line.Payload is { } payload && JsonSerializer.Deserialize<Told>(payload, Json)?.Sha256 != (isThere ? HashOf(read!) : null))
            {
                faults.Add(new JournalFault(db.Section, line.Sequence, isThere ? JournalFaultKind.RowAltered : JournalFaultKind.RowGone, line.Subject));
            }
        }

        // Those of an earlier version have no line.
        faults.AddRange(rows.Keys.Where(subject => NumberOf(subject) > first).Select(subject => new JournalFault(db.Section, 0, JournalFaultKind.RowUnknown, subject)));
        return count;
    }

    private static string SubjectOf(int publication) => $"{nameof(MatchedTopic)}/{publication}";

    private static int NumberOf(string subject) => int.Parse(subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static string HashOf(IEnumerable<MatchedTopic> read) => CaptureVerification.Hash(Encoding.UTF8.GetBytes(string.Join('\n', read.OrderBy(m => m.Topic.Value, StringComparer.Ordinal)
        .Select(m => JsonSerializer.Serialize(new { Topic = m.Topic.Value, m.Stance, m.Excerpts, m.Reasons }, StoredValues.Json)))));

    private sealed record Told(string? Sha256);
}
