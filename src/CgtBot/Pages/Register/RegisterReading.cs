using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Watch.Health;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Pages.Register;

/// <summary>One page of entries, how many there are in all, and the age of the oldest awaited entry, against which the bars are drawn.</summary>
public sealed record EntryPage(IReadOnlyList<RegisterEntry> Entries, int Total, int OldestDays)
{
    public int Pages => Math.Max(1, (Total + RegisterFilter.PageSize - 1) / RegisterFilter.PageSize);
}

/// <summary>A gap with the words that opened it, and what changed in them before and since.</summary>
public sealed record GapReading(Gap Gap, Publication Publication, MatchedTopic? Match, IReadOnlyList<CaptureDifference> Changes, GapFacts Facts);

/// <summary>A source, how it fares and what it gave.</summary>
public sealed record SourceReading(Source Source, SourceState? State, SourceYield Yield);

/// <summary>A consultation with its steps, oldest first.</summary>
public sealed record ConsultationReading(Consultation Consultation, IReadOnlyList<ConsultationEvent> Events);

/// <summary>What the register pages read. The database is already entered in the visitor's section.</summary>
public static class RegisterReadings
{
    public static async Task<EntryPage> EntriesAsync(this BotDb db, RegisterFilter filter, DateOnly today, CancellationToken ct)
    {
        var entries = filter.Apply(db.Entries.AsNoTracking(), today);
        var first = await db.Entries.AsNoTracking().Where(e => e.Awaited).OrderBy(e => e.AskedOn).Take(Summary.MayBeOldest).ToListAsync(ct);
        return new EntryPage(
            await entries.OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Skip((filter.Page - 1) * RegisterFilter.PageSize).Take(RegisterFilter.PageSize).ToListAsync(ct),
            await entries.CountAsync(ct),
            first.Count == 0 ? 0 : first.Max(e => e.AgeInDays(today)));
    }

    /// <summary>Gaps, newest first: those that are still open when <paramref name="live"/>.</summary>
    public static async Task<IReadOnlyList<GapReading>> GapsAsync(this BotDb db, bool live, int count, CancellationToken ct, int? number = null, int page = 1)
    {
        var gaps = await db.Gaps.AsNoTracking()
            .Where(g => (!live || g.State == GapState.Open || g.State == GapState.Confirmed) && (number == null || g.Number == number))
            .OrderByDescending(g => g.Number).Skip((page - 1) * count).Take(count)
            .Join(db.Publications, g => new { g.Section, Number = g.Publication }, p => new { p.Section, p.Number }, (Gap, Publication) => new { Gap, Publication })
            .ToListAsync(ct);
        var publications = gaps.Select(g => g.Publication.Number).ToList();
        var matches = await db.MatchedTopics.AsNoTracking().Where(m => publications.Contains(m.Publication)).ToListAsync(ct);
        var families = gaps.Select(g => g.Publication.Family).ToList();
        var versions = (await db.Publications.AsNoTracking().Where(p => families.Contains(p.Family)).ToListAsync(ct)).ToLookup(p => p.Family);
        var facts = await db.FactsAsync(gaps.ConvertAll(g => g.Gap), ct);
        return [.. gaps.OrderByDescending(g => g.Gap.Number).Select(g => new GapReading(
            g.Gap, g.Publication, matches.FirstOrDefault(m => m.Publication == g.Publication.Number && m.Topic == g.Gap.Topic), CaptureDifference.Around(g.Publication, [.. versions[g.Publication.Family]]), facts(g.Gap)))];
    }

    public static async Task<IReadOnlyList<SourceReading>> SourcesAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var yields = await SourceYield.OfAllAsync(db, now, ct);
        var states = await db.SourceStates.AsNoTracking().ToDictionaryAsync(s => s.Source, ct);
        return [.. (await db.Sources.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct)).Select(s => new SourceReading(s, states.GetValueOrDefault(s.Number), yields.GetValueOrDefault(s.Number, SourceYield.None)))];
    }

    public static async Task<IReadOnlyList<ConsultationReading>> ConsultationsAsync(this BotDb db, CancellationToken ct)
    {
        var events = (await db.ConsultationEvents.AsNoTracking().ToListAsync(ct)).ToLookup(e => e.Consultation);
        return [.. (await db.Consultations.AsNoTracking().OrderBy(c => c.Number).ToListAsync(ct)).Select(c => new ConsultationReading(c, [.. events[c.Number].OrderBy(e => e.On.First).ThenBy(e => e.Number)]))];
    }
}
