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
        var app = BotHost.Build([$"--Storage:Folder={folder.FullName}", "--Logging:LogLevel:Default=Warning"]);
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
}
