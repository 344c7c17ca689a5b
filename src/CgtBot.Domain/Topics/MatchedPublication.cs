using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics.Reading;
using CgtBot.Domain.Topics.Stances;

namespace CgtBot.Domain.Topics;

/// <summary>One publication read once, from which the match of any topic is made; a topic shared by many sections is matched once.</summary>
internal sealed class MatchedPublication
{
    /// <summary>What a person can be shown, and more; a text that repeats a word ten thousand times says it no louder.</summary>
    private const int MostExcerpts = 100;

    private readonly Dictionary<CompiledTopic, TopicMatch?> known = [];
    private readonly StanceReader stances;

    public MatchedPublication(PublicationText publication, PhraseSet phrases, CompiledRules rules)
    {
        Publication = publication;
        Fields = [new ReadField(publication.Title, phrases, isTitle: true), new ReadField(publication.Text, phrases, isTitle: false)];
        stances = new StanceReader(publication.Kind, Fields, rules);
    }

    public PublicationText Publication { get; }

    public IReadOnlyList<ReadField> Fields { get; }

    public TopicMatch? MatchOf(CompiledTopic topic)
    {
        if (!known.TryGetValue(topic, out var match))
        {
            known[topic] = match = Decide(topic);
        }

        return match;
    }

    private TopicMatch? Decide(CompiledTopic topic)
    {
        var excerpts = new List<Excerpt>();
        var reasons = new List<string>();
        var stance = Stance.Mention;
        var hits = Fields.SelectMany(topic.HitsIn).Where(h => !topic.Topic.PastIsOver || !PastEvent.IsOver(h, Publication)).Take(MostExcerpts).ToList();
        var belied = IsBelied(topic, hits);
        foreach (var hit in hits)
        {
            var why = new List<string>();
            var here = stances.At(topic, hit, why, saysByItself: !(belied && hit.Field.IsTitle));
            stance = here > stance ? here : stance;
            excerpts.Add(Excerpts.Of(hit));
            reasons.AddRange(why.Prepend($"term:{excerpts[^1].Term}"));
        }

        if (excerpts.Count == 0)
        {
            return null;
        }

        stance = stances.Whole(topic, stance, reasons);
        return new TopicMatch(topic.Topic.Id, stance, excerpts, [.. reasons.Distinct()]);
    }

    /// <summary>A title says no more than the text under it: « L'IA au cinéma » over a text that takes the word back each time.</summary>
    private bool IsBelied(CompiledTopic topic, List<TermHit> hits)
    {
        var below = hits.Where(h => !h.Field.IsTitle).ToList();
        return below.Count is > 0 && below.Count < hits.Count && below.All(h => stances.At(topic, h, [], saysByItself: true) == Stance.Mention);
    }
}
