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
            .Every<ReminderJob>(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(3), "reminders")
            .Every<DigestJob>(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(10), "digests"));
}
