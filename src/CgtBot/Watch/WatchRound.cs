using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>Looks at every source that is due, of every section, several at a time. One catch per source: it logs and goes on.</summary>
public sealed class WatchRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchRound> log)
{
    private const int AtOnce = 8;

    /// <summary>Returns how many sources were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (source, token) =>
        {
            try
            {
                await LookAsync(source, token);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Source {Source} of section {Section} could not be looked at", source.Number, source.Section);
            }
        });
        return due.Count;
    }

    private async Task<List<DueSource>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<BotDb>(), clock.GetUtcNow());
        return await db.Sources.IgnoreQueryFilters([BotDb.SectionFilter])
            .Where(s => !s.Paused && !db.SourceStates.IgnoreQueryFilters().Any(state => state.Section == s.Section && state.Source == s.Number && state.NextLookAt > now))
            .Select(s => new DueSource(s.Section, s.Number)).ToListAsync(ct);
    }

    private async Task LookAsync(DueSource due, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(due.Section);
        var (section, source) = (await db.Sections.SingleAsync(ct), await db.Sources.SingleAsync(s => s.Number == due.Number, ct));
        await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(section, source, ct);
    }

    private sealed record DueSource(SectionId Section, int Number);
}
