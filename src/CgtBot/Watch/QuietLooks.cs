using System.Collections.Concurrent;
using CgtBot.Domain.Publications;
using CgtBot.Storage;
using CgtBot.Watch.Health;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>The looks of a round that found a source well and unchanged: nothing is to be taken in or said, so that they are written together.</summary>
internal sealed class QuietLooks(DateTimeOffset now)
{
    private readonly ConcurrentBag<SourceState> states = [];

    /// <summary>False when the look is one to keep for itself.</summary>
    public bool Take(Source source, SourceState state, SourceReading reading)
    {
        if (reading.Status is not ReadingStatus.NotModified || !SourceHealth.IsUneventful(state, now))
        {
            return false;
        }

        SourceHealth.Succeeded(state, now, TimeSpan.FromMinutes(source.EveryMinutes), hasNewItems: false, [], Random.Shared.NextDouble());
        states.Add(state);
        return true;
    }

    public async Task WriteAsync(BotDb db, CancellationToken ct)
    {
        if (states.IsEmpty)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var state in states.OrderBy(s => s.Section.Value).ThenBy(s => s.Source))
        {
            // A person may have asked for a look meanwhile, and it may have failed.
            await db.SourceStates.IgnoreQueryFilters([BotDb.SectionFilter]).Where(s => s.Section == state.Section && s.Source == state.Source && s.Failures == 0)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Looks, x => x.Looks + 1).SetProperty(x => x.NotModified, x => x.NotModified + 1)
                    .SetProperty(x => x.LastSuccessAt, state.LastSuccessAt).SetProperty(x => x.NextLookAt, state.NextLookAt), ct);
        }

        await transaction.CommitAsync(ct);
    }
}
