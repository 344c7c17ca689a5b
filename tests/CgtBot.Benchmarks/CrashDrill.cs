using System.Diagnostics;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CgtBot.Benchmarks;

/// <summary>Kills the bot (SIGKILL) at random moments while a feed publishes and reminders fall due, then checks that nothing is missing, nothing is doubled unmarked, and the journal holds.</summary>
internal static class CrashDrill
{
    private const int Due = 200;
    internal static readonly string[] Settings = ["--Watch:AllowLoopback=true", "--Watch:HostInterval=00:00:00", "--Logging:LogLevel:Default=Error", "--urls=http://127.0.0.1:0"];

    public static async Task<int> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-crash-");
        await using var feed = await DrillFeed.StartAsync();
        await SeedAsync(folder.FullName, feed.Address);
        var random = new Random();
        for (var kill = 1; kill <= kills; kill++)
        {
            feed.Publish(3);
            await MakeDueAsync(folder.FullName);
            await RunThenKillAsync(folder.FullName, kill, TimeSpan.FromMilliseconds(random.Next(300, 8000)));
        }

        await MakeDueAsync(folder.FullName);
        await SettleAsync(folder.FullName, kills + 1, feed.Published);
        var faults = await CheckAsync(folder.FullName, feed.Published, kills);
        Console.WriteLine(faults.Count == 0 ? $"crash drill: {kills} kills, nothing missing" : string.Join('\n', faults));
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>What the killed processes run: the bot on the drill's data, a working day further each time.</summary>
    public static async Task<int> ServeAsync(string folder, int day)
    {
        using var held = DataLock.Take(folder) ?? throw new InvalidOperationException("a killed bot left its lock");
        await using var app = Bot(folder, day);
        await BotHost.StartAsync(app, default);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication Bot(string folder, int day = 0) => BotHost.Build([$"--Storage:Folder={folder}", .. Settings], b => b.Services.AddSingleton<TimeProvider>(new WorkingDayClock(day)));

    private static async Task SeedAsync(string folder, Uri feed)
    {
        await using var app = Bot(folder);
        await BotHost.PrepareAsync(app, default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var now = new WorkingDayClock(0).GetUtcNow();
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "seed", now));
        var section = await db.Sections.SingleAsync();
        (section.QuietFrom, section.QuietUntil) = (new TimeOnly(0, 0), new TimeOnly(0, 0));
        db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "drill", Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = feed.AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = now });
        for (var i = 0; i < Due; i++)
        {
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, $"Question {i} ?", new PartialDate(section.DayOf(now).AddDays(-90))), default);
        }

        await act.CommitAsync();
    }

    /// <summary>The minute between two looks and the days between two reminders, skipped.</summary>
    internal static async Task MakeDueAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "cgtbot.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE SourceStates SET NextLookAt = 0; UPDATE Reminders SET DueAt = 0; UPDATE Outbox SET NextTryAt = 0 WHERE State = 'Waiting';";
        await command.ExecuteNonQueryAsync();
    }

    private static Process Start(string folder, int day) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashDrill).Assembly.Location, "crash-bot", folder, $"{day}"]) { WorkingDirectory = folder })!;

    private static async Task RunThenKillAsync(string folder, int day, TimeSpan after)
    {
        using var bot = Start(folder, day);
        await Task.Delay(after);
        bot.Kill();
        await bot.WaitForExitAsync();
    }

    /// <summary>A last run, left alone until everything published is taken in and nothing waits any more, or a minute has passed.</summary>
    private static async Task SettleAsync(string folder, int day, int published)
    {
        using var bot = Start(folder, day);
        for (var waited = 0; waited < 60; waited++)
        {
            await Task.Delay(1000);
            var (publications, waiting) = await ReadAsync(folder, async db => (await db.Publications.CountAsync(), await db.Outbox.CountAsync(m => m.State != OutboxState.Sent)));
            if (publications >= published && waiting == 0)
            {
                break;
            }
        }

        bot.Kill();
        await bot.WaitForExitAsync();
    }

    private static Task<List<string>> CheckAsync(string folder, int published, int kills) => ReadAsync(folder, async db =>
    {
        var faults = new List<string>();
        var publications = await db.Publications.Select(p => p.ExternalId).ToListAsync();
        Expect(publications.Count == published && publications.Distinct().Count() == published, $"{published} postings published, {publications.Count} kept");
        var gaps = await db.Gaps.CountAsync();
        Expect(gaps == published, $"{published} gaps expected, {gaps} found");
        var alerts = await db.Outbox.Where(m => m.What == "alert").ToListAsync();
        Expect(alerts.Count == published && alerts.TrueForAll(a => a.State is OutboxState.Sent), $"{published} alerts expected, {alerts.Count(a => a.State is OutboxState.Sent)} of {alerts.Count} sent");
        var said = await db.ChatMessages.Where(m => m.Outbox != null).Select(m => m.Outbox).ToListAsync();
        // A day's reminders held up by a kill are said in the next day's, and their own message is dropped.
        var toSay = await db.Outbox.Where(m => m.State != OutboxState.Dropped || m.What != ReminderFlow.What).Select(m => (long?)m.Id).ToListAsync();
        Expect(!toSay.Except(said).Any(), $"{toSay.Count} messages to say, {toSay.Except(said).Count()} not said");
        Expect(said.Count - said.Distinct().Count() <= kills, $"{said.Count - said.Distinct().Count()} repeats for {kills} kills");
        var twice = said.GroupBy(m => m).Where(m => m.Count() > 1).Select(m => m.Key).ToList();
        var unmarked = await db.Outbox.CountAsync(m => !m.MaybeRepeat && twice.Contains(m.Id));
        Expect(unmarked == 0, $"{unmarked} repeats are not marked");
        var reminded = await db.Outbox.Where(m => m.What == ReminderFlow.What && m.State == OutboxState.Sent).Select(m => m.Occasion).ToListAsync();
        Expect(reminded.Count >= 1, "no reminder was said");
        var untold = (await db.Reminders.Select(r => r.SaidOn).ToListAsync()).Count(day => day is { } on && !reminded.Contains($"{on:yyyy-MM-dd}"));
        Expect(untold == 0, $"{untold} reminders are held to be said and were not");
        var waiting = await db.Reminders.CountAsync();
        Expect(waiting == Due, $"{Due} reminders expected to stand, {waiting} found");
        var marked = await db.Outbox.CountAsync(m => m.MaybeRepeat);
        Console.WriteLine($"postings {published}, gaps {gaps}, alerts {alerts.Count}, messages said {said.Count}, marked as possible repeats {marked}, reminders' messages {reminded.Count}");
        var report = await JournalVerification.VerifyAsync(db, new JournalAnchor(Path.Combine(folder, "journal-heads.log")));
        Expect(report.Faults.Count == 0, $"verify: {string.Join(", ", report.Faults)}");
        Console.WriteLine($"verify: {report.Lines} lines, {report.Rows} rows, {report.Captures} captures, {report.Faults.Count} faults");
        return faults;

        void Expect(bool holds, string otherwise)
        {
            if (!holds)
            {
                faults.Add($"FAULT: {otherwise}");
            }
        }
    });

    private static async Task<T> ReadAsync<T>(string folder, Func<BotDb, Task<T>> read)
    {
        await using var app = Bot(folder);
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id));
    }
}
