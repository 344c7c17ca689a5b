using System.Globalization;
using CgtBot.Domain.Topics;
using CgtBot.Evidence.Timestamps;
using CgtBot.Storage;
using CgtBot.Topics;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Evidence;

/// <summary>Register, captures and timestamps -> evidence file, in the section's language, at the moment the caller's transaction sees.</summary>
public sealed class EvidenceReader(TopicBook topics, TimestampFile stamps, IOptions<FetchOptions> fetching, TimeProvider clock)
{
    public async Task<EvidenceFile> ReadAsync(BotDb db, TopicId? topic, Disclosure disclosure, CancellationToken ct)
    {
        var file = await EvidenceFile.ReadAsync(db, topics, fetching.Value.AllowedHosts, disclosure, topic, clock.GetUtcNow(), ct);
        return file with { Stamp = NewestOf(file) };
    }

    /// <summary>What is worded from here on is worded for the section.</summary>
    public static void Speak(EvidenceFile file) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(file.Case.Section.Language);

    private Stamp? NewestOf(EvidenceFile file) => stamps.Read()
        .Where(s => s.Section == file.Case.Section.Section && s.Sequence <= file.Case.Head?.Sequence)
        .OrderByDescending(s => s.Sequence)
        .Select(s => TimestampToken.Read(s) is { Holds: true } token ? new Stamp(s, token) : null)
        .FirstOrDefault(s => s is not null);
}

/// <summary>The newest timestamp of the section's journal, and what it says.</summary>
public sealed record Stamp(StampedHead Head, TimestampToken Token);
