using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace CgtBot.Benchmarks;

/// <summary>From the moment a posting stands in a watched feed to the moment its alert is in the open page of the channel: the bot as it is started, a feed looked at every minute, postings at random moments.</summary>
internal static partial class LatencyBenchmark
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(int postings)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-latency-").FullName;
        await using var feed = await DrillFeed.StartAsync();
        var address = MeasuredProcess.FreeAddress();
        string[] settings = [$"--Storage:Folder={Path.Combine(folder, "data")}", $"--Storage:KeyFolder={Path.Combine(folder, "keys")}", "--Watch:AllowLoopback=true", "--Logging:LogLevel:Default=Error", $"--urls={address.GetLeftPart(UriPartial.Authority)}"];
        await SeedAsync(settings, feed.Address);
        using var bot = Process.Start(MeasuredProcess.OfBot(folder, settings))!;
        try
        {
            var (appeared, seen) = (new ConcurrentDictionary<int, long>(), new ConcurrentDictionary<int, long>());
            using var stop = new CancellationTokenSource();
            var watching = WatchAsync(address, seen, stop.Token);
            await PublishAsync(feed, postings, appeared);
            await UntilSeenAsync(postings, seen);
            await stop.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Tell(postings, appeared, seen, feed);
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SeedAsync(string[] settings, Uri feed)
    {
        await using var app = BotHost.Build(settings);
        await BotHost.PrepareAsync(app, default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "seed", TimeProvider.System.GetUtcNow()));
        var section = await db.Sections.SingleAsync();
        (section.QuietFrom, section.QuietUntil) = (new TimeOnly(0, 0), new TimeOnly(0, 0));
        db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "drill", Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = feed.AbsoluteUri, EveryMinutes = (int)Interval.TotalMinutes, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        await act.CommitAsync();
    }

    private static async Task PublishAsync(DrillFeed feed, int postings, ConcurrentDictionary<int, long> appeared)
    {
        // The first look finds an empty feed: what is measured is a source at work.
        while (feed.Asked.IsEmpty)
        {
            await Task.Delay(100);
        }

        var random = new Random();
        for (var n = 1; n <= postings; n++)
        {
            await Task.Delay(LongestGap * random.NextDouble());
            appeared[n] = Stopwatch.GetTimestamp();
            feed.Publish(1);
        }
    }

    /// <summary>Reads the live stream of the page as a browser does, from its first line, and comes back when it ends.</summary>
    private static async Task WatchAsync(Uri address, ConcurrentDictionary<int, long> seen, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var response = await http.GetAsync(new Uri("/live?after=0", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, ct);
                using var reader = new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(ct));
                while (await reader.ReadLineAsync(ct) is { } line)
                {
                    foreach (Match match in Posting().Matches(WebUtility.HtmlDecode(line)))
                    {
                        seen.TryAdd(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Stopwatch.GetTimestamp());
                    }
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or IOException)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    private static async Task UntilSeenAsync(int postings, ConcurrentDictionary<int, long> seen)
    {
        for (var waited = Stopwatch.StartNew(); seen.Count < postings && waited.Elapsed < Interval * 3;)
        {
            await Task.Delay(100);
        }
    }

    private static int Tell(int postings, ConcurrentDictionary<int, long> appeared, ConcurrentDictionary<int, long> seen, DrillFeed feed)
    {
        var waits = seen.Select(s => Stopwatch.GetElapsedTime(appeared[s.Key], s.Value).TotalSeconds).Order().ToList();
        var afterLook = seen.Select(s => Stopwatch.GetElapsedTime(feed.Asked.First(asked => asked > appeared[s.Key]), s.Value).TotalSeconds).Order().ToList();
        if (waits.Count < postings)
        {
            Console.WriteLine(Invariant($"latency: FAULT: {postings - waits.Count} of {postings} alerts never came"));
            return 1;
        }

        var kept = waits[^1] <= (Interval + Allowed).TotalSeconds;
        Console.WriteLine(Invariant($"latency: {postings} postings at random moments, a feed looked at every {Interval.TotalSeconds:F0} s: alert in the open page {waits[waits.Count / 2]:F1} s after the posting (median), {waits[^1]:F1} s at worst; from the look that found it {afterLook[afterLook.Count / 2]:F2} s (median), {afterLook[^1]:F2} s at worst; bar {(Interval + Allowed).TotalSeconds:F0} s: {(kept ? "kept" : "MISSED")}"));
        return kept ? 0 : 1;
    }

    [GeneratedRegex(@"Poste (\d+)\b")]
    private static partial Regex Posting();
}
