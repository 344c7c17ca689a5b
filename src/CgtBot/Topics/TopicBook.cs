using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Topics;

/// <summary>The topics of a section at one moment, and where a publication touches them.</summary>
public sealed record TopicReading(int Edition, IReadOnlyList<Topic> Topics, Func<PublicationText, IReadOnlyList<TopicMatch>> Match);

/// <summary>
/// The topics each section watches: the built-in pack with the section's own edits, all sections in one compiled set.
/// An edit counts at once: its section reads with a small set of its own until a new set for all is compiled beside and put in the place of the old one.
/// </summary>
public sealed class TopicBook : IDisposable
{
    private readonly SemaphoreSlim first = new(1);
    private readonly Lock gate = new();
    private readonly Dictionary<SectionId, WatchedTopics> newer = [];
    private volatile TopicSet? set;
    private Task compiling = Task.CompletedTask;

    /// <summary>The entered section's topics.</summary>
    public async Task<IReadOnlyList<Topic>> TopicsAsync(BotDb db, CancellationToken ct) => (await KnownAsync(db, ct)).Of(db.Section).Topics;

    /// <summary>Where a publication touches the entered section's topics.</summary>
    public async Task<IReadOnlyList<TopicMatch>> MatchAsync(BotDb db, PublicationText text, CancellationToken ct) => (await KnownAsync(db, ct)).MatchFor(db.Section, text);

    /// <summary>The entered section's topics as they are now: asked once for the publications that are taken in together.</summary>
    public async Task<TopicReading> ReadingAsync(BotDb db, CancellationToken ct)
    {
        var (known, section) = (await KnownAsync(db, ct), db.Section);
        return new TopicReading(known.Of(section).Edition, known.Of(section).Topics, text => known.MatchFor(section, text));
    }

    /// <summary>Ends when every edit seen so far is in the set that serves all sections.</summary>
    internal Task CompiledAsync()
    {
        lock (gate)
        {
            return compiling;
        }
    }

    public void Dispose() => first.Dispose();

    /// <summary>A set that knows the entered section as it is now.</summary>
    private async Task<TopicSet> KnownAsync(BotDb db, CancellationToken ct)
    {
        // Any edit, and its undoing, raises a version: the sum tells whether what is compiled is still the section's.
        var edition = await db.TopicEdits.IgnoreQueryFilters([BotDb.RemovedFilter]).SumAsync(e => e.Version, ct);
        var all = set ?? await FirstAsync(db, ct);
        return all.Of(db.Section).Edition == edition ? all : await NewerAsync(db, edition, ct);
    }

    /// <summary>The lists of all sections are read once; from then on each section's edits are noticed when it next reads.</summary>
    private async Task<TopicSet> FirstAsync(BotDb db, CancellationToken ct)
    {
        await first.WaitAsync(ct);
        try
        {
            return set ??= new TopicSet(await EditedListsAsync(db.TopicEdits.IgnoreQueryFilters([BotDb.SectionFilter, BotDb.RemovedFilter]), ct));
        }
        finally
        {
            first.Release();
        }
    }

    private async Task<TopicSet> NewerAsync(BotDb db, int edition, CancellationToken ct)
    {
        lock (gate)
        {
            if (newer.TryGetValue(db.Section, out var known) && known.Edition == edition)
            {
                return known.Alone;
            }
        }

        var own = (await EditedListsAsync(db.TopicEdits.IgnoreQueryFilters([BotDb.RemovedFilter]), ct)).SingleOrDefault() ?? WatchedTopics.Of(db.Section, []);
        lock (gate)
        {
            newer[db.Section] = own;
            compiling = compiling.IsCompleted ? Task.Run(CompileNewer, CancellationToken.None) : compiling;
        }

        return own.Alone;
    }

    /// <summary>Compiles until nothing newer is left; readers keep the old set meanwhile.</summary>
    private void CompileNewer()
    {
        while (true)
        {
            List<WatchedTopics> taken;
            lock (gate)
            {
                taken = [.. newer.Values];
            }

            var next = set!.With(taken);
            lock (gate)
            {
                set = next;
                taken.ForEach(t => _ = newer[t.Section] == t && newer.Remove(t.Section));
                if (newer.Count == 0)
                {
                    compiling = Task.CompletedTask;
                    return;
                }
            }
        }
    }

    private static async Task<IReadOnlyList<WatchedTopics>> EditedListsAsync(IQueryable<TopicEdit> edits, CancellationToken ct) =>
        [.. (await edits.AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct)).GroupBy(e => e.Section).Select(own => WatchedTopics.Of(own.Key, [.. own]))];
}
