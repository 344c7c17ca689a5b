using CgtBot.Storage;
using Quartz;

namespace CgtBot.Evidence.Timestamps;

/// <summary>Wakes the round; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class TimestampJob(TimestampRound round, DataReady data) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        if (await data.WaitAsync(ct))
        {
            await round.RunAsync(ct);
        }
    }
}
