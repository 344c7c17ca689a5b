using CgtBot.Channels.Slack;
using CgtBot.Channels.Teams;
using CgtBot.Channels.Web;
using CgtBot.Chat;
using CgtBot.Dossiers;
using CgtBot.Evidence;
using CgtBot.Health;
using CgtBot.Logs;
using CgtBot.Outbox;
using CgtBot.Pages;
using CgtBot.Privacy;
using CgtBot.Reminders;
using CgtBot.Settings;
using CgtBot.Storage;
using CgtBot.Watch;
using Microsoft.Extensions.Options;

namespace CgtBot;

/// <summary>Puts the process together: one line per folder. Tests and verbs build it with their own clock, folder and addresses.</summary>
public static class BotHost
{
    /// <summary>Where the page answers by default: loopback only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:3978";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adapt = null)
    {
        var settings = AddSettings(new ConfigurationBuilder(), args).Build();
        _ = Task.Run(() => StorageSetup.BuildModel(settings));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        AddSettings(builder.Configuration, args);
        SettingsCheck.Demand(builder.Configuration);
        builder.AddLogs();
        builder.WebHost.UseUrls(Addresses(builder.Configuration));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox();
        builder.Services.AddSchedules().AddReminders();
        builder.Services.AddWatch(builder.Configuration);
        builder.Services.AddDossiers();
        builder.Services.AddEvidence(builder.Configuration);
        builder.Services.AddPrivacy(builder.Configuration);
        builder.Services.AddChat();
        builder.Services.AddWebChannel(builder.Configuration);
        builder.Services.AddTeamsChannel(builder.Configuration);
        builder.Services.AddSlackChannel(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddHealth();
        adapt?.Invoke(builder);
        var app = builder.Build();
        app.MapWebChannel();
        app.MapTeamsChannel();
        app.MapSlackChannel();
        app.MapPages();
        app.MapHealth();
        return app;
    }

    private static IConfigurationBuilder AddSettings(IConfigurationBuilder configuration, string[] args) =>
        configuration.AddJsonFile(Path.GetFullPath("appsettings.Local.json"), optional: true).AddEnvironmentVariables().AddCommandLine(args);

    public static string[] Addresses(IConfiguration configuration) =>
        (configuration["urls"] is { Length: > 0 } urls ? urls : DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Brings the data up to date and opens the page beside it: a start costs the longer of the two, and what comes meanwhile waits.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await Task.WhenAll(Task.Run(() => PrepareAsync(app, ct), ct), app.StartAsync(ct));
        }
        catch
        {
            // What waits for the data is let go in order, so that the fault is all there is to read; a stop that takes too long must not hide it.
            app.Services.GetRequiredService<DataReady>().GiveUp();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>Schema and first section, without serving anything.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.MigrateAsync(ct);
        if (!await StartDb.HasSectionAsync(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value, ct))
        {
            await FirstSectionAsync(app.Services, ct);
        }

        app.Services.GetRequiredService<DataReady>().Tell();
    }

    private static async Task FirstSectionAsync(IServiceProvider root, CancellationToken ct)
    {
        await using var scope = root.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var name = services.GetRequiredService<IOptions<FirstSectionOptions>>().Value.Name;
        await FirstSection.EnsureAsync(services.GetRequiredService<BotDb>(), services.GetRequiredService<JournalAnchor>(), name, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
    }
}
