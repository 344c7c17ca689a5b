using CgtBot.Channels.Web;
using CgtBot.Chat;
using CgtBot.Health;
using CgtBot.Dossiers;
using CgtBot.Outbox;
using CgtBot.Pages;
using CgtBot.Reminders;
using CgtBot.Storage;
using CgtBot.Watch;

namespace CgtBot;

/// <summary>Puts the process together: one line per folder. Tests and verbs build it with their own clock, folder and addresses.</summary>
public static class BotHost
{
    /// <summary>Where the page answers by default: loopback only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:3978";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adapt = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.GetFullPath("appsettings.Local.json"), optional: true).AddCommandLine(args);
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? DefaultAddress);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox();
        builder.Services.AddSchedules().AddReminders();
        builder.Services.AddWatch(builder.Configuration);
        builder.Services.AddDossiers();
        builder.Services.AddChat();
        builder.Services.AddWebChannel(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddHealth();
        adapt?.Invoke(builder);
        var app = builder.Build();
        app.MapWebChannel();
        app.MapPages();
        app.MapHealth();
        return app;
    }

    /// <summary>Brings the data up to date, then serves.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        await PrepareAsync(app, ct);
        await app.StartAsync(ct);
    }

    /// <summary>Schema and first section, without serving anything.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.MigrateAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var name = app.Configuration["Section:Name"] ?? "Ma section";
        await FirstSection.EnsureAsync(services.GetRequiredService<BotDb>(), services.GetRequiredService<JournalAnchor>(), name, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
    }
}
