using System.Collections.ObjectModel;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics.Finding;
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
    private static readonly ReadOnlyDictionary<SectionId, IReadOnlyList<TopicMatch>> Nothing = ReadOnlyDictionary<SectionId, IReadOnlyList<TopicMatch>>.Empty;

    private readonly TermFinder finder;
    private readonly CompiledTopic[] topics;
    private readonly Dictionary<int, List<int>> topicsOfTerm = [];
    private readonly Dictionary<SectionId, int[]> lists = [];
    private readonly List<(int[] Topics, List<SectionId> Sections)> groups;
    private readonly List<int>[] groupsOfTopic;

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

        groupsOfTopic = [.. topics.Select(_ => new List<int>())];
        foreach (var (number, group) in groups.Index())
        {
            group.Topics.Distinct().ToList().ForEach(t => groupsOfTopic[t].Add(number));
        }

        phrases = builder.Build();
        finder = new TermFinder(phrases);
    }

    public static TopicMatcher Compile(IEnumerable<SectionTopics> sections) => new(sections);

    /// <summary>The matches of every section the publication concerns, in the order of its topics; the others are absent.</summary>
    public IReadOnlyDictionary<SectionId, IReadOnlyList<TopicMatch>> Match(PublicationText publication)
    {
        if (Touched(publication) is not { } touched)
        {
            return Nothing;
        }

        var found = new Dictionary<SectionId, IReadOnlyList<TopicMatch>>();
        var read = new MatchedPublication(publication, phrases, rules);
        foreach (var group in touched.SelectMany(t => groupsOfTopic[t]).Distinct())
        {
            var (list, sections) = groups[group];
            var matches = MatchesOf(list, touched, read);
            foreach (var section in matches.Count > 0 ? sections : [])
            {
                found[section] = matches;
            }
        }

        return found;
    }

    /// <summary>The matches of one section; none when it is unknown to this set.</summary>
    public IReadOnlyList<TopicMatch> MatchFor(SectionId section, PublicationText publication) =>
        lists.TryGetValue(section, out var list) && Touched(publication) is { } touched && list.Any(touched.Contains)
            ? MatchesOf(list, touched, new MatchedPublication(publication, phrases, rules))
            : [];

    private List<TopicMatch> MatchesOf(int[] list, HashSet<int> touched, MatchedPublication read) =>
        [.. list.Where(touched.Contains).Select(t => read.MatchOf(topics[t])).OfType<TopicMatch>()];

    /// <summary>The topics whose terms stand in the publication; null for the many publications where none does, which costs one look and no allocation.</summary>
    private HashSet<int>? Touched(PublicationText publication) => Touched(publication.Text, Touched(publication.Title, null));

    private HashSet<int>? Touched(string text, HashSet<int>? touched)
    {
        var terms = finder.Find(text);
        for (var i = 0; i < terms.Count; i++)
        {
            (touched ??= []).UnionWith(topicsOfTerm[terms[i].Phrase]);
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
