using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat.Commands;

/// <summary>One topic of the section with the section's own changes to it, and what a further change would make of it.</summary>
internal sealed class TopicTerms
{
    private readonly List<TopicEdit> edits;
    private readonly Topic origin;

    private TopicTerms(Topic origin, List<TopicEdit> edits) => (this.origin, this.edits) = (origin, edits);

    public IReadOnlyList<TopicEdit> Edits => edits;

    public Topic Topic => Of(edits);

    /// <summary>What the section took out of the original lists.</summary>
    public IEnumerable<TopicEdit> TakenOut => edits.Where(e => e.TakesOut);

    public static async Task<TopicTerms> OpenAsync(BotDb db, TopicId topic, CancellationToken ct) =>
        new(TopicPack.Find(topic) ?? new Topic(topic, topic.Value, topic.Value), await db.TopicEdits.Where(e => e.Topic == topic).OrderBy(e => e.Number).ToListAsync(ct));

    public bool IsOwn(TermList list, string term) => edits.Exists(e => e.List == list && !e.TakesOut && e.Term == term);

    /// <summary>The terms as shown in a list.</summary>
    public static IEnumerable<string> Of(Topic topic, TermList list) => list is TermList.Term ? topic.Terms.Select(t => t.Text) : topic.Exclusions;

    public bool Has(TermList list, string term)
    {
        var topic = Topic;
        return Of(list is TermList.Term ? topic.With(addedTerms: [term]) : topic.With(addedExclusions: [term]), list).Count() == Of(topic, list).Count();
    }

    /// <summary>Whether the topic's terms, as they are, find these very words wherever they stand.</summary>
    public bool Finds(string words) =>
        TopicMatcher.Compile([new SectionTopics(default, [Topic with { Exclusions = [] }])]).MatchFor(default, new PublicationText(PublicationKind.Announcement, "", words)) is [var match]
        && match.Excerpts.Any(e => e.Length == words.Length);

    /// <summary>Whether the list holds the term, however it is accented or spaced.</summary>
    public bool Holds(TermList list, string term) => Holds(Topic, list, term);

    /// <summary>The term as the list writes it: « Copilot » is « =Copilot » there, which a person need not know.</summary>
    public string Written(TermList list, string term) =>
        Of(Topic, list).FirstOrDefault(t => Topic.SameLetters(t, term)) ?? Of(Topic, list).FirstOrDefault(t => t.StartsWith('=') && Topic.SameLetters(t[1..], term)) ?? term;

    /// <summary>Adds the term; one of the original lists that was taken out is put back.</summary>
    public async Task AddAsync(BotDb db, JournaledAct act, TermList list, string term, CancellationToken ct)
    {
        if (edits.Find(e => e.List == list && e.TakesOut && Topic.SameLetters(e.Term, term)) is { } takenOut && Holds(origin, list, term))
        {
            takenOut.Removed = true;
            edits.Remove(takenOut);
            return;
        }

        await EditAsync(db, act, list, term, takesOut: false, ct);
    }

    /// <summary>Takes the term out: the section's own is gone, one of the original lists is put aside.</summary>
    public async Task RemoveAsync(BotDb db, JournaledAct act, TermList list, string term, CancellationToken ct)
    {
        foreach (var own in edits.FindAll(e => e.List == list && !e.TakesOut && Topic.SameLetters(e.Term, term)))
        {
            own.Removed = true;
            edits.Remove(own);
        }

        if (Holds(list, term))
        {
            await EditAsync(db, act, list, term, takesOut: true, ct);
        }
    }

    private async Task EditAsync(BotDb db, JournaledAct act, TermList list, string term, bool takesOut, CancellationToken ct)
    {
        var edit = new TopicEdit
        {
            Section = db.Section, Number = await act.NextNumberAsync<TopicEdit>(ct), Topic = origin.Id, List = list, Term = term, TakesOut = takesOut,
            CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        };
        db.TopicEdits.Add(edit);
        edits.Add(edit);
    }

    private Topic Of(IEnumerable<TopicEdit> changes) => SectionTopics.Of(default, changes).Topics.FirstOrDefault(t => t.Id == origin.Id) ?? origin;

    private static bool Holds(Topic topic, TermList list, string term) => Of(topic, list).Any(t => Topic.SameLetters(t, term));
}
