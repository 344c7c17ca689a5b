using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Extension;
using CgtBot.Channels.Teams.Files;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Channels.Teams.Tokens;
using CgtBot.Texts;
using Microsoft.Extensions.Options;
using Refit;

namespace CgtBot.Channels.Teams;

public static class TeamsSetup
{
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Key)).ValidateDataAnnotations()
            .Validate<IHostEnvironment>((o, environment) => environment.IsDevelopment() || !(o.AllowEmulator || o.AllowAnonymous), SettingsTexts.TeamsDevelopment).ValidateOnStart();
        var options = new TeamsOptions();
        configuration.GetSection(TeamsOptions.Key).Bind(options);
        return options.IsOn ? services.AddOutbound().AddTokens().AddConversations() : services;
    }

    public static void MapTeamsChannel(this WebApplication app)
    {
        if (app.Services.GetService<CloudAdapter>() is { } adapter)
        {
            app.Map(CloudAdapter.Path, adapter.ProcessAsync).WithMetadata(new VerifiesItself()).AllowAnonymous();
        }
    }

    private static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ThreadPace(provider.GetRequiredService<TimeProvider>(), ThreadPace.DocumentedPerThread, ThreadPace.DocumentedPerApp));
        services.AddSingleton<BotToken>().AddSingleton<ConnectorClient>().AddTransient<TokenHandler>();
        services.AddRefitGeneratedClient<IConnectorApi>(Shapes()).ConfigureHttpClient(Configure).ConfigurePrimaryHttpMessageHandler(Straight).AddHttpMessageHandler<TokenHandler>().RemoveAllLoggers();
        services.AddRefitGeneratedClient<ITokenApi>(Shapes()).ConfigureHttpClient(Configure).ConfigurePrimaryHttpMessageHandler(Straight).RemoveAllLoggers();
        services.AddHttpClient(FileTransfer.Client, http => http.Timeout = TimeSpan.FromSeconds(60)).ConfigurePrimaryHttpMessageHandler(Straight).RemoveAllLoggers();
        return services;
    }

    private static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TokenCheck(
            KeysAt(Options(provider).OpenIdMetadata, provider),
            Options(provider).AllowEmulator ? KeysAt(Options(provider).EmulatorOpenIdMetadata, provider) : null,
            provider.GetRequiredService<IOptions<TeamsOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TokenCheck>>()));
        return services;
    }

    private static IServiceCollection AddConversations(this IServiceCollection services) => services.AddPlaces()
        .AddSingleton<CloudAdapter>().AddSingleton<Invokes>().AddSingleton<ExpectedReplies>().AddSingleton<FileTransfer>().AddSingleton<Receipts>()
        .AddScoped<Answerer>().AddScoped<AnswerSender>().AddScoped<TeamsBot>().AddScoped<Talk>().AddScoped<Settling>().AddScoped<ShownCards>().AddScoped<Following>().AddScoped<Searching>().AddScoped<DroppedFiles>().AddScoped<OfferedExports>()
        .AddSingleton<IChannel, TeamsChannel>().AddSingleton<AnswerLines<Answerer>>().AddHostedService<AnswerLoop<Receipts, Answerer>>();

    private static ChannelKeys KeysAt(string metadata, IServiceProvider provider) => new(metadata, new HttpClient(Straight()) { Timeout = TimeSpan.FromSeconds(10) }, provider.GetRequiredService<TimeProvider>());

    private static RefitSettings Shapes() => new() { ContentSerializer = new SystemTextJsonContentSerializer(ActivityJson.Options), TransportExceptionFactory = (_, fault, _) => fault };

    // Refit wants a base address; every call gives an absolute one.
    private static void Configure(HttpClient http)
    {
        http.BaseAddress = new Uri("http://connector.invalid");
        http.Timeout = TimeSpan.FromSeconds(20);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("CgtBot/0.1");
    }

    // A redirect would carry the token to a host nobody allowed.
    private static SocketsHttpHandler Straight() => new() { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static TeamsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
}
