using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics;

/// <summary>A term found: where, and which of the topic's terms it is.</summary>
internal readonly record struct TermHit(ReadField Field, int First, int Last, TopicTerm Term);

/// <summary>A topic with its phrases numbered in the set that finds them all; several sections with the same list share it.</summary>
internal sealed class CompiledTopic
{
    /// <summary>How many words may stand between a term and the word it needs beside it.</summary>
    private const int CompanionReach = 12;

    /// <summary>How many words after a term may hold the one that voids it.</summary>
    private const int VoidReach = 4;

    private readonly Dictionary<int, List<(TopicTerm Term, int[] With, int[] Not)>> terms = [];
    private readonly List<(int Phrase, bool WholeSentence)> exclusions = [];

    public CompiledTopic(Topic topic, PhraseSet.Builder phrases)
    {
        Topic = topic;
        foreach (var term in topic.Terms)
        {
            var number = phrases.AddTerm(term.Text);
            terms.TryAdd(number, []);
            terms[number].Add((term, [.. term.With.Select(phrases.Add)], [.. term.Not.Select(phrases.Add)]));
        }

        Cues = [.. topic.Cues.SelectMany(c => c.Value, (c, text) => (phrases.Add(text), c.Key))];
        var own = OwnTerms(topic);
        exclusions.AddRange(topic.Exclusions.Select(text => (phrases.Add(text), !HoldsTerm(text, own))));
    }

    public Topic Topic { get; }

    public IReadOnlyList<(int Phrase, Stance Stance)> Cues { get; }

    public IEnumerable<int> TermPhrases => terms.Keys;

    /// <summary>The places that count, in the order of the text: a term with its companion, outside every exclusion; of terms that overlap, the longest.</summary>
    public List<TermHit> HitsIn(ReadField field)
    {
        var found = new List<TermHit>();
        foreach (var (phrase, ways) in terms)
        {
            foreach (var hit in field.Of(phrase))
            {
                foreach (var (term, with, not) in ways)
                {
                    if (HasCompanion(field, hit, with) && !IsVoided(field, hit, not) && !IsExcluded(field, hit))
                    {
                        found.Add(new TermHit(field, hit.First, hit.Last, term));
                        break;
                    }
                }
            }
        }

        return Longest(found);
    }

    private static bool HasCompanion(ReadField field, PhraseHit hit, int[] with)
    {
        if (with.Length == 0)
        {
            return true;
        }

        var sentence = field.Sentences[field.Sentences.Of(hit.First)];
        var (first, end) = (Math.Max(sentence.First, hit.First - CompanionReach), Math.Min(sentence.End, hit.Last + 1 + CompanionReach));
        return with.Any(w => field.Of(w, first, end).Any());
    }

    private static bool IsVoided(ReadField field, PhraseHit hit, int[] not)
    {
        if (not.Length == 0)
        {
            return false;
        }

        var sentence = field.Sentences[field.Sentences.Of(hit.First)];
        var end = ClauseEnd(field, hit.Last + 1, Math.Min(sentence.End, hit.Last + 1 + VoidReach));
        var before = IsPassive(field, hit, sentence) ? Math.Max(sentence.First, hit.First - VoidReach) : hit.First;
        return not.Any(n => field.Of(n, hit.Last + 1, end).Any() || field.Of(n, before, hit.First).Any());
    }

    /// <summary>« La nouvelle organisation, présentée sur le site » is not that of a site.</summary>
    private static int ClauseEnd(ReadField field, int first, int end)
    {
        var i = first;
        while (i < end && field.Words[i].Before == WordBreak.None)
        {
            i++;
        }

        return i;
    }

    /// <summary>In « les rayons sont réorganisés » what is reorganised comes before.</summary>
    private static bool IsPassive(ReadField field, PhraseHit hit, Sentence sentence) =>
        hit.First > sentence.First && field.Words.Folded(hit.First - 1) is "est" or "sont" or "ete" or "etre" or "sera" or "seront" or "etait" or "etaient";

    private bool IsExcluded(ReadField field, PhraseHit hit)
    {
        foreach (var (phrase, wholeSentence) in exclusions)
        {
            if (field.Of(phrase).Count == 0)
            {
                continue;
            }

            var sentence = field.Sentences[field.Sentences.Of(hit.First)];
            if (field.Of(phrase, sentence.First, sentence.End).Any(e => wholeSentence || (e.First <= hit.Last && e.Last >= hit.First)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<TermHit> Longest(List<TermHit> found)
    {
        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        var kept = new List<TermHit>();
        foreach (var hit in found)
        {
            if (kept.Count > 0 && hit.First <= kept[^1].Last)
            {
                var before = kept[^1];
                kept[^1] = before with { Last = Math.Max(before.Last, hit.Last), Term = before.Term.Stance >= hit.Term.Stance ? before.Term : hit.Term };
                continue;
            }

            kept.Add(hit);
        }

        return kept;
    }

    private static PhraseSet OwnTerms(Topic topic)
    {
        var own = new PhraseSet.Builder();
        foreach (var term in topic.Terms)
        {
            own.Add(term.Text);
        }

        return own.Build();
    }

    /// <summary>An exclusion in our notation is read as the words it shows, so that « candidature … dématérialis* » holds the term « dématérialis* ».</summary>
    private static bool HoldsTerm(string exclusion, PhraseSet own) =>
        own.Find(Words.Of(exclusion.Replace("*", "", StringComparison.Ordinal).Replace('|', ' ').Replace('…', ' '))).Count > 0;
}
