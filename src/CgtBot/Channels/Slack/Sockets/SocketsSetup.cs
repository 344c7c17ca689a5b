using Refit;

namespace CgtBot.Channels.Slack.Sockets;

internal static class SocketsSetup
{
    public static IServiceCollection AddSockets(this IServiceCollection services, RefitSettings shapes, Action<HttpClient> configure, Func<SocketsHttpHandler> straight)
    {
        services.AddRefitGeneratedClient<ISocketApi>(shapes).ConfigureHttpClient(configure).ConfigurePrimaryHttpMessageHandler(straight).RemoveAllLoggers();
        services.AddSingleton<SocketAddresses>().AddSingleton<SocketStates>().AddSingleton(_ => new SocketDialer(straight())).AddHostedService<SocketKeeper>();
        services.AddHealthChecks().AddCheck<SocketsHealthCheck>("slackSockets", timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
