using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Dossiers;

/// <summary>A gap with its evidence: the publication, the words that opened it, the texts to know.</summary>
public sealed record CaseGap(Gap Gap, string Topic, Publication Publication, IReadOnlyList<CardBlock.Quote> Quotes, IReadOnlyList<LegalReference> Texts)
{
    /// <summary>Opinions known on its subject, before or after it.</summary>
    public IReadOnlyList<SourcedOpinion> Opinions { get; init; } = [];

    public required GapFacts Facts { get; init; }
}

/// <summary>What a section can show on a topic on a given day, before it is laid out: no author, nothing that was not read or noted.</summary>
public sealed record CaseFile(Section Section, string? Topic, DateTimeOffset At, IReadOnlyList<ChronologyEvent> Events)
{
    /// <summary>Questions and demands still open, the oldest first.</summary>
    public required IReadOnlyList<RegisterEntry> Open { get; init; }

    /// <summary>Every commitment, kept, broken or awaited.</summary>
    public required IReadOnlyList<RegisterEntry> Commitments { get; init; }

    public required IReadOnlyList<CaseGap> Gaps { get; init; }

    public required IReadOnlyList<Signalement> Signalements { get; init; }

    /// <summary>Publications that touch the topic, by date: the exhibits.</summary>
    public required IReadOnlyList<Publication> Exhibits { get; init; }

    /// <summary>The newest line of the section's journal; what it chains is what this file was read from.</summary>
    public JournalLine? Head { get; init; }

    public DateOnly Today => Section.DayOf(At);

    /// <summary>A null topic: everything the register holds.</summary>
    public static async Task<CaseFile> ReadAsync(BotDb db, TopicBook topics, TopicId? topic, DateTimeOffset at, CancellationToken ct)
    {
        var section = await db.Sections.AsNoTracking().SingleAsync(ct);
        var known = await topics.TopicsAsync(db, ct);
        var entries = await db.Entries.AsNoTracking().Where(e => topic == null || e.Topic == topic).OrderBy(e => e.AskedOn).ThenBy(e => e.Number).ToListAsync(ct);
        var touched = await db.MatchedTopics.AsNoTracking().Where(m => topic == null || m.Topic == topic).ToListAsync(ct);
        var exhibits = await db.Publications.AsNoTracking().Where(p => db.MatchedTopics.Any(m => m.Publication == p.Number && (topic == null || m.Topic == topic)))
            .OrderBy(p => p.PublishedOn).ThenBy(p => p.Number).ToListAsync(ct);
        var gaps = await db.Gaps.AsNoTracking().Where(g => topic == null || g.Topic == topic).OrderBy(g => g.On).ThenBy(g => g.Number).ToListAsync(ct);
        var (sheets, facts) = (new List<CaseGap>(), await db.FactsAsync(gaps, ct));
        foreach (var gap in gaps)
        {
            sheets.Add(Sheet(facts(gap), section, known, exhibits, touched, section.DayOf(at)) with { Opinions = await db.OpinionsOnAsync(gap, ct) });
        }

        return new CaseFile(section, topic is { } one ? known.NameOf(one) : null, at, await db.ChronologyAsync(topic, ct))
        {
            Open = entries.FindAll(e => e.Awaited && e.Kind is not EntryKind.Commitment),
            Commitments = entries.FindAll(e => e.Kind is EntryKind.Commitment),
            Gaps = sheets,
            Signalements = (await db.Signalements.AsNoTracking().ToListAsync(ct)).Where(s => topic is null || s.Topic == topic).OrderBy(s => s.On.First).ThenBy(s => s.Number).ToList(),
            Exhibits = exhibits,
            Head = await db.Journal.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(ct),
        };
    }

    private static CaseGap Sheet(GapFacts facts, Section section, IReadOnlyList<Topic> known, List<Publication> exhibits, List<MatchedTopic> touched, DateOnly today)
    {
        var gap = facts.Gap;
        var match = touched.Find(m => m.Publication == gap.Publication && m.Topic == gap.Topic);
        var quotes = match is null ? [] : AlertCard.QuotesOf(new TopicMatch(match.Topic, match.Stance, match.Excerpts, match.Reasons)).OfType<CardBlock.Quote>();
        var texts = LegalPack.BuiltIn.For(known.Where(t => t.Id == gap.Topic).SelectMany(t => t.LegalBases), section.Sector, gap.On.First, today);
        return new CaseGap(gap, known.NameOf(gap.Topic), exhibits.Single(p => p.Number == gap.Publication), [.. quotes], texts) { Facts = facts };
    }
}
