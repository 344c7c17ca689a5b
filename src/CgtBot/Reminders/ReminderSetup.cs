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
            .ScheduleJob<ReminderJob>(t => t.WithIdentity("reminders").StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()))
            .ScheduleJob<DigestJob>(t => t.WithIdentity("digests").StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever())));
}
