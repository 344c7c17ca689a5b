using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Topics;

/// <summary>The topics one section watches, in the order it lists them.</summary>
public sealed record SectionTopics(SectionId Section, IReadOnlyList<Topic> Topics)
{
    /// <summary>The built-in pack with the section's own changes; a topic without a change stays the shared one, and is compiled once for everyone.</summary>
    public static SectionTopics Of(SectionId section, IEnumerable<TopicEdit> edits)
    {
        var byTopic = edits.ToLookup(e => e.Topic);
        return new SectionTopics(section, [.. TopicPack.BuiltIn.Select(topic => byTopic.Contains(topic.Id) ? Edited(topic, byTopic[topic.Id]) : topic)]);
    }

    private static Topic Edited(Topic topic, IEnumerable<TopicEdit> edits)
    {
        var all = edits.ToList();
        return topic.With(
            addedTerms: all.Where(e => e is { List: TermList.Term, TakesOut: false }).Select(e => e.Term),
            removedTerms: all.Where(e => e is { List: TermList.Term, TakesOut: true }).Select(e => e.Term),
            addedExclusions: all.Where(e => e is { List: TermList.Exclusion, TakesOut: false }).Select(e => e.Term),
            removedExclusions: all.Where(e => e is { List: TermList.Exclusion, TakesOut: true }).Select(e => e.Term));
    }
}
