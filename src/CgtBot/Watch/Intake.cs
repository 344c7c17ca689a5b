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
        await TakeInNewAsync(db, act, [found], ct) is [var taken] ? taken : new TakenIn(await Captures.KnownAsync(db, found, ct), false, [], []);

    /// <summary>Takes in those that are not known, in their order: each sees the ones before it, for the same text may stand twice in one feed.</summary>
    public async Task<IReadOnlyList<TakenIn>> TakeInNewAsync(BotDb db, JournaledAct act, IReadOnlyList<Found> found, CancellationToken ct)
    {
        var (kept, like, reading, taken) = (await KeptVersions.OfAsync(db, found, ct), families.Search(db, act.Of.At), await topics.ReadingAsync(db, ct), new List<TakenIn>());
        foreach (var item in found.Where(f => !kept.Knows(f)))
        {
            // An item or an address known already, or a text known elsewhere, tells the family by itself.
            var family = kept.FamilyOf(item) ?? (await like.OfAsync(item, ct))?.Family;
            var publication = await Captures.KeepAsync(db, act, item, kept.TextHash(item), family, ct);
            kept.Add(publication);
            like.Add(publication);
            var matches = reading.Match(new PublicationText(publication.Kind, publication.Title, publication.Text, publication.PublishedOn));
            db.MatchedTopics.AddRange(matches.Select(m => Kept(publication, m)));
            taken.Add(new TakenIn(publication, true, matches, await GapRegister.OpenAsync(db, act, publication, matches, reading.Topics, ct)));
        }

        return taken;
    }

    private static MatchedTopic Kept(Publication publication, TopicMatch match) => new()
    {
        Section = publication.Section, Publication = publication.Number, Topic = match.Topic, Stance = match.Stance, Excerpts = match.Excerpts, Reasons = match.Reasons,
    };
}
