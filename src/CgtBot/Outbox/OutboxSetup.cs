using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CgtBot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxBell>()
        .AddSingleton<IInterceptor>(s => s.GetRequiredService<OutboxBell>())
        .AddScoped<OutboxSender>()
        .AddSingleton<OutboxLines>()
        .AddHostedService<OutboxLoop>();
}
