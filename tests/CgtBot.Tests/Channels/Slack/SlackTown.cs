using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>The bot beside Slack on loopback, and what people there do. Payloads are shaped as Slack sends them; how they are handed over may be exchanged.</summary>
public sealed class SlackTown(FakeSlack slack, BotApp app) : IAsyncDisposable
{
    public const string Channel = "C0CANAL";

    private static int last;

    public FakeSlack Slack => slack;

    public BotApp App => app;

    /// <summary>Hands a payload over as Slack would and waits for the acknowledgement; by HTTP, signed, unless it is exchanged.</summary>
    public Func<PayloadKind, JsonObject, Task<JsonNode?>>? Deliver { get; set; }

    public static async Task<SlackTown> StartAsync(string? folder = null, FakeSlack? beside = null, Action<WebApplicationBuilder>? adapt = null, params (string Key, string Value)[] settings)
    {
        var slack = beside ?? await FakeSlack.StartAsync();
        var town = new SlackTown(slack, await BotApp.StartAsync(folder: folder, adapt: adapt, settings: [.. slack.Settings, .. settings]));
        slack.Now = town.App.Clock.GetUtcNow;
        return town;
    }

    public static string PersonalOf(string person) => $"D{person.ToUpperInvariant()}";

    public static string UserOf(string person) => $"U{person.ToUpperInvariant()}";

