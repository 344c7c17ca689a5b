using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Topics;

namespace CgtBot.Watch;

/// <summary>Found publication -> captured -> matched -> gaps. The same for a source, a paste and a dossier, within the caller's act.</summary>
public sealed class Intake(TopicBook topics, Families families)
{
    public async Task<TakenIn> TakeInAsync(BotDb db, JournaledAct act, Found found, CancellationToken ct)
    {
        var known = await Captures.KnownAsync(db, found, ct);
        if (known is not null && !await Families.IsElsewhereAsync(db, known, found, ct))
        {
            return new TakenIn(known, false, [], []);
        }

        found = found with { Repeats = known is null ? await families.OfAsync(db, found, act.Of.At, ct) : new SaidBefore(known.Number, known.Family, 1) };
        var publication = await Captures.KeepAsync(db, act, found, ct);
        var matches = await topics.MatchAsync(db, new PublicationText(publication.Kind, publication.Title, publication.Text, publication.PublishedOn), ct);
        db.MatchedTopics.AddRange(matches.Select(m => Kept(publication, m)));
        var gaps = await GapRegister.OpenAsync(db, act, publication, matches, await topics.TopicsAsync(db, ct), ct);
        return new TakenIn(publication, true, matches, gaps);
    }

    private static MatchedTopic Kept(Publication publication, TopicMatch match) => new()
    {
        Section = publication.Section, Publication = publication.Number, Topic = match.Topic, Stance = match.Stance, Excerpts = match.Excerpts, Reasons = match.Reasons,
    };
}
