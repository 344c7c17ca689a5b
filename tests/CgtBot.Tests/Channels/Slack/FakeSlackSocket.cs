using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>Slack's Socket Mode on loopback: hands each payload to any one connection, and again elsewhere when that one ends before it acknowledged.</summary>
public sealed class FakeSlackSocket
{
    public const string AppToken = "xapp-1-test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, bool> tickets = [];
    private readonly ConcurrentDictionary<string, Handed> pending = [];
    private readonly Lock gate = new();
    private readonly List<FakeConnection> open = [];
    private int last;
    private int redelivered;

    /// <summary>A payload handed over and not yet acknowledged.</summary>
    private sealed record Handed(JsonObject Envelope, TaskCompletionSource<JsonNode?> Acknowledged)
    {
        /// <summary>The connections it went by.</summary>
        public ConcurrentDictionary<FakeConnection, bool> By { get; } = [];
    }

    /// <summary>What goes wrong with the n-th request for an address; null: nothing.</summary>
    public Func<int, SlackFault?> Fault { get; set; } = _ => null;

    /// <summary>Whether connections are greeted.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>How often an address was asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>How many were handed over again.</summary>
    public int Redelivered => redelivered;

    /// <summary>Acknowledgements that came by another connection than the payload, or of nothing: none from a bot that follows the rules.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public IReadOnlyList<FakeConnection> Open
    {
        get
        {
            lock (gate)
            {
                return [.. open];
            }
        }
    }

    public void Map(WebApplication app, Func<Uri> root)
    {
        app.UseWebSockets();
        app.MapPost("/api/apps.connections.open", (HttpContext http) => AnswerAsync(http, root()));
        app.Map("/link/{ticket}", LinkAsync);
    }

    /// <summary>Hands a payload over as Slack would and waits for its acknowledgement; what that carried. By one connection, or by any.</summary>
    public async Task<JsonNode?> HandAsync(PayloadKind kind, JsonObject payload, FakeConnection? by = null)
    {
        var handed = new Handed(
            new JsonObject
            {
                ["envelope_id"] = Guid.NewGuid().ToString(), ["type"] = kind switch { PayloadKind.Event => "events_api", PayloadKind.Command => "slash_commands", _ => "interactive" },
                ["payload"] = payload.DeepClone(), ["accepts_response_payload"] = kind is not PayloadKind.Event,
            },
            new(TaskCreationOptions.RunContinuationsAsynchronously));
        pending[(string)handed.Envelope["envelope_id"]!] = handed;
        await DispatchAsync(handed, by);
        return await handed.Acknowledged.Task.WaitAsync(Patience);
    }

    /// <summary>Waits for an acknowledgement of that id, of a message sent raw.</summary>
    public Task<JsonNode?> Awaits(string envelope)
    {
        var handed = new Handed([], new(TaskCreationOptions.RunContinuationsAsynchronously));
        pending[envelope] = handed;
        return handed.Acknowledged.Task.WaitAsync(Patience);
    }

    private async Task DispatchAsync(Handed handed, FakeConnection? by = null)
    {
        for (; !handed.Acknowledged.Task.IsCompleted; await Task.Delay(10))
        {
            if (Choose(handed, by) is { } connection && await connection.SendAsync(handed.Envelope.ToJsonString()))
            {
                return;
            }

            by = null;
        }
    }

    private FakeConnection? Choose(Handed handed, FakeConnection? by)
    {
        lock (gate)
        {
            var greeted = open.Where(c => c.IsGreeted).ToList();
            var chosen = by is not null && greeted.Contains(by) ? by : greeted.Count == 0 ? null : greeted[Random.Shared.Next(greeted.Count)];
            return chosen is not null && (handed.By[chosen] = true) ? chosen : null;
        }
    }

    private async Task AnswerAsync(HttpContext http, Uri root)
    {
        var fault = Fault(++Asked);
        if (fault is SlackFault.Status status)
        {
            http.Response.Headers.RetryAfter = status.RetryAfter;
            http.Response.StatusCode = status.Code;
            return;
        }

        var ticket = Guid.NewGuid().ToString("N");
        tickets[ticket] = true;
        await http.Response.WriteAsJsonAsync(fault is SlackFault.Error error ? new JsonObject { ["ok"] = false, ["error"] = error.Code }
            : Unwelcome(http.Request.Headers.Authorization) is { } refused ? FakeSlackRules.Error(refused)
            : new JsonObject { ["ok"] = true, ["url"] = new UriBuilder(new Uri(root, $"link/{ticket}")) { Scheme = "ws" }.Uri.AbsoluteUri });
    }

    private static string? Unwelcome(string? authorization) => authorization switch
    {
        null or "" => "not_authed",
        $"Bearer {AppToken}" => null,
        _ => authorization.StartsWith("Bearer xapp-", StringComparison.Ordinal) ? "invalid_auth" : "not_allowed_token_type",
    };

    private async Task LinkAsync(HttpContext http, string ticket)
    {
        if (!http.WebSockets.IsWebSocketRequest || !tickets.TryRemove(ticket, out _))
        {
            http.Response.StatusCode = 404;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeConnection(Interlocked.Increment(ref last), socket, http.Abort);
        lock (gate)
        {
            open.Add(connection);
        }

        await (Greets ? connection.GreetAsync() : Task.CompletedTask);
        await foreach (var said in connection.HeardAsync())
        {
            Acknowledge(connection, said);
        }

        lock (gate)
        {
            open.Remove(connection);
        }

        foreach (var handed in pending.Values.Where(h => h.By.ContainsKey(connection) && !h.Acknowledged.Task.IsCompleted))
        {
            Interlocked.Increment(ref redelivered);
            _ = DispatchAsync(handed);
        }
    }

    private void Acknowledge(FakeConnection connection, JsonNode said)
    {
        if ((string?)said["envelope_id"] is not { } id || !pending.TryGetValue(id, out var handed))
        {
            Complaints.Enqueue($"acknowledged nothing: {said.ToJsonString()}");
        }
        else if (!handed.By.IsEmpty && !handed.By.ContainsKey(connection))
        {
            Complaints.Enqueue($"acknowledged by connection {connection.Number} what never came by it");
        }
        else
        {
            handed.Acknowledged.TrySetResult(said["payload"]?.DeepClone());
        }
    }
}
