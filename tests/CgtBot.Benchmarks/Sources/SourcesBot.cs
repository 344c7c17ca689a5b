using System.Diagnostics;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace CgtBot.Benchmarks.Sources;

/// <summary>The bot in a process of its own: looks at its sources each time a line comes, an hour and a half later by its clock, and says what it cost.</summary>
internal static class SourcesBot
{
    private static readonly string[] Settings = ["--Watch:AllowLoopback=true", "--Logging:LogLevel:Default=Error"];

    public static async Task<int> RunAsync(string folder)
    {
        var clock = new Later();
        await using var app = BotHost.Build([$"--Storage:Folder={Path.Combine(folder, "data")}", .. Settings], b => b.Services.AddSingleton<TimeProvider>(clock));
        await BotHost.PrepareAsync(app, default);
        await AddSourcesAsync(app, await File.ReadAllLinesAsync(Path.Combine(folder, "feeds.txt")));
        var round = app.Services.GetRequiredService<WatchRound>();
        await round.RunAsync(default);
        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            clock.Ahead += TimeSpan.FromMinutes(90);
            var (process, watch) = (Process.GetCurrentProcess(), Stopwatch.StartNew());
            var cpu = process.TotalProcessorTime;
            await round.RunAsync(default);
            watch.Stop();
            process.Refresh();
            Console.WriteLine(Invariant($"{watch.Elapsed.TotalSeconds:F4} {(process.TotalProcessorTime - cpu).TotalSeconds:F4} 0"));
        }

        return 0;
    }

    private static async Task AddSourcesAsync(WebApplication app, string[] feeds)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "bench", TimeProvider.System.GetUtcNow()));
        foreach (var feed in feeds)
        {
            db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = feed, Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = feed, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        }

        await act.CommitAsync();
    }

    private sealed class Later : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
