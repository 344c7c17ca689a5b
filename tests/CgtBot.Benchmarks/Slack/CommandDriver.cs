using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CgtBot.Benchmarks.Teams;

namespace CgtBot.Benchmarks.Slack;

/// <summary>People who type « /cgt … » in places of their own, each of whom types again as soon as they are answered.</summary>
internal sealed class CommandDriver(SlackSide side, Uri bot, string phrase) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan });
    private long last = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public static string Place(int n) => $"D{n:0000}";

    public static string Person(int n) => $"U{n:0000}";

    /// <summary>Each time from « about to type », to the acknowledgement and to the answer at its response address.</summary>
    public async Task<(Figures Acknowledged, Figures Answered)> RunAsync(int places, int each)
    {
        var (acknowledged, answered) = (new double[places * each], new double[places * each]);
        var start = Stopwatch.GetTimestamp();
        var characters = await Task.WhenAll(Enumerable.Range(0, places).Select(n => TypeAsync(n, acknowledged.AsMemory(n * each, each), answered.AsMemory(n * each, each))));
        var lasted = Stopwatch.GetElapsedTime(start);
        return (Figures.Of(acknowledged, lasted, 0), Figures.Of(answered, lasted, characters[0]));
    }

    public void Dispose() => http.Dispose();

    private async Task<int> TypeAsync(int n, Memory<double> acknowledged, Memory<double> answered)
    {
        var characters = 0;
        for (var i = 0; i < answered.Length; i++)
        {
            using var request = Typed(n);
            var reply = side.ReplyAsync(Place(n));
            var from = Stopwatch.GetTimestamp();
            using var taken = await http.SendAsync(request);
            acknowledged.Span[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            taken.EnsureSuccessStatusCode();
            var came = await reply.WaitAsync(Patience);
            answered.Span[i] = Stopwatch.GetElapsedTime(from, came.At).TotalMilliseconds;
            characters = came.Characters;
        }

        return characters;
    }

    private HttpRequestMessage Typed(int n)
    {
        var trigger = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var body = string.Join('&', new[]
        {
            ("team_id", SlackSide.Team), ("channel_id", Place(n)), ("user_id", Person(n)), ("command", "/cgt"), ("text", phrase), ("response_url", side.ResponseUrl(Place(n))), ("trigger_id", trigger),
        }.Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"));
        var moment = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackSide.Secret), Encoding.UTF8.GetBytes($"v0:{moment}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/slack/commands")) { Content = new StringContent(body) };
        // As Slack writes it: Bolt takes a form for JSON when it names its letters.
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", moment);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
        return request;
    }
}
