using System.Diagnostics;
using System.Globalization;
using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CgtBot.Benchmarks;

/// <summary>« Questions ouvertes » of one topic, 20 oldest with their count: from command to card, and from typed phrase to card, beside the bare compiled queries.</summary>
internal static class ListBenchmark
{
    private const int WarmUp = 300;
    private const int Rounds = 2000;

    private static readonly DateTimeOffset Now = new(2025, 6, 13, 8, 0, 0, TimeSpan.Zero);
    private static readonly ChatCommand OpenQuestions = ChatCommand.Of("list", ("state", "open"), ("kind", "question"), ("topic", "ia"));

    private static readonly Func<BotDb, TopicId, Task<int>> Count = EF.CompileAsyncQuery((BotDb db, TopicId topic) =>
        db.Entries.Count(e => e.Awaited && e.Kind == EntryKind.Question && e.Topic == topic));

    private static readonly Func<BotDb, TopicId, IAsyncEnumerable<Row>> Page = EF.CompileAsyncQuery((BotDb db, TopicId topic) =>
        db.Entries.AsNoTracking().Where(e => e.Awaited && e.Kind == EntryKind.Question && e.Topic == topic).OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Take(20)
            .Select(e => new Row(e.Number, e.Kind, e.Text, e.State, e.AskedOn, e.Topic, e.Body, e.DueOn, e.DueBasis, e.StateOn)));

    private sealed record Row(int Number, EntryKind Kind, string Text, EntryState State, PartialDate AskedOn, TopicId? Topic, string? Body, DateOnly DueOn, DueBasis DueBasis, DateOnly? StateOn);

    public static async Task<int> RunAsync(int rows)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.French;
        foreach (var sections in new[] { 20, 1 })
        {
            var folder = Directory.CreateTempSubdirectory("cgtbot-bench-").FullName;
            try
            {
                await MeasureAsync(folder, sections, rows);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, int sections, int rows)
    {
        await using var app = BotHost.Build([], b =>
        {
            b.Configuration.AddInMemoryCollection([new("Storage:Folder", folder)]);
            b.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await app.Services.MigrateAsync();
        await FillAsync(app, sections, rows / sections);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var section = await db.Sections.SingleAsync();
        var turn = new ChatTurn(section, 1, AuthorId.LocalSteward, Role.Steward, OpenQuestions, Now, db, scope.ServiceProvider.GetRequiredService<JournalAnchor>());
        var (list, found) = (new ListCommand(), await Count(db, new TopicId("ia")));

        var bare = await TimeAsync(() => BareAsync(db));
        var command = await TimeAsync(() => list.RunAsync(turn, default));
        var phrase = await TimeAsync(() => SaysAsync(app));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"list: {rows} entries in {sections} section(s), {found} found"));
        Print("bare compiled EF (page + count)", bare, bare);
        Print("command to card", command, bare);
        Print("typed phrase to card, new scope", phrase, bare);
    }

    private static async Task<int> BareAsync(BotDb db)
    {
        var count = await Count(db, new TopicId("ia"));
        var read = 0;
        await foreach (var row in Page(db, new TopicId("ia")))
        {
            read += row.Number > 0 ? 1 : 0;
        }

        return count + read;
    }

    private static async Task<Card?> SaysAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChatFlow>().AnswerAsync(new Incoming(FirstSection.Id, 1, AuthorId.LocalSteward, Role.Steward, "questions ouvertes sur l'IA"), default);
    }

    private static async Task<double[]> TimeAsync<T>(Func<Task<T>> run)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await run();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Print(string what, double[] times, double[] floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {what,-34} median {times[Rounds / 2]:F3} ms, p95 {times[Rounds * 95 / 100]:F3} ms, {times[Rounds / 2] / floor[Rounds / 2]:F2} x floor"));

    // Written by SQL: a hundred thousand journal lines are not what is measured here.
    private static async Task FillAsync(WebApplication app, int sections, int each)
    {
        for (var id = 1; id <= sections; id++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(id));
            await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.Bot, "bench", Now));
            db.Sections.Add(new Section { Section = db.Section, Name = $"Section {id}" });
            db.Bodies.AddRange(Body.Usual(db.Section, Sector.TerritorialPublicService));
            await act.CommitAsync();
        }

        await using var all = app.Services.CreateAsyncScope();
        await FillEntriesAsync(all.ServiceProvider.GetRequiredService<BotDb>(), sections, each);
    }

    internal static Task<int> FillEntriesAsync(BotDb db, int sections, int each) => db.Database.ExecuteSqlAsync($"""
        WITH RECURSIVE s(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM s WHERE id < {sections}), n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {each})
        INSERT INTO Entries (Section, Number, Kind, Text, State, Awaited, AskedOn, Topic, Body, DueOn, DueBasis, DueRule, CreatedBy, CreatedAt, Version, Removed)
        SELECT id, i, CASE WHEN i % 3 = 0 THEN 'Demand' WHEN i % 7 = 0 THEN 'Commitment' ELSE 'Question' END, 'Quel est le coût annuel de l’outil numéro ' || i || ', et qui en a décidé l’achat ?',
            CASE WHEN i % 4 = 0 THEN 'Answered' ELSE 'Open' END, i % 4 <> 0, date('2024-01-01', '+' || (i * 7919 % 500) || ' days'),
            CASE i % 5 WHEN 0 THEN 'ia' WHEN 1 THEN 'dematerialisation' WHEN 2 THEN 'masse-salariale' WHEN 3 THEN 'reorganisation' END, CASE WHEN i % 2 = 0 THEN 'CST' END,
            date('2024-02-01', '+' || (i * 7919 % 500) || ' days'), 'House', '', 'bot', 0, 1, 0 FROM s, n
        """);
}
