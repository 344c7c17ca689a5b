using Quartz;

namespace CgtBot.Reminders;

/// <summary>Wakes the reminder flow; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(Pulse pulse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await pulse.RemindAsync(cancellationToken);
}

/// <summary>Wakes the digest flow; it decides nothing.</summary>
[DisallowConcurrentExecution]
public sealed class DigestJob(Pulse pulse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await pulse.DigestAsync(cancellationToken);
}
