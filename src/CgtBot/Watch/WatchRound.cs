using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>Looks at every source that is due, of every section, several at a time. One catch per source: it logs and goes on.</summary>
public sealed class WatchRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchRound> log)
{
    /// <summary>Sites asked at once: an answer is waited for most of the time, and each host keeps its own pace.</summary>
    private const int AskedAtOnce = 64;

    /// <summary>Looks taken in at once: they all write in one database.</summary>
    private const int TakenInAtOnce = 8;

    /// <summary>Returns how many sources were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, reader, now) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<SourceReader>(), clock.GetUtcNow());
        var (due, quiet) = (await DueAsync(db, now, ct), new QuietLooks(now));
        using var places = new SemaphoreSlim(TakenInAtOnce);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce, CancellationToken = ct }, async (source, token) =>
        {
            try
            {
                await LookAsync(source, reader, quiet, places, token);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Source {Source} of section {Section} could not be looked at", source.Source.Number, source.Source.Section);
            }
        });
        await quiet.WriteAsync(db, ct);
        return due.Count;
    }

    private static async Task<List<DueSource>> DueAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var sources = await db.Sources.IgnoreQueryFilters([BotDb.SectionFilter]).AsNoTracking()
            .Where(s => !s.Paused && !db.SourceStates.IgnoreQueryFilters().Any(state => state.Section == s.Section && state.Source == s.Number && state.NextLookAt > now)).ToListAsync(ct);
        var states = await db.SourceStates.IgnoreQueryFilters([BotDb.SectionFilter]).AsNoTracking().Where(s => s.NextLookAt <= now).ToDictionaryAsync(s => (s.Section, s.Source), ct);
        return sources.ConvertAll(s => new DueSource(s, states.GetValueOrDefault((s.Section, s.Number))));
    }

    private async Task LookAsync(DueSource due, SourceReader reader, QuietLooks quiet, SemaphoreSlim places, CancellationToken ct)
    {
        // What only its list tells is asked first: most lists did not change, and need nothing of the database.
        var reading = due.State is { } known ? await WatchedSource.ReadListAsync(due.Source, known, reader, ct) : null;
        if (reading is not null && quiet.Take(due.Source, due.State!, reading))
        {
            return;
        }

        await places.WaitAsync(ct);
        try
        {
            await TakeInAsync(due.Source.Section, due.Source.Number, reading, ct);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task TakeInAsync(SectionId id, int number, SourceReading? reading, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(id);
        var (section, source) = (await db.Sections.SingleAsync(ct), await db.Sources.SingleAsync(s => s.Number == number, ct));
        await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(section, source, ct, reading);
    }

    private sealed record DueSource(Source Source, SourceState? State);
}
