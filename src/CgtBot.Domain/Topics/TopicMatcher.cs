using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics.Reading;
using CgtBot.Domain.Topics.Stances;

namespace CgtBot.Domain.Topics;

/// <summary>
/// The topics of all sections, compiled into one set that reads a publication once and then looks only at the sections it concerns.
/// Immutable: an edited list means a new compiled set, put in the place of the old one.
/// </summary>
public sealed class TopicMatcher
{
    private readonly PhraseSet phrases;
    private readonly CompiledRules rules;
    private readonly CompiledTopic[] topics;
    private readonly Dictionary<int, List<int>> topicsOfTerm = [];
    private readonly Dictionary<SectionId, int[]> lists = [];
    private readonly List<(int[] Topics, List<SectionId> Sections)> groups;

    private TopicMatcher(IEnumerable<SectionTopics> sections)
    {
        var builder = new PhraseSet.Builder();
        rules = new CompiledRules(builder);
        var numbers = new Dictionary<Topic, int>(ReferenceEqualityComparer.Instance);
        var compiled = new List<CompiledTopic>();
        foreach (var section in sections)
        {
            lists[section.Section] = [.. section.Topics.Select(t => Number(t, numbers, compiled, builder))];
        }

        topics = [.. compiled];
        groups = [.. lists.GroupBy(l => string.Join(',', l.Value)).Select(g => (g.First().Value, g.Select(l => l.Key).ToList()))];
        for (var i = 0; i < topics.Length; i++)
        {
            foreach (var phrase in topics[i].TermPhrases)
            {
                topicsOfTerm.TryAdd(phrase, []);
                topicsOfTerm[phrase].Add(i);
            }
        }

        phrases = builder.Build();
    }

    public static TopicMatcher Compile(IEnumerable<SectionTopics> sections) => new(sections);

    /// <summary>The matches of every section the publication concerns, in the order of its topics; the others are absent.</summary>
    public IReadOnlyDictionary<SectionId, IReadOnlyList<TopicMatch>> Match(PublicationText publication)
    {
        var found = new Dictionary<SectionId, IReadOnlyList<TopicMatch>>();
        var read = new MatchedPublication(publication, phrases, rules);
        var touched = Touched(read);
        if (touched.Count == 0)
        {
            return found;
        }

        foreach (var (list, sections) in groups)
        {
            var matches = MatchesOf(list, touched, read);
            foreach (var section in matches.Count > 0 ? sections : [])
            {
                found[section] = matches;
            }
        }

        return found;
    }

    /// <summary>The matches of one section; none when it is unknown to this set.</summary>
    public IReadOnlyList<TopicMatch> MatchFor(SectionId section, PublicationText publication)
    {
        if (!lists.TryGetValue(section, out var list))
        {
            return [];
        }

        var read = new MatchedPublication(publication, phrases, rules);
        return MatchesOf(list, Touched(read), read);
    }

    private List<TopicMatch> MatchesOf(int[] list, HashSet<int> touched, MatchedPublication read) =>
        [.. list.Where(touched.Contains).Select(t => read.MatchOf(topics[t])).OfType<TopicMatch>()];

    private HashSet<int> Touched(MatchedPublication read)
    {
        var touched = new HashSet<int>();
        foreach (var phrase in read.Fields.SelectMany(f => f.FoundPhrases))
        {
            if (topicsOfTerm.TryGetValue(phrase, out var some))
            {
                touched.UnionWith(some);
            }
        }

        return touched;
    }

    private static int Number(Topic topic, Dictionary<Topic, int> numbers, List<CompiledTopic> compiled, PhraseSet.Builder builder)
    {
        if (!numbers.TryGetValue(topic, out var number))
        {
            numbers[topic] = number = compiled.Count;
            compiled.Add(new CompiledTopic(topic, builder));
        }

        return number;
    }
}
