using CgtBot.Channels.Web;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CgtBot.Demo;

/// <summary>The whole bot on data of its own, which goes away with it.</summary>
internal sealed class DemoBot : IAsyncDisposable
{
    /// <summary>A visitor reads the page, not a log of every query; a setting may say otherwise.</summary>
    private const string Quiet = "--Logging:LogLevel:Default=Warning";

    private readonly DirectoryInfo folder;

    private DemoBot(WebApplication app, DirectoryInfo folder) => (App, this.folder) = (app, folder);

    public WebApplication App { get; }

    /// <summary>Where its page answers.</summary>
    public Uri Address { get; private set; } = new(BotHost.DefaultAddress);

    public static async Task<DemoBot> StartAsync(string[] settings, Action<WebApplicationBuilder>? adapt, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-demo-");
        var clock = new DemoClock(DemoDays.MorningOf(DemoDays.Start, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
        var demo = new DemoBot(BotHost.Build([Quiet, .. settings, .. Own(folder)], builder => Adapt(builder, clock, adapt)), folder);
        try
        {
            demo.App.MapDemo();
            await BotHost.StartAsync(demo.App, ct);
            demo.Address = Reachable(demo.App);
            await demo.SeedAsync(ct);
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3)))
        {
            await App.StopAsync(patience.Token);
        }

        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Whatever the settings say, nothing of the demonstration touches the real data, and only its own feeds are read without rest.</summary>
    private static string[] Own(DirectoryInfo folder) =>
    [
        "--Storage:Database=sqlite", $"--Storage:Folder={Path.Combine(folder.FullName, "data")}", $"--Storage:KeyFolder={Path.Combine(folder.FullName, "keys")}",
        "--Watch:AllowLoopback=true", "--Watch:HostInterval=00:00:00", $"--Section:Name={DemoTexts.SectionName}",
    ];

    private static void Adapt(WebApplicationBuilder builder, DemoClock clock, Action<WebApplicationBuilder>? adapt)
    {
        builder.Services.AddDemo(clock);
        adapt?.Invoke(builder);
    }

    /// <summary>An address of every interface is reached by loopback.</summary>
    private static Uri Reachable(WebApplication app)
    {
        var bound = BindingAddress.Parse(app.Urls.First());
        var host = HostNames.IsLoopback(bound.Host) ? bound.Host : "127.0.0.1";
        return new UriBuilder(bound.Scheme, host, bound.Port).Uri;
    }

    private async Task SeedAsync(CancellationToken ct)
    {
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoSection>().SeedAsync(Address, ct);
        }

        await App.Services.GetRequiredService<DemoWalk>().ReadNowAsync(ct);
    }
}
