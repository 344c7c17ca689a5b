using CgtBot.Storage;

namespace CgtBot.Verbs;

/// <summary>A bot that serves nothing, on data of its own that goes away with it.</summary>
internal sealed class ThrowAwayBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AsyncServiceScope scope;
    private readonly DirectoryInfo folder;

    private ThrowAwayBot(WebApplication app, AsyncServiceScope scope, DirectoryInfo folder) => (this.app, this.scope, this.folder) = (app, scope, folder);

    public static async Task<ThrowAwayBot> CreateAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-replay-");
        var app = BotHost.Build([.. Own(folder), "--Logging:LogLevel:Default=Warning"]);
        await BotHost.PrepareAsync(app, ct);
        var bot = new ThrowAwayBot(app, app.Services.CreateAsyncScope(), folder);
        bot.scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        return bot;
    }

    public void Deconstruct(out BotDb db, out JournalAnchor anchor, out IServiceProvider services) =>
        (db, anchor, services) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<JournalAnchor>(), scope.ServiceProvider);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Whatever the settings say, such as a database of a server, nothing touches the real data and its keys.</summary>
    private static string[] Own(DirectoryInfo folder) =>
    [
        "--Storage:Database=sqlite", $"--Storage:Folder={Path.Combine(folder.FullName, "data")}", $"--Storage:KeyFolder={Path.Combine(folder.FullName, "keys")}",
    ];
}
