using System.Diagnostics;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Channels.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CgtBot.Benchmarks.Slack;

/// <summary>Kills the bot (SIGKILL) each time Slack has taken an alert and not answered yet, with the history to be looked into and without, then looks at what stands in the channel.</summary>
internal static class SlackCrashDrill
{
    private const string Channel = "C0CANAL";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Both, or one of them: « with » or « without » the history.</summary>
    public static async Task<int> RunAsync(int kills, string? only) =>
        (only is "without" ? 0 : await RunAsync(kills, history: true)) + (only is "with" ? 0 : await RunAsync(kills, history: false)) == 0 ? 0 : 1;

    /// <summary>What the killed processes run: the bot on the drill's data, beside the drill's Slack.</summary>
    public static async Task<int> ServeAsync(string folder, string[] settings)
    {
        using var held = DataLock.Take(folder) ?? throw new InvalidOperationException("a killed bot left its lock");
        await using var app = Bot(folder, settings);
        await BotHost.StartAsync(app, default);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RunAsync(int kills, bool history)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-crash-").FullName;
        await using var feed = await DrillFeed.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        (slack.Now, slack.GrantsHistory) = (new WorkingDayClock(0).GetUtcNow, history);
        string[] settings = [.. slack.Settings.Select(s => $"--{s.Key}={s.Value}")];
        await SeedAsync(folder, settings, feed.Address);
        var held = new HeldPosts(slack);
        for (var kill = 1; kill <= kills; kill++)
        {
            feed.Publish(1);
            await CrashDrill.MakeDueAsync(folder);
            await RunThenKillAsync(folder, settings, held.Next());
        }

        await SettleAsync(folder, settings);
        var faults = new AlertsSeen(slack.Posted, history).Faults(kills);
        faults.AddRange(await CheckAsync(folder, settings, kills));
        Console.WriteLine($"history {(history ? "granted" : "not granted")}: {kills} kills between post and record, {slack.Posted.Count} messages stand in the channel, {AlertsSeen.Marked(slack.Posted)} of them marked as possible repeats");
        faults.ForEach(Console.WriteLine);
        Directory.Delete(folder, recursive: true);
        return faults.Count;
    }

    private static WebApplication Bot(string folder, string[] settings) => BotHost.Build([$"--Storage:Folder={folder}", .. CrashDrill.Settings, .. settings], b => b.Services.AddSingleton<TimeProvider>(new WorkingDayClock(0)));

    private static async Task SeedAsync(string folder, string[] settings, Uri feed)
    {
        await using var app = Bot(folder, settings);
        await BotHost.PrepareAsync(app, default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "seed", new WorkingDayClock(0).GetUtcNow()));
        var section = await db.Sections.SingleAsync();
        (section.QuietFrom, section.QuietUntil) = (new TimeOnly(0, 0), new TimeOnly(0, 0));
        db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "drill", Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = feed.AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        db.Channels.Add(new BoundChannel { Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "slack", Conversation = Channel, Reference = "{}", CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        await act.CommitAsync();
    }

    private static Process Start(string folder, string[] settings) => Process.Start(new ProcessStartInfo("dotnet", [typeof(SlackCrashDrill).Assembly.Location, "slack-crash-bot", folder, .. settings]) { WorkingDirectory = folder })!;

    private static async Task RunThenKillAsync(string folder, string[] settings, Task posted)
    {
        using var bot = Start(folder, settings);
        var ended = bot.WaitForExitAsync();
        await Task.WhenAny(posted, ended).WaitAsync(Patience);
        bot.Kill();
        await ended;
    }

    /// <summary>A last run, left alone until nothing waits any more.</summary>
    private static async Task SettleAsync(string folder, string[] settings)
    {
        using var bot = Start(folder, settings);
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < Patience && await WaitingAsync(folder, settings) > 0;)
        {
            await Task.Delay(500);
        }

        bot.Kill();
        await bot.WaitForExitAsync();
    }

    private static Task<int> WaitingAsync(string folder, string[] settings) => ReadAsync(folder, settings, db => db.Outbox.CountAsync(m => m.State != OutboxState.Sent));

    private static Task<List<string>> CheckAsync(string folder, string[] settings, int kills) => ReadAsync(folder, settings, async db =>
    {
        var sent = await db.Outbox.CountAsync(m => m.What == "alert" && m.State == OutboxState.Sent && db.Channels.Any(c => c.Number == m.Channel && c.Platform == "slack"));
        var report = await JournalVerification.VerifyAsync(db, new JournalAnchor(Path.Combine(folder, "journal-heads.log")));
        return (List<string>)[.. sent == kills ? [] : new[] { $"FAULT: {kills} alerts, {sent} recorded as sent" }, .. report.Faults.Select(f => $"FAULT: verify: {f}")];
    });

    private static async Task<T> ReadAsync<T>(string folder, string[] settings, Func<BotDb, Task<T>> read)
    {
        await using var app = Bot(folder, settings);
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id));
    }
}
