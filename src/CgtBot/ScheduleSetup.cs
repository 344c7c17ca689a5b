using Quartz;

namespace CgtBot;

/// <summary>The one scheduler of the process. Each folder adds its own recurring jobs with <c>AddQuartz(q => q.ScheduleJob…)</c>; they only wake its flow.</summary>
public static class ScheduleSetup
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        // Real time, whatever the clock of the flows: a clock that is moved by hand wakes them by Pulse.
        .AddQuartz(quartz => quartz.UseTimeProvider(TimeProvider.System))
        .AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
}
