using System.Diagnostics;
using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CgtBot.Benchmarks;

/// <summary>Reminders that all fall due at once go from due to outbox, beside a floor: the same rows claimed and moved by bare SQL in batches.</summary>
internal static class RemindersBenchmark
{
    private const int FloorBatch = 5000;

    private static readonly DateTimeOffset Now = new(2025, 6, 16, 8, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(int rows)
    {
        // The process of a bot is warm after its first minute: the first measure is not shown.
        foreach (var (sections, count, shown) in new[] { (10, 1000, false), (1000, rows, true), (1, rows, true) })
        {
            var folder = Directory.CreateTempSubdirectory("cgtbot-bench-").FullName;
            try
            {
                await MeasureAsync(folder, sections, count, shown);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, int sections, int rows, bool shown)
    {
        await using var app = BotHost.Build([], b =>
        {
            b.Configuration.AddInMemoryCollection([new("Storage:Folder", folder)]);
            b.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await app.Services.MigrateAsync();
        await FillAsync(app, sections, rows);
        var floor = Floor(Path.Combine(folder, "cgtbot.db"), rows);
        await ResetAsync(app);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var said = await ScopedAsync(app, s => s.GetRequiredService<ReminderFlow>().RunAsync(Now));
        watch.Stop();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var messages = await ScopedAsync(app, s => s.GetRequiredService<BotDb>().Outbox.IgnoreQueryFilters().CountAsync());
        var left = await ScopedAsync(app, s => s.GetRequiredService<BotDb>().Reminders.IgnoreQueryFilters().CountAsync(r => r.DueAt <= Now));
        if (shown)
        {
            Report(sections, rows, said, messages, left, watch.Elapsed, cpu, floor);
        }
    }

    private static void Report(int sections, int rows, int said, int messages, int left, TimeSpan took, TimeSpan cpu, TimeSpan floor) => Console.WriteLine(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reminders: {rows} rows in {sections} section(s): {said} said in {messages} messages, {left} left due, {took.TotalMilliseconds:F0} ms ({cpu.TotalMilliseconds:F0} ms of processor), {rows / took.TotalSeconds:F0} rows/s; floor (bare SQL, batches of {FloorBatch}) {floor.TotalMilliseconds:F0} ms, {rows / floor.TotalSeconds:F0} rows/s; {took / floor:F1} x floor"));

    /// <summary>Entries with deadlines spread over a hundred days, all recalled this morning.</summary>
    private static async Task FillAsync(WebApplication app, int sections, int rows)
    {
        for (var id = 1; id <= sections; id++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(id));
            await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.Bot, "bench", Now.AddDays(-40)));
            db.Sections.Add(new Section { Section = db.Section, Name = $"Section {id}" });
            db.Channels.Add(new BoundChannel { Section = db.Section, Number = 1, Platform = FirstSection.WebPlatform, Conversation = "1", CreatedBy = AuthorId.Bot });
            await act.CommitAsync();
        }

        await ScopedAsync(app, s => FillEntriesAsync(s.GetRequiredService<BotDb>(), sections, rows / sections));
    }

    // Written by SQL: a hundred thousand journal lines are not what is measured here.
    private static async Task<int> FillEntriesAsync(BotDb db, int sections, int each)
    {
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE s(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM s WHERE id < {sections}), n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {each})
            INSERT INTO Entries (Section, Number, Kind, Text, State, Awaited, AskedOn, DueOn, DueBasis, DueRule, CreatedBy, CreatedAt, Version, Removed)
            SELECT id, i, 'Question', 'Quel est le coût annuel de l’outil numéro ' || i || ', et qui en a décidé l’achat ?', 'Open', 1, '2025-03-01', date('2025-05-01', '+' || (i % 100) || ' days'), 'House', '', 'bot', 0, 1, 0 FROM s, n
            """);
        return await db.Database.ExecuteSqlAsync($"INSERT INTO Reminders (Section, Entry, DueAt, Rung) SELECT Section, Number, {Now.AddMinutes(-5).UtcTicks}, 'late' FROM Entries");
    }

    private static Task<int> ResetAsync(WebApplication app) => ScopedAsync(app, s =>
        s.GetRequiredService<BotDb>().Reminders.IgnoreQueryFilters().ExecuteUpdateAsync(r => r.SetProperty(x => x.DueAt, Now.AddMinutes(-5)).SetProperty(x => x.Rung, "late")));

    /// <summary>What the disk and SQLite cost whoever writes the program: due rows read by batches, each row moved, each batch committed durably.</summary>
    private static TimeSpan Floor(string path, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        pragma.ExecuteNonQuery();
        var watch = Stopwatch.StartNew();
        for (var moved = 0; moved < rows;)
        {
            moved += FloorStep(connection);
        }

        return watch.Elapsed;
    }

    private static int FloorStep(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT Section, Entry FROM Reminders WHERE DueAt <= $now LIMIT $batch";
        read.Parameters.AddWithValue("$now", Now.UtcTicks);
        read.Parameters.AddWithValue("$batch", FloorBatch);
        List<(int Section, int Entry)> due = [];
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read())
            {
                due.Add((reader.GetInt32(0), reader.GetInt32(1)));
            }
        }

        using var move = connection.CreateCommand();
        move.CommandText = "UPDATE Reminders SET DueAt = $next, Rung = 'J+7' WHERE Section = $section AND Entry = $entry";
        move.Parameters.AddWithValue("$next", Now.AddDays(14).UtcTicks);
        var (section, entry) = (move.Parameters.Add("$section", SqliteType.Integer), move.Parameters.Add("$entry", SqliteType.Integer));
        foreach (var row in due)
        {
            (section.Value, entry.Value) = (row.Section, row.Entry);
            move.ExecuteNonQuery();
        }

        transaction.Commit();
        return due.Count;
    }

    private static async Task<T> ScopedAsync<T>(WebApplication app, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
