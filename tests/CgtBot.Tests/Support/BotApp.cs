using CgtBot.Channels.Teams.Outbound;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Health;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CgtBot.Tests.Support;

/// <summary>The whole bot on loopback, on a folder of its own and a clock the test moves. Enter by <see cref="Says"/>, by <see cref="Client"/>, or by a real browser at <see cref="Address"/>.</summary>
public sealed class BotApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotApp(WebApplication app, FakeTimeProvider clock, string folder) => (this.app, Clock, Folder) = (app, clock, folder);

    /// <summary>Stands at 13 June 2025, 10:00 in Paris, unless told otherwise.</summary>
    public FakeTimeProvider Clock { get; }

    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public HttpClient Client => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    public static async Task<BotApp> StartAsync(DateTimeOffset? now = null, string? folder = null, Action<WebApplicationBuilder>? adapt = null, params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(now ?? new DateTimeOffset(2025, 6, 13, 8, 0, 0, TimeSpan.Zero));
        folder ??= Directory.CreateTempSubdirectory("cgtbot-").FullName;
        var app = BotHost.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder =>
        {
            builder.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Storage:Folder", folder), new("Storage:KeyFolder", KeysOf(folder))]);
            builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            // A clock that stands still would stop who keeps a pace by it.
            builder.Services.AddSingleton(new ThreadPace(clock, [], []));
            // Nor would an answer kept by it ever be another.
            builder.Services.AddSingleton(new HealthKept(TimeSpan.Zero));
            adapt?.Invoke(builder);
        });
        await BotHost.StartAsync(app, TestContext.Current.CancellationToken);
        return new BotApp(app, clock, folder);
    }

    /// <summary>What the bot answers to a phrase typed by the local steward in the first section; null when it leaves it alone.</summary>
    public Task<Card?> Says(string phrase) => SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, phrase));

    /// <summary>What the bot answers to a pressed button.</summary>
    public Task<Card?> Presses(ChatCommand command) => SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, command));

    public async Task<Card?> SendAsync(Incoming incoming)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChatFlow>().AnswerAsync(incoming, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the database as a section sees it.</summary>
    public async Task<T> Reads<T>(Func<BotDb, Task<T>> read, int section = 1)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(section)));
    }

    /// <summary>Changes the database directly, as an earlier session would have left it.</summary>
    public Task Arranges(Func<BotDb, JournaledAct, Task> change, int section = 1) => Reads(async db =>
    {
        await using var act = await JournaledAct.BeginAsync(db, Services.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "arrange", Clock.GetUtcNow()));
        await change(db, act);
        await act.CommitAsync();
        return 0;
    }, section);

    public Task<JournalReport> Verifies() => Reads(db => JournalVerification.VerifyAsync(db, Services.GetRequiredService<JournalAnchor>()));

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Path.GetFileName(Folder).StartsWith("cgtbot-", StringComparison.Ordinal))
        {
            await Eventually.HoldsAsync(() => IsGone(Folder) && IsGone(KeysOf(Folder)));
        }
    }

    // On a loaded machine a last file may be written while its folder is emptied.
    private static bool IsGone(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string KeysOf(string folder) => folder.TrimEnd(Path.DirectorySeparatorChar) + "-keys";
}
