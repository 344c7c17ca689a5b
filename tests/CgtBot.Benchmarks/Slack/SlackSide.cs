using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using CgtBot.Benchmarks.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CgtBot.Benchmarks.Slack;

/// <summary>Slack's side on loopback: the few methods that are asked of it, and response addresses that tell when a command got its answer.</summary>
internal sealed class SlackSide : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Team = "T0001";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<Reply>> awaited = new();
    private readonly WebApplication app;

    private SlackSide(WebApplication app) => this.app = app;

    public Uri Root => new(app.Urls.First());

    public string Api => $"{Root}api/";

    public static async Task<SlackSide> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var side = new SlackSide(builder.Build());
        side.app.MapPost("/api/{method}", (RequestDelegate)MethodAsync);
        side.app.MapPost("/commands/{place}", (RequestDelegate)side.TakeAsync);
        await side.app.StartAsync();
        return side;
    }

    /// <summary>Where what is written in this place is to be answered.</summary>
    public string ResponseUrl(string place) => $"{Root}commands/{place}";

    /// <summary>The next answer in this place.</summary>
    public Task<Reply> ReplyAsync(string place)
    {
        var reply = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[place] = reply;
        return reply.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task MethodAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        await http.Response.WriteAsJsonAsync(new { ok = true, team_id = Team, user_id = "UBOT", bot_id = "B0001", user = new { id = (string?)form["user"], team_id = Team, name = "personne" } });
    }

    private async Task TakeAsync(HttpContext http)
    {
        var at = Stopwatch.GetTimestamp();
        using var body = new StreamReader(http.Request.Body);
        var characters = (await body.ReadToEndAsync()).Length;
        await http.Response.WriteAsync("ok");
        if (awaited.TryRemove((string)http.Request.RouteValues["place"]!, out var reply))
        {
            reply.SetResult(new Reply(at, characters));
        }
    }
}
