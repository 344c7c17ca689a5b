using Quartz;

namespace CgtBot;

/// <summary>The one scheduler of the process, on the clock of the flows. Each folder adds its own recurring jobs with <c>AddQuartz(q => q.Every…)</c>; they only wake its flow.</summary>
public static class ScheduleSetup
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddQuartz(_ => { })
        .AddQuartzHostedService(o => o.WaitForJobsToComplete = true);

    /// <summary>Wakes a job after a delay, so that the page answers first, then for ever; on the bot's own clock, which may stand in another year.</summary>
    public static IQuartzBuilder Every<T>(this IQuartzBuilder quartz, TimeSpan interval, TimeSpan delay, string name)
        where T : IJob => quartz.ScheduleJob<T>((services, trigger) => trigger.WithIdentity(name)
            .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + delay).WithSimpleSchedule(s => s.WithInterval(interval).RepeatForever()));
}
