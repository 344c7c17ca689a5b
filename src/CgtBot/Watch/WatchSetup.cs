using CgtBot.Gaps;
using CgtBot.Outbox;
using CgtBot.Topics;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Health;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources;
using Quartz;

namespace CgtBot.Watch;

public static class WatchSetup
{
    public static IServiceCollection AddWatch(this IServiceCollection services, IConfiguration configuration) => services
        .AddFetching(configuration)
        .AddSingleton<TopicBook>()
        .AddSingleton(services => new Freshener(Alerts.What, (db, message, now, ct) => Alerts.AgainAsync(services.GetRequiredService<TopicBook>(), db, message, now, ct)))
        .AddSingleton<Families>()
        .AddSingleton<Intake>()
        .AddSingleton<LookTurn>()
        .AddSingleton<WatchRound>()
        .AddScoped<WatchFlow>()
        .AddScoped<SourceSecrets>()
        .AddScoped<SecretFinder>(scope => scope.GetRequiredService<SourceSecrets>().FindAsync)
        .AddQuartz(quartz => quartz.Every<WatchJob>(SourceHealth.RoundEvery, TimeSpan.FromSeconds(2), "watch"));
}
