using CgtBot.Storage;
using Quartz;

namespace CgtBot.Privacy;

/// <summary>Wakes the retention flow; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionJob(RetentionFlow flow, DataReady data, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await data.WaitAsync(cancellationToken))
        {
            await flow.RunAsync(clock.GetUtcNow(), cancellationToken);
        }
    }
}
