using CgtBot.Storage;
using Quartz;

namespace CgtBot.Reminders;

/// <summary>Wakes the reminder flow; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(Pulse pulse, DataReady data) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await data.WaitAsync(cancellationToken))
        {
            await pulse.RemindAsync(cancellationToken);
        }
    }
}

/// <summary>Wakes the digest flow; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class DigestJob(Pulse pulse, DataReady data) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await data.WaitAsync(cancellationToken))
        {
            await pulse.DigestAsync(cancellationToken);
        }
    }
}
