using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>Slack's side on loopback: the Web API, which takes forms and JSON alike and keeps what is posted, the response addresses, and files people dropped.</summary>
public sealed class FakeSlack : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Token = "xoxb-1-test";
    public const string Team = "T0SECTION";
    public const string Bot = "U0BOT";
    public const string BotId = "B0BOT";

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<SlackCall> calls = [];
    private readonly List<SlackCall> posted = [];
    private int sent;

    private FakeSlack(WebApplication app) => this.app = app;

    public Uri Root { get; private set; } = new("http://127.0.0.1");

    /// <summary>What goes wrong with a call; null: nothing.</summary>
    public Func<SlackCall, SlackFault?> Fault { get; set; } = _ => null;

    /// <summary>Its clock, by which what is posted is named.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => new DateTimeOffset(2025, 6, 13, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Whether the bot was granted the history.</summary>
    public bool GrantsHistory { get; set; } = true;

    /// <summary>What Slack tells of a person besides their id; full members mostly.</summary>
    public Func<string, JsonObject> Person { get; set; } = _ => new JsonObject { ["team_id"] = Team };

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The files that were asked for, in order.</summary>
    public ConcurrentQueue<string> FilesRead { get; } = [];

    /// <summary>Files whose bytes never come.</summary>
    public HashSet<string> FilesHeld { get; } = [];

    /// <summary>The files it is sent.</summary>
    public FakeUploads Uploads { get; } = new();

    /// <summary>Its Socket Mode, for a bot that has an app token.</summary>
    public FakeSlackSocket Sockets { get; } = new();

    /// <summary>All that was said and taken, in order.</summary>
    public IReadOnlyList<SlackCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>The messages that stand in the channels.</summary>
    public IReadOnlyList<SlackCall> Posted
    {
        get
        {
            lock (gate)
            {
                return [.. posted];
            }
        }
    }

    public (string Key, string Value)[] Settings => [("Slack:BotToken", Token), ("Slack:SigningSecret", Secret), ("Slack:ApiAddress", $"{Root}api/")];

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var slack = new FakeSlack(builder.Build());
        slack.Sockets.Map(slack.app, () => slack.Root);
        slack.app.MapPost("/api/{method}", (HttpContext http, string method) => slack.TakeAsync(http, method));
        slack.Uploads.Map(slack.app);
        slack.app.MapPost("/commands/{id}", (HttpContext http) => slack.TakeAsync(http, SlackCall.Response));
        slack.app.MapGet("/files/{name}", slack.FileAsync);
        await slack.app.StartAsync();
        slack.Root = new Uri(slack.app.Urls.First());
        return slack;
    }

    public string ResponseUrl(string id) => $"{Root}commands/{id}";

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> FileAsync(HttpContext http, string name)
    {
        FilesRead.Enqueue(name);
        if (FilesHeld.Contains(name))
        {
            await http.Response.Body.WriteAsync(new byte[1]);
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        return http.Request.Headers.Authorization == $"Bearer {Token}" && Files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes) : Results.StatusCode(403);
    }

    private async Task TakeAsync(HttpContext http, string method)
    {
        var call = new SlackCall(method, await FormOf(http.Request), http.Request.Headers.Authorization, $"{Now().ToUnixTimeSeconds()}.{Interlocked.Increment(ref sent):000000}");
        var fault = Fault(call);
        if (fault is SlackFault.Status status)
        {
            http.Response.Headers.RetryAfter = status.RetryAfter;
            http.Response.StatusCode = status.Code;
            return;
        }

        var answer = fault is SlackFault.Error error ? FakeSlackRules.Error(error.Code) : Answer(call);
        if (fault is SlackFault.LostAnswer)
        {
            http.Abort();
            return;
        }

        if (fault is SlackFault.Held held)
        {
            held.Done.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        await (fault is SlackFault.Slow slow ? Task.Delay(slow.After) : Task.CompletedTask);
        await http.Response.WriteAsJsonAsync(answer);
    }

    private JsonObject Answer(SlackCall call) => call.Method is SlackCall.Response ? Keep(call) : Unwelcome(call) is { } refused ? refused : call.Method switch
    {
        "auth.test" => new JsonObject { ["ok"] = true, ["team_id"] = Team, ["user_id"] = Bot, ["bot_id"] = BotId },
        "users.info" => new JsonObject { ["ok"] = true, ["user"] = Person(call["user"]!) },
        "conversations.history" or "conversations.replies" => GrantsHistory ? History(call) : FakeSlackRules.Error("missing_scope"),
        "files.getUploadURLExternal" => Uploads.Promise(call, Root),
        "files.completeUploadExternal" => Uploads.Complete(call) is var done && (bool)done["ok"]! ? Keep(call, done) : done,
        "chat.update" when !Posted.Any(p => p.Channel == call.Channel && p.Ts == call["ts"]) => FakeSlackRules.Error("message_not_found"),
        "views.open" or "views.publish" => Keep(call, new JsonObject { ["ok"] = true, ["view"] = call.View!.DeepClone() }),
        _ => Keep(call),
    };

    private static JsonObject? Unwelcome(SlackCall call) => (call.Authorization ?? (call["token"] is { } told ? $"Bearer {told}" : null)) switch
    {
        null or "" => FakeSlackRules.Error("not_authed"),
        $"Bearer {Token}" => FakeSlackRules.Refused(call),
        _ => FakeSlackRules.Error("invalid_auth"),
    };

    private JsonObject Keep(SlackCall call, JsonObject? answer = null)
    {
        lock (gate)
        {
            calls.Add(call);
            if (call.Method == "chat.postMessage")
            {
                posted.Add(call);
            }
        }

        return answer ?? new JsonObject { ["ok"] = true, ["channel"] = call.Channel, [call.Method == "chat.postEphemeral" ? "message_ts" : "ts"] = call.Method == "chat.update" ? call["ts"] : call.Ts };
    }

    /// <summary>The latest first, from a moment on, a page at a time: as little as it is asked for, and never more than a hundred.</summary>
    private JsonObject History(SlackCall call)
    {
        var since = decimal.Parse(call["oldest"] ?? "0", CultureInfo.InvariantCulture);
        var there = Posted.Where(p => p.Channel == call.Channel && p["thread_ts"] == call["ts"] && decimal.Parse(p.Ts, CultureInfo.InvariantCulture) > since).Reverse().ToList();
        var (from, size) = (int.Parse(call["cursor"] ?? "0", CultureInfo.InvariantCulture), Math.Min(int.Parse(call["limit"] ?? "100", CultureInfo.InvariantCulture), 100));
        var more = there.Count > from + size;
        return new JsonObject
        {
            ["ok"] = true, ["has_more"] = more, ["response_metadata"] = new JsonObject { ["next_cursor"] = more ? $"{from + size}" : "" },
            ["messages"] = new JsonArray([.. there.Skip(from).Take(size).Select(p => (JsonNode)new JsonObject
            {
                ["type"] = "message", ["user"] = Bot, ["ts"] = p.Ts, ["text"] = p["text"], ["metadata"] = call["include_all_metadata"] == "true" && p["metadata"] is { } metadata ? JsonNode.Parse(metadata) : null,
            })]),
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> FormOf(HttpRequest request) => request.HasFormContentType
        ? (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString())
        : (await JsonNode.ParseAsync(request.Body))!.AsObject().Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : p.Value!.ToJsonString());
}
