using System.Collections.Concurrent;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Topics;

/// <summary>The topics each section watches: the built-in pack with the section's own edits, compiled once until the edits change.</summary>
public sealed class TopicBook
{
    private readonly ConcurrentDictionary<SectionId, Compiled> known = new();

    /// <summary>The entered section's topics.</summary>
    public async Task<IReadOnlyList<Topic>> TopicsAsync(BotDb db, CancellationToken ct) => (await CompiledAsync(db, ct)).Topics;

    /// <summary>Where a publication touches the entered section's topics.</summary>
    public async Task<IReadOnlyList<TopicMatch>> MatchAsync(BotDb db, PublicationText text, CancellationToken ct) =>
        (await CompiledAsync(db, ct)).Matcher.MatchFor(db.Section, text);

    private async Task<Compiled> CompiledAsync(BotDb db, CancellationToken ct)
    {
        // Any edit, and its undoing, raises a version: the sum tells whether the compiled set is still the section's.
        var edition = await db.TopicEdits.IgnoreQueryFilters([BotDb.RemovedFilter]).SumAsync(e => e.Version, ct);
        if (!known.TryGetValue(db.Section, out var compiled) || compiled.Edition != edition)
        {
            var topics = SectionTopics.Of(db.Section, await db.TopicEdits.AsNoTracking().ToListAsync(ct));
            known[db.Section] = compiled = new Compiled(edition, topics.Topics, TopicMatcher.Compile([topics]));
        }

        return compiled;
    }

    private sealed record Compiled(int Edition, IReadOnlyList<Topic> Topics, TopicMatcher Matcher);
}
