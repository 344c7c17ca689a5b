using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CgtBot.Benchmarks.Teams;

/// <summary>People in conversations one to one, each of whom writes again as soon as they are answered.</summary>
internal sealed class LoadDriver(MicrosoftSide side, Uri bot, string phrase) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static long last = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan });

    public static string Conversation(int n) => $"a:personne-{n}";

    public static string Person(int n) => $"29:personne-{n}";

    /// <summary>Each time from « about to write » to « the reply is at the connector ».</summary>
    public async Task<Figures> RunAsync(int conversations, int each)
    {
        var times = new double[conversations * each];
        var start = Stopwatch.GetTimestamp();
        var characters = await Task.WhenAll(Enumerable.Range(0, conversations).Select(n => TalkAsync(n, times.AsMemory(n * each, each))));
        return Figures.Of(times, Stopwatch.GetElapsedTime(start), characters[0]);
    }

    public void Dispose() => http.Dispose();

    private async Task<int> TalkAsync(int n, Memory<double> times)
    {
        var characters = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var content = new StringContent(Written(side, n, phrase).Body, Encoding.UTF8, "application/json");
            var reply = side.ReplyAsync(Conversation(n));
            var from = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", side.Token);
            using var taken = await http.SendAsync(request);
            taken.EnsureSuccessStatusCode();
            var came = await reply.WaitAsync(Patience);
            times.Span[i] = Stopwatch.GetElapsedTime(from, came.At).TotalMilliseconds;
            characters = came.Characters;
        }

        return characters;
    }

    /// <summary>A message as Teams sends it, and its id.</summary>
    public static (string Id, string Body) Written(MicrosoftSide side, int n, string phrase)
    {
        var id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        return (id, JsonSerializer.Serialize(new
        {
            type = "message", id, timestamp = TimeProvider.System.GetUtcNow().ToString("O"), serviceUrl = side.ServiceUrl, channelId = "msteams",
            from = new { id = Person(n), name = $"Personne {n}" }, recipient = new { id = "28:" + MicrosoftSide.AppId, name = "CgtBot" },
            conversation = new { id = Conversation(n), conversationType = "personal", tenantId = MicrosoftSide.Tenant }, channelData = new { tenant = new { id = MicrosoftSide.Tenant } }, text = phrase, textFormat = "plain", locale = "fr-FR",
        }));
    }
}

/// <summary>What a run gave, in milliseconds and messages a second.</summary>
internal sealed record Figures(int Messages, double Median, double P99, double PerSecond, int Characters)
{
    public static Figures Of(double[] times, TimeSpan lasted, int characters)
    {
        var sorted = times.Order().ToArray();
        return new Figures(times.Length, sorted[sorted.Length / 2], sorted[Math.Min(sorted.Length * 99 / 100, sorted.Length - 1)], times.Length / lasted.TotalSeconds, characters);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Messages} messages, p50 {Median:F2} ms, p99 {P99:F2} ms, {PerSecond:F0}/s, a reply of {Characters} characters");
}
