using System.Diagnostics;
using System.Text;
using CgtBot.Benchmarks.Matching;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static System.FormattableString;

namespace CgtBot.Benchmarks.Sources;

/// <summary>Postings of real words, told feed by feed to the sections that watch for them: parsed, told apart from those known, matched, stored. A fifth of each feed was in the one before. At each tenth the memory is read.</summary>
internal static class PostingsBenchmark
{
    private const int InFeed = 50;
    private const int NewInFeed = 40;
    private static readonly DateTimeOffset Now = new(2025, 6, 16, 8, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(int postings, int sections)
    {
        var corpus = Path.Combine(Path.GetTempPath(), "cgtbot-corpus");
        if (!File.Exists(Path.Combine(corpus, "corpus.txt")))
        {
            Corpus.Make(corpus, 20);
        }

        var (texts, words, folder) = (Corpus.Postings(corpus), Corpus.Terms(corpus), Directory.CreateTempSubdirectory("cgtbot-postings-").FullName);
        try
        {
            await using var app = BotHost.Build([], b =>
            {
                b.Configuration.AddInMemoryCollection([new("Storage:Folder", folder)]);
                b.Logging.SetMinimumLevel(LogLevel.Warning);
            });
            await app.Services.MigrateAsync();
            await FillAsync(app, sections);
            await MeasureAsync(app, folder, texts, words, postings, sections);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(WebApplication app, string folder, string[] texts, string[] words, int postings, int sections)
    {
        var (before, spent, kept, told, tenths) = (Size(folder), TimeSpan.Zero, 0, 0, new List<MemoryReading>());
        var looks = Math.Max(1, postings / InFeed);
        for (var look = 0; look < looks; look++)
        {
            var feed = Feed(texts, words, look % sections, look / sections);
            var watch = Stopwatch.StartNew();
            kept += await LookAsync(app, 1 + (look % sections), feed);
            spent += watch.Elapsed;
            told += InFeed;
            if ((look + 1) * 10L / looks > look * 10L / looks)
            {
                tenths.Add(MemoryReading.Now());
                Console.WriteLine(Invariant($"{told,9} told, {kept,9} kept, {told / spent.TotalSeconds,6:F0} postings/s, {tenths[^1]}, {(Size(folder) - before) / 1e6:F0} MB on disk"));
            }
        }

        var touched = await TouchedAsync(app);
        Console.WriteLine(Invariant($"postings: {told} told to {sections} section(s) in {looks} looks, {kept} kept ({touched} touch a topic): {spent.TotalSeconds:F1} s, {told / spent.TotalSeconds:F0} postings/s end to end; disk {(Size(folder) - before) / (double)Math.Max(1, kept):F0} bytes a kept posting, its capture and journal included"));
        Console.WriteLine(MemoryReading.Verdict(tenths));
    }

    private static async Task<int> TouchedAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BotDb>().MatchedTopics.IgnoreQueryFilters().Select(m => new { m.Section, m.Publication }).Distinct().CountAsync();
    }

    private static async Task<int> LookAsync(WebApplication app, int section, byte[] feed)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(section));
        var fetched = new FetchOutcome.Fetched(feed, "application/rss+xml", "utf-8", null, null, new Uri("https://emploi.example/rss"), [], [], [], 200, Now, true);
        var parsed = FeedParser.Parse(fetched, PublicationKind.Job);
        var reading = new SourceReading(ReadingStatus.Read, parsed.Items, parsed.Problems) { Captures = [fetched] };
        var look = await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(await db.Sections.SingleAsync(), await db.Sources.SingleAsync(), default, reading);
        return look.New.Count;
    }

    private static byte[] Feed(string[] texts, string[] words, int section, int round)
    {
        var items = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Offres</title>");
        for (var n = round * NewInFeed; n < (round * NewInFeed) + InFeed; n++)
        {
            var random = new Random((section * 1_000_003) + n);
            var (title, text) = ($"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]} H/F", texts[random.Next(texts.Length)]);
            items.Append("<item><guid>").Append(n).Append("</guid><title>").Append(System.Security.SecurityElement.Escape(title)).Append("</title><link>https://emploi.example/").Append(section).Append('/').Append(n)
                .Append("</link><description>").Append(System.Security.SecurityElement.Escape(text)).Append("</description></item>");
        }

        return Encoding.UTF8.GetBytes(items.Append("</channel></rss>").ToString());
    }

    private static async Task FillAsync(WebApplication app, int sections)
    {
        for (var id = 1; id <= sections; id++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(id));
            await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.Bot, "bench", Now));
            db.Sections.Add(new Section { Section = db.Section, Name = $"Section {id}" });
            db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "rss", Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = "https://emploi.example/rss", CreatedBy = act.Of.By, CreatedAt = Now });
            await act.CommitAsync();
        }
    }

    private static long Size(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
}
