using System.Globalization;
using CgtBot.Domain.Topics;
using CgtBot.Evidence.Timestamps;
using CgtBot.Storage;
using CgtBot.Topics;
using CgtBot.Watch.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Evidence;

/// <summary>Register, captures and timestamps -> evidence file, in the section's language, at the moment the caller's transaction sees.</summary>
public sealed class EvidenceReader(TopicBook topics, TimestampFile stamps, IOptions<FetchOptions> fetching, TimeProvider clock)
{
    public async Task<EvidenceFile> ReadAsync(BotDb db, TopicId? topic, Disclosure disclosure, CancellationToken ct)
    {
        var file = await EvidenceFile.ReadAsync(db, topics, fetching.Value.AllowedHosts, disclosure, topic, clock.GetUtcNow(), ct);
        return file with { Stamp = await NewestAsync(db, file, ct) };
    }

    /// <summary>What is worded from here on is worded for the section.</summary>
    public static void Speak(EvidenceFile file) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(file.Case.Section.Language);

    // A token is worth what it signs: one for another hash than this line's dates nothing here.
    private async Task<Stamp?> NewestAsync(BotDb db, EvidenceFile file, CancellationToken ct)
    {
        foreach (var head in stamps.Read().Where(s => s.Section == file.Case.Section.Section && s.Sequence <= file.Case.Head?.Sequence).OrderByDescending(s => s.Sequence))
        {
            if (TimestampToken.Read(head) is { Holds: true } token
                && await db.Journal.AsNoTracking().Where(l => l.Sequence == head.Sequence).Select(l => l.Hash).SingleOrDefaultAsync(ct) is { } hash && hash.AsSpan().SequenceEqual(head.Hash))
            {
                return new Stamp(head, token);
            }
        }

        return null;
    }
}

/// <summary>The newest timestamp of the section's journal, and what it says.</summary>
public sealed record Stamp(StampedHead Head, TimestampToken Token);
