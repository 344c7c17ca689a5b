using CgtBot.Storage;
using Quartz;

namespace CgtBot.Watch;

/// <summary>Wakes the round every minute; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class WatchJob(WatchRound round, DataReady data) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        if (await data.WaitAsync(ct))
        {
            await round.RunAsync(ct);
        }
    }
}
