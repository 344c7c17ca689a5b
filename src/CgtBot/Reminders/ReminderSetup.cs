using CgtBot.Outbox;
using Quartz;

namespace CgtBot.Reminders;

public static class ReminderSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddScoped<ReminderFlow>()
        .AddScoped<DigestFlow>()
        .AddSingleton<Pulse>()
        .AddSingleton(new Freshener(ReminderFlow.What, ReminderFlow.AgainAsync))
        .AddSingleton(new Freshener(Digest.What, Digest.AgainAsync))
        .AddQuartz(quartz => quartz
            .ScheduleJob<ReminderJob>((s, t) => Every(s, t.WithIdentity("reminders"), TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(1)))
            .ScheduleJob<DigestJob>((s, t) => Every(s, t.WithIdentity("digests"), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10))));

    // The page answers first: a starting process has better to do than to remind.
    private static void Every<T>(IServiceProvider services, ITriggerConfigurator<T> trigger, TimeSpan delay, TimeSpan interval)
        where T : IJob => trigger.StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + delay).WithSimpleSchedule(s => s.WithInterval(interval).RepeatForever());
}
