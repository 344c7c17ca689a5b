using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Topics;

namespace CgtBot.Watch;

/// <summary>Found publication -> captured -> matched -> gaps. The same for a source, a paste and a dossier, within the caller's act.</summary>
public sealed class Intake(TopicBook topics, Families families)
{
    public async Task<TakenIn> TakeInAsync(BotDb db, JournaledAct act, Found found, CancellationToken ct) =>
        await TakeInAsync(db, act, new FoundText(found), ct);

    /// <summary>Those that are not known, read for the topics of the section: nothing is written, and no lock is held.</summary>
    public async Task<IReadOnlyList<FoundText>> ReadAheadAsync(BotDb db, IReadOnlyList<FoundText> found, CancellationToken ct)
    {
        var kept = await KeptVersions.OfAsync(db, found, ct);
        List<FoundText> fresh = [.. found.Where(f => !kept.Knows(f))];
        if (fresh.Count > 0)
        {
            var reading = await topics.ReadingAsync(db, ct);
            fresh.ForEach(f => f.Matches(reading));
        }

        return fresh;
    }

    /// <summary>Takes in those that are not known, in their order: each sees the ones before it, for the same text may stand twice in one feed.</summary>
    public async Task<IReadOnlyList<TakenIn>> TakeInNewAsync(BotDb db, JournaledAct act, IReadOnlyList<FoundText> found, CancellationToken ct)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var (kept, like, reading, taken) = (await KeptVersions.OfAsync(db, found, ct), families.Search(db, act.Of.At), await topics.ReadingAsync(db, ct), new List<TakenIn>());
        foreach (var item in found.Where(f => !kept.Knows(f)))
        {
            // An item or an address known already, or a text known elsewhere, tells the family by itself.
            var family = kept.FamilyOf(item) ?? (await like.OfAsync(item.Found, ct))?.Family;
            var publication = await Captures.KeepAsync(db, act, item, family, ct);
            kept.Add(publication);
            like.Add(publication);
            var matches = item.Matches(reading);
            List<MatchedTopic> rows = [.. matches.Select(m => Kept(publication, m))];
            db.MatchedTopics.AddRange(rows);
            MatchVerification.Note(act, publication.Number, rows);
            taken.Add(new TakenIn(publication, true, matches, await GapRegister.OpenAsync(db, act, publication, matches, reading.Topics, ct)));
        }

        return taken;
    }

    private async Task<TakenIn> TakeInAsync(BotDb db, JournaledAct act, FoundText found, CancellationToken ct) =>
        await TakeInNewAsync(db, act, [found], ct) is [var taken] ? taken : new TakenIn(await Captures.KnownAsync(db, found, ct), false, [], []);

    private static MatchedTopic Kept(Publication publication, TopicMatch match) => new()
    {
        Section = publication.Section, Publication = publication.Number, Topic = match.Topic, Stance = match.Stance, Excerpts = match.Excerpts, Reasons = match.Reasons,
    };
}
