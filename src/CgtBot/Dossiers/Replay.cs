using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Dossiers;

/// <summary>One thing the bot would have said or noted, on its day.</summary>
public abstract record ReplayedEvent(PartialDate On)
{
    public sealed record OfGap(Gap Gap) : ReplayedEvent(Gap.On);

    public sealed record OfSignalement(Signalement Signalement) : ReplayedEvent(Signalement.On);

    public sealed record OfConsultation(Consultation Consultation, ConsultationEvent Step) : ReplayedEvent(Step.On);
}

/// <summary>What was still open on the last day of the dossier.</summary>
public sealed record OpenAtTheEnd(DateOnly Day, int Entries, int Questions, PartialDate? Oldest, int Closed);

/// <summary>A dossier told day by day, from the register it was imported into.</summary>
public sealed record Replay(IReadOnlyList<ReplayedEvent> Events, OpenAtTheEnd End)
{
    public static async Task<Replay> OfAsync(BotDb db, CancellationToken ct)
    {
        var gaps = await db.Gaps.ToListAsync(ct);
        var seen = await db.Signalements.ToListAsync(ct);
        var files = await db.Consultations.ToDictionaryAsync(c => c.Number, ct);
        var steps = await db.ConsultationEvents.ToListAsync(ct);
        List<ReplayedEvent> events =
        [
            .. seen.Select(s => new ReplayedEvent.OfSignalement(s)),
            .. steps.Select(s => new ReplayedEvent.OfConsultation(files[s.Consultation], s)),
            .. gaps.OrderBy(g => g.Number).Select(g => new ReplayedEvent.OfGap(g)),
        ];
        var entries = await db.Entries.ToListAsync(ct);
        var open = entries.FindAll(e => e.Awaited);
        var last = events.Select(e => e.On.First).Concat(entries.Select(e => e.AskedOn.First)).DefaultIfEmpty().Max();
        var questions = open.FindAll(e => e.Kind is EntryKind.Question);
        return new Replay(
            [.. events.OrderBy(e => e.On.First)],
            new OpenAtTheEnd(last, open.Count, questions.Count, open.Count == 0 ? null : open.MinBy(e => e.AskedOn.First)!.AskedOn, entries.Count - open.Count));
    }
}
