using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics.Reading;
using CgtBot.Domain.Topics.Stances;

namespace CgtBot.Domain.Topics.Exclusions;

/// <summary>The words that, excluded from a topic, would have kept a publication from opening its gap: the longest noun phrase around a found term that is of this text and announces nothing by itself. A person decides.</summary>
public static class ExclusionProposal
{
    private const int MostTried = 60;
    private const int Longest = 100;

    /// <summary>Reasons that raise what a text says: words that call for one are what alerts live by, and are never excluded.</summary>
    private static readonly HashSet<string> Announcing = [.. StanceRule.All.Where(r => r.Raises > Stance.Mention).Select(r => r.Code), "topic-project-cue", "topic-experiment-cue", "topic-deployment-cue"];

    /// <summary>Null when nothing sensible can be proposed: the words around the term are everyone's, or no single phrase would have been enough.</summary>
    public static string? For(Topic topic, PublicationText publication)
    {
        var alone = TopicMatcher.Compile([new SectionTopics(default, [topic])]);
        var excerpts = alone.MatchFor(default, publication) is [{ CallsForConsultation: true } match] ? match.Excerpts : [];
        var (title, text) = (Words.Of(publication.Title), Words.Of(publication.Text));
        var phrases = excerpts.Select(e => PhraseOf(e, e.InTitle ? title : text)).OfType<NounPhrase>().ToList();
        var candidates = LongestFirst(phrases.SelectMany(Whole)).Concat(LongestFirst(phrases.SelectMany(p => p.Apart()))).Take(MostTried).Where(c => !Announces(alone, c, publication)).ToList();
        return candidates.Count == 0 ? null : Sufficient(topic, candidates, publication);
    }

    private static IEnumerable<string> LongestFirst(IEnumerable<string> candidates) => candidates.Where(c => c.Length <= Longest && Topic.IsUsable(c))
        .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(c => c.Count(char.IsWhiteSpace)).ThenByDescending(c => c.Length);

    private static NounPhrase? PhraseOf(Excerpt excerpt, Words words)
    {
        var places = Enumerable.Range(0, words.Count).Where(i => words[i].End > excerpt.Start && words[i].Start < excerpt.Start + excerpt.Length).ToList();
        return places.Count == 0 ? null : new NounPhrase(words, places[0], places[^1]);
    }

    private static IEnumerable<string> Whole(NounPhrase phrase) => phrase.Starts().SelectMany(_ => phrase.Ends(), (start, end) => (start, end))
        .Where(p => phrase.Beside(p.start, p.end).Any(FrenchWords.IsTelling)).Select(p => phrase.Text(p.start, p.end));

    private static bool Announces(TopicMatcher matcher, string words, PublicationText publication) =>
        matcher.MatchFor(default, publication with { Title = "", Text = words }) is [var match] && match.Reasons.Any(r => Announcing.Contains(r.Split(':')[0]));

    /// <summary>All tried at once: one list of terms for each, as if each were a section.</summary>
    private static string? Sufficient(Topic topic, List<string> candidates, PublicationText publication)
    {
        var tried = TopicMatcher.Compile(candidates.Select((c, i) => new SectionTopics(new SectionId(i), [topic.With(addedExclusions: [c])])));
        return candidates.Where((_, i) => !tried.MatchFor(new SectionId(i), publication).Any(m => m.CallsForConsultation)).FirstOrDefault();
    }
}
