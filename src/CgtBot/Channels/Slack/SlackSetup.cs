using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Files;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Channels.Slack.Sockets;
using CgtBot.Channels.Slack.Views;
using Refit;

namespace CgtBot.Channels.Slack;

public static class SlackSetup
{
    public static IServiceCollection AddSlackChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        var options = new SlackOptions();
        configuration.GetSection(SlackOptions.Key).Bind(options);
        if (!options.IsOn)
        {
            return services;
        }

        services.AddOutbound(options).AddInbound();
        return options.OpensSockets ? services.AddSockets(Shapes(), http => Configure(http, options), Straight) : services;
    }

    public static void MapSlackChannel(this WebApplication app)
    {
        if (app.Services.GetService<SlackEndpoints>() is { } endpoints && app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SlackOptions>>().Value.ListensByHttp)
        {
            foreach (var (path, kind) in new[] { (SlackEndpoints.Events, PayloadKind.Event), (SlackEndpoints.Commands, PayloadKind.Command), (SlackEndpoints.Interactions, PayloadKind.Interaction) })
            {
                app.Map(path, (HttpContext http) => endpoints.ProcessAsync(http, kind)).WithMetadata(new VerifiesItself()).AllowAnonymous();
            }
        }
    }

    private static IServiceCollection AddOutbound(this IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton<ApiPace>().AddSingleton<SlackCalls>().AddSingleton<SlackClient>().AddSingleton<SayOnce>().AddSingleton<SlackUploads>();
        services.AddRefitGeneratedClient<ISlackApi>(Shapes())
            .ConfigureHttpClient(http => Configure(http, options)).ConfigurePrimaryHttpMessageHandler(Straight).RemoveAllLoggers();
        return services;
    }

    private static IServiceCollection AddInbound(this IServiceCollection services) => services.AddPlaces()
        .AddSingleton<SlackInbox>().AddSingleton<SeenSignatures>().AddSingleton<SlackEndpoints>().AddSingleton<SlackReceipts>().AddSingleton<Outsiders>()
        .AddScoped<SlackAnswerer>().AddScoped<SlackSender>().AddScoped<SlackBot>().AddScoped<SpokenInSlack>().AddScoped<SlackTalk>().AddScoped<SlackLife>().AddScoped<SlackCards>().AddScoped<DroppedFiles>().AddScoped<SentExports>()
        .AddScoped<Following>().AddScoped<SlackHome>().AddScoped<SharedLinks>()
        .AddSingleton<IChannel, SlackChannel>().AddSingleton<AnswerLines<SlackAnswerer>>().AddHostedService<AnswerLoop<SlackReceipts, SlackAnswerer>>();

    private static RefitSettings Shapes() => new() { ContentSerializer = new SystemTextJsonContentSerializer(SlackJson.Options), TransportExceptionFactory = (_, fault, _) => fault };

    private static void Configure(HttpClient http, SlackOptions options)
    {
        http.BaseAddress = new Uri(options.ApiAddress.TrimEnd('/'));
        http.Timeout = TimeSpan.FromSeconds(20);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("CgtBot/0.1");
    }

    // A redirect would carry the token to a host nobody allowed.
    private static SocketsHttpHandler Straight() => new() { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
