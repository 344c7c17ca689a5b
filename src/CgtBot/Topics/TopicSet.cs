using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Topics;

/// <summary>What one section watches, at one edition of its edits.</summary>
internal sealed class WatchedTopics(SectionId section, int edition, IReadOnlyList<Topic> topics)
{
    private readonly Lazy<TopicSet> alone = new(() => new TopicSet([new WatchedTopics(section, edition, topics)]));

    public SectionId Section => section;

    public int Edition => edition;

    public IReadOnlyList<Topic> Topics => topics;

    /// <summary>A set for this section only, until the one for all sections knows this edition.</summary>
    public TopicSet Alone => alone.Value;

    /// <param name="edits">All of the section's edits, those taken back included: they count in the edition.</param>
    public static WatchedTopics Of(SectionId section, IReadOnlyList<TopicEdit> edits) =>
        new(section, edits.Sum(e => e.Version), SectionTopics.Of(section, edits.Where(e => !e.Removed)).Topics);
}

/// <summary>The lists of many sections compiled into one matcher. Never changed: an edit makes another set. A section without edits watches the built-in pack.</summary>
internal sealed class TopicSet(IReadOnlyList<WatchedTopics> lists)
{
    private static readonly WatchedTopics Pack = new(default, 0, TopicPack.BuiltIn);

    private readonly Dictionary<SectionId, WatchedTopics> edited = lists.ToDictionary(l => l.Section);

    private readonly TopicMatcher matcher = TopicMatcher.Compile(lists.Append(Pack).Select(l => new SectionTopics(l.Section, l.Topics)));

    public WatchedTopics Of(SectionId section) => edited.GetValueOrDefault(section, Pack);

    public IReadOnlyList<TopicMatch> MatchFor(SectionId section, PublicationText text) => matcher.MatchFor(Of(section).Section, text);

    public TopicSet With(IEnumerable<WatchedTopics> newer) => new([.. edited.Values.Concat(newer).GroupBy(l => l.Section, (_, versions) => versions.Last())]);
}
