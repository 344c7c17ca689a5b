using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace CgtBot.Benchmarks.Teams;

/// <summary>Kills the bot (SIGKILL) at random moments while people write to it in Teams, then checks that every message that was acknowledged got its answer, and that an answer given twice says so.</summary>
internal static class TeamsCrash
{
    private const int Conversations = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-teams-crash-").FullName;
        var answers = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        await using var side = await MicrosoftSide.StartAsync();
        side.Seen = activity => answers.GetOrAdd(activity.GetProperty("replyToId").GetString()!, _ => new()).Enqueue(activity.GetProperty("summary").GetString()!);
        await TeamsLoad.SeedAsync(folder, side, Conversations);
        var (address, random, acknowledged) = (MeasuredProcess.FreeAddress(), new Random(), new ConcurrentQueue<string>());
        for (var kill = 1; kill <= kills; kill++)
        {
            using var bot = await MeasuredProcess.StartAsync(TeamsLoad.BotProcess(folder, side, address));
            using var writing = new CancellationTokenSource();
            var people = Task.WhenAll(Enumerable.Range(0, Conversations).Select(n => WriteAsync(side, address, n, acknowledged, writing.Token)));
            // A process that was never written to has nothing to lose.
            var before = acknowledged.Count;
            for (var since = Stopwatch.GetTimestamp(); acknowledged.Count == before && Stopwatch.GetElapsedTime(since) < Patience;)
            {
                await Task.Delay(10);
            }

            await Task.Delay(random.Next(0, 2000));
            bot.Kill();
            await bot.WaitForExitAsync();
            await writing.CancelAsync();
            await people;
        }

        using var last = await MeasuredProcess.StartAsync(TeamsLoad.BotProcess(folder, side, address));
        for (var since = Stopwatch.GetTimestamp(); acknowledged.Any(id => !answers.ContainsKey(id)) && Stopwatch.GetElapsedTime(since) < Patience;)
        {
            await Task.Delay(200);
        }

        // A second answer, if there is one, is on its way by now.
        await Task.Delay(1000);
        last.Kill();
        await last.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return Tell(kills, [.. acknowledged], answers);
    }

    private static int Tell(int kills, string[] acknowledged, ConcurrentDictionary<string, ConcurrentQueue<string>> answers)
    {
        var lost = acknowledged.Count(id => !answers.ContainsKey(id));
        var twice = answers.Values.Where(a => a.Count > 1).ToList();
        var unmarked = twice.Count(a => a.Skip(1).Any(title => !title.Contains("renvoi possible", StringComparison.Ordinal)));
        var marked = answers.Values.Sum(a => a.Count(title => title.Contains("renvoi possible", StringComparison.Ordinal)));
        Console.WriteLine($"teams crash drill: {kills} kills, {acknowledged.Length} messages acknowledged, {lost} without an answer, {twice.Count} answered twice, {unmarked} of them unmarked, {marked} answers marked as possible repeats");
        return lost + unmarked == 0 && acknowledged.Length > kills ? 0 : 1;
    }

    /// <summary>One after the other until told to stop: what is not acknowledged is not counted, as Teams itself would tell the person.</summary>
    private static async Task WriteAsync(MicrosoftSide side, Uri address, int n, ConcurrentQueue<string> acknowledged, CancellationToken ct)
    {
        using var http = new HttpClient();
        while (!ct.IsCancellationRequested)
        {
            var (id, written) = LoadDriver.Written(side, n, "questions ouvertes");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/messages")) { Content = new StringContent(written, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", side.Token);
            try
            {
                using var taken = await http.SendAsync(request, ct);
                if (taken.IsSuccessStatusCode)
                {
                    acknowledged.Enqueue(id);
                }

                await Task.Delay(Random.Shared.Next(20), ct);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }
}
