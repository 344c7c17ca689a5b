using Quartz;

namespace CgtBot;

/// <summary>The one scheduler of the process, on the clock of the flows. Each folder adds its own recurring jobs with <c>AddQuartz(q => q.ScheduleJob…)</c>; they only wake its flow.</summary>
public static class ScheduleSetup
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddQuartz(_ => { })
        .AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
}