    /// <summary>An event in its envelope.</summary>
    public static JsonObject Event(string type, JsonObject fields)
    {
        fields["type"] = type;
        return new JsonObject
        {
            ["token"] = "old", ["team_id"] = FakeSlack.Team, ["api_app_id"] = "A0APP", ["type"] = "event_callback", ["event_id"] = $"Ev{Next()}", ["event_time"] = 1749801600,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = FakeSlack.Team, ["user_id"] = FakeSlack.Bot, ["is_bot"] = true }), ["event"] = fields,
        };
    }

    /// <summary>Words of a person: one to one unless a channel is named, where the bot is mentioned.</summary>
    public static JsonObject Message(string person, string text, string? channel = null, string? thread = null)
    {
        var fields = new JsonObject { ["user"] = UserOf(person), ["ts"] = $"1749802000.{Next()}", ["channel"] = channel ?? PersonalOf(person), ["text"] = channel is null ? text : $"<@{FakeSlack.Bot}> {text}" };
        if (channel is null)
        {
            fields["channel_type"] = "im";
        }

        if (thread is not null)
        {
            fields["thread_ts"] = thread;
        }

        return Event(channel is null ? "message" : "app_mention", fields);
    }

    public JsonObject Command(string person, string text, string channel = Channel) => new()
    {
        ["token"] = "old", ["team_id"] = FakeSlack.Team, ["channel_id"] = channel, ["channel_name"] = "general", ["user_id"] = UserOf(person), ["user_name"] = person, ["command"] = "/cgt", ["text"] = text,
        ["response_url"] = slack.ResponseUrl(Next()), ["trigger_id"] = $"13345224609.{Next()}",
    };

    /// <summary>A button of a card the bot wrote, told by its label or its command, pressed with what is filled in.</summary>
    public JsonObject Press(string person, SlackCall card, string label, params (string Name, string Value)[] filled) =>
        Press(person, card, Buttons(card).First(b => LabelOf(b) == label || CommandOf(b) == label), filled);

    public JsonObject Press(string person, SlackCall card, JsonNode button, params (string Name, string Value)[] filled)
    {
        var ephemeral = card.Method != "chat.postMessage";
        var action = button["action_id"] is null
            ? new JsonObject { ["type"] = "overflow", ["action_id"] = "b.menu.0", ["block_id"] = "b1", ["selected_option"] = button.DeepClone() }
            : new JsonObject { ["type"] = "button", ["action_id"] = (string)button["action_id"]!, ["block_id"] = "b1", ["text"] = button["text"]!.DeepClone(), ["value"] = (string)button["value"]! };
        return new JsonObject
        {
            ["type"] = "block_actions", ["team"] = new JsonObject { ["id"] = FakeSlack.Team }, ["user"] = new JsonObject { ["id"] = UserOf(person), ["name"] = person, ["team_id"] = FakeSlack.Team },
            ["channel"] = new JsonObject { ["id"] = card.Channel.Length > 0 ? card.Channel : Channel },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = card.Ts, ["channel_id"] = card.Channel.Length > 0 ? card.Channel : Channel, ["is_ephemeral"] = ephemeral },
            ["message"] = new JsonObject { ["ts"] = card.Ts, ["text"] = card["text"] }, ["actions"] = new JsonArray(action), ["response_url"] = slack.ResponseUrl(Next()), ["trigger_id"] = $"13345224609.{Next()}",
            ["state"] = new JsonObject { ["values"] = new JsonObject(filled.Select(f => KeyValuePair.Create("in." + f.Name, (JsonNode?)new JsonObject { ["in." + f.Name] = new JsonObject { ["type"] = "plain_text_input", ["value"] = f.Value } }))) },
        };
    }

    /// <summary>Signs and posts as Slack does; each part may be made wrong.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? mediaType = null, string? moment = null, string? signature = null)
    {
        moment ??= $"{app.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        using var client = app.Client;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, mediaType ?? (path == SlackEndpoints.Events ? "application/json" : "application/x-www-form-urlencoded")) };
        request.Headers.TryAddWithoutValidation(Signature.TimeHeader, moment);
        request.Headers.TryAddWithoutValidation(Signature.Header, signature ?? Signature.Of(FakeSlack.Secret, moment, Encoding.UTF8.GetBytes(body)));
        return await client.SendAsync(request);
    }

    /// <summary>Hands a payload over; what the acknowledgement carried.</summary>
    public async Task<JsonNode?> HandsAsync(PayloadKind kind, JsonObject payload)
    {
        if (Deliver is { } deliver)
        {
            return await deliver(kind, payload);
        }

        var response = await PostAsync(PathOf(kind), BodyOf(kind, payload));
        ((int)response.StatusCode).ShouldBe(200);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public static string PathOf(PayloadKind kind) => kind switch { PayloadKind.Event => SlackEndpoints.Events, PayloadKind.Command => SlackEndpoints.Commands, _ => SlackEndpoints.Interactions };

    public static string BodyOf(PayloadKind kind, JsonObject payload) => kind switch
    {
        PayloadKind.Event => payload.ToJsonString(),
        PayloadKind.Command => string.Join('&', payload.Select(p => $"{p.Key}={Uri.EscapeDataString((string)p.Value!)}")),
        _ => $"payload={Uri.EscapeDataString(payload.ToJsonString())}",
    };

    /// <summary>What the bot says after a payload: the calls that were not there before, once there are so many.</summary>
    public async Task<IReadOnlyList<SlackCall>> AnswersAsync(PayloadKind kind, JsonObject payload, int count = 1)
    {
        await (kind is PayloadKind.Interaction ? SaidAsync() : Task.CompletedTask);
        var before = slack.Calls.Count;
        await HandsAsync(kind, payload);
        return await ComesAsync(before, count);
    }

    /// <summary>A card is remembered just after it left, and a person presses it later than that.</summary>
    private Task SaidAsync() => Eventually.HoldsAsync(() => app.Reads(async db => !await db.Outbox.AnyAsync(m => m.State == OutboxState.Sending) && !await db.Receipts.AnyAsync(r => r.State == ReceiptState.Sending)));

    public async Task<IReadOnlyList<SlackCall>> ComesAsync(int before, int count = 1)
    {
        await Eventually.HoldsAsync(() => slack.Calls.Count >= before + count);
        return [.. slack.Calls.Skip(before)];
    }

    public async Task<SlackCall> SaysAsync(string person, string text, string? channel = null) => (await AnswersAsync(PayloadKind.Event, Message(person, text, channel))).ShouldHaveSingleItem();

    public async Task<SlackCall> CommandsAsync(string person, string text, string channel = Channel) => (await AnswersAsync(PayloadKind.Command, Command(person, text, channel))).ShouldHaveSingleItem();

    public async Task<IReadOnlyList<SlackCall>> PressesAsync(string person, SlackCall card, string label, int count = 1, params (string Name, string Value)[] filled) => await AnswersAsync(PayloadKind.Interaction, Press(person, card, label, filled), count);

    /// <summary>The first call that fits, with the bot's clock moved on until it comes.</summary>
    public async Task<SlackCall> ComesLaterAsync(int before, Func<SlackCall, bool>? fits = null)
    {
        SlackCall? found = null;
        await Eventually.HoldsAsync(() => (found = slack.Calls.Skip(before).FirstOrDefault(c => fits is null || fits(c))) is not null, () => app.Clock.Advance(TimeSpan.FromSeconds(fits is null ? 60 : 5)));
        return found!;
    }

    public static string TitleOf(SlackCall card) => All(card.Blocks).Where(b => (string?)b["type"] == "header").Select(h => (string?)h["text"]!["text"]).FirstOrDefault() ?? "";

    public static string TextOf(SlackCall card) => string.Join(' ', All(card.Blocks ?? card.View).Select(n => n["text"] is JsonValue text ? (string?)text : null).Where(t => t is not null));

    /// <summary>The buttons of a card, those in its menus too, by their options.</summary>
    public static IReadOnlyList<JsonNode> Buttons(SlackCall card) => [.. All(card.Blocks ?? card.View).SelectMany(n => (string?)n["type"] switch { "button" => [n], "overflow" => n["options"]!.AsArray().Select(o => o!), _ => Enumerable.Empty<JsonNode>() })];

    public static string LabelOf(JsonNode button) => (string)button["text"]!["text"]!;

    public static string? CommandOf(JsonNode button) => (string?)JsonNode.Parse((string)button["value"]!)!["c"];

    public static string? ArgumentOf(JsonNode button, string name) => (string?)JsonNode.Parse((string)button["value"]!)!["a"]?[name];

    public Task<string> NewCodeAsync(int section = 1) => app.Reads(async db =>
    {
        var code = await BindingCodes.IssueAsync(db, app.Clock.GetUtcNow(), default);
        await db.SaveChangesAsync();
        return code;
    }, section);

    /// <summary>A steward bound one to one, and a channel bound by them with its content shown.</summary>
    public async Task<SlackTown> BoundAsync(string steward = "claude", string mode = "Relier, contenu visible")
    {
        await SaysAsync(steward, await NewCodeAsync());
        var proposal = await SaysAsync(steward, "relier ce canal", Channel);
        await PressesAsync(steward, proposal, mode);
        return this;
    }

    public Task DoneAsync() => Eventually.HoldsAsync(() => app.Reads(db => db.Receipts.AllAsync(r => r.State == CgtBot.Domain.Messages.ReceiptState.Done || r.State == CgtBot.Domain.Messages.ReceiptState.Dead)));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await slack.DisposeAsync();
    }

    private static string Next() => $"{Interlocked.Increment(ref last):000000}";

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
