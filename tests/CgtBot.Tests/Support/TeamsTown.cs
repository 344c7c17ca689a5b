using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Support;

/// <summary>The bot beside Microsoft's side on loopback, and what people there say to it. Activities are shaped as Teams sends them.</summary>
public sealed class TeamsTown(FakeTeams teams, BotApp app) : IAsyncDisposable
{
    public const string Channel = "19:canal@thread.tacv2";
    public const string Bot = "28:" + FakeTeams.AppId;

    private static int last;

    public FakeTeams Teams => teams;

    public BotApp App => app;

    public static async Task<TeamsTown> StartAsync(string? folder = null, FakeTeams? beside = null, Action<WebApplicationBuilder>? adapt = null, params (string Key, string Value)[] settings)
    {
        var teams = beside ?? await FakeTeams.StartAsync();
        return new TeamsTown(teams, await BotApp.StartAsync(folder: folder, adapt: adapt, settings: [.. teams.Settings, .. settings]));
    }

    public static string PersonalOf(string person) => $"a:{person}";

    /// <summary>An activity of a person: one to one unless a channel is named.</summary>
    public JsonObject Activity(string type, string person, string? channel = null, string? text = null, string? thread = null) => new()
    {
        ["type"] = type, ["id"] = $"{1750000000000 + Interlocked.Increment(ref last)}", ["timestamp"] = app.Clock.GetUtcNow().ToString("O"), ["serviceUrl"] = teams.ServiceUrl, ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = Guid.NewGuid().ToString() },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "CgtBot" },
        ["conversation"] = channel is null
            ? new JsonObject { ["id"] = PersonalOf(person), ["conversationType"] = "personal", ["tenantId"] = FakeTeams.Tenant }
            : new JsonObject { ["id"] = $"{channel};messageid={thread ?? "1"}", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = FakeTeams.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant }, ["team"] = channel is null ? null : new JsonObject { ["id"] = "19:equipe@thread.tacv2" } },
        ["text"] = channel is null || text is null ? text : $"<at>CgtBot</at> {text}\n", ["textFormat"] = "plain",
        ["entities"] = channel is null ? [] : new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "CgtBot" }, ["text"] = "<at>CgtBot</at>" }),
    };

    /// <summary>Hands an activity over, signed as Teams signs.</summary>
    public async Task<HttpResponseMessage> HandsAsync(JsonNode activity, string? token = null)
    {
        using var client = app.Client;
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? teams.Token(app.Clock.GetUtcNow()));
        return await client.SendAsync(request);
    }

    /// <summary>What the bot writes after an activity: the calls that were not there before, once there are so many.</summary>
    public async Task<IReadOnlyList<TeamsCall>> AnswersAsync(JsonNode activity, int count = 1)
    {
        await (activity["replyToId"] is null ? Task.CompletedTask : SaidAsync());
        var before = teams.Calls.Count;
        ((int)(await HandsAsync(activity)).StatusCode).ShouldBe(202);
        return await ComesAsync(before, count);
    }

    /// <summary>Until what was seen is known to be seen: a card is remembered just after it left, and a person presses it later than that.</summary>
    private Task SaidAsync() => Eventually.HoldsAsync(() => app.Reads(async db =>
        !await db.Outbox.AnyAsync(m => m.State == OutboxState.Sending) && !await db.Receipts.AnyAsync(r => r.State == ReceiptState.Sending)));

    public async Task<IReadOnlyList<TeamsCall>> ComesAsync(int before, int count = 1)
    {
        await Eventually.HoldsAsync(() => teams.Calls.Count >= before + count);
        return [.. teams.Calls.Skip(before)];
    }

    public async Task<TeamsCall> SaysAsync(string person, string text, string? channel = null) => (await AnswersAsync(Activity("message", person, channel, text))).ShouldHaveSingleItem();

    /// <summary>Presses a button of a card the bot wrote, told by its label or its command, with what is filled in.</summary>
    public JsonObject Press(string person, TeamsCall card, string label, string? channel = null, params (string Name, string Value)[] filled)
    {
        var pressed = Activity("message", person, channel);
        pressed["replyToId"] = card.Id;
        pressed["value"] = Buttons(card).First(b => (string)b["title"]! == label || CommandOf(b) == label)["data"]!.DeepClone();
        foreach (var (name, value) in filled)
        {
            pressed["value"]![AdaptiveInputs.IdPrefix + name] = value;
        }

        return pressed;
    }

    public JsonObject Press(string person, TeamsCall card, JsonNode button, string? channel = null)
    {
        var pressed = Activity("message", person, channel);
        (pressed["replyToId"], pressed["value"]) = (card.Id, button["data"]!.DeepClone());
        return pressed;
    }

    /// <summary>The first call that fits, with the bot's clock moved on until it comes.</summary>
    public async Task<TeamsCall> ComesLaterAsync(int before, Func<TeamsCall, bool>? fits = null)
    {
        TeamsCall? found = null;
        await Eventually.HoldsAsync(() => (found = teams.Calls.Skip(before).FirstOrDefault(c => fits is null || fits(c))) is not null, () => app.Clock.Advance(TimeSpan.FromSeconds(fits is null ? 60 : 5)));
        return found!;
    }

    /// <summary>The buttons of a card in their order, those of its rows too.</summary>
    public static IReadOnlyList<JsonNode> Buttons(TeamsCall card) => [.. All(ContentOf(card)).Where(n => (string?)n["type"] == "Action.Execute" && n["title"] is not null && n["data"]!["cgtbot"]!["command"] is not null)];

    /// <summary>The fields of a card.</summary>
    public static IReadOnlyList<JsonNode> InputsOf(TeamsCall card) => [.. All(ContentOf(card)).Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)];

    public static string CommandOf(JsonNode button) => (string)button["data"]!["cgtbot"]!["command"]!;

    /// <summary>What a button sends: its command with what it states.</summary>
    public static JsonObject Ordering(string command, JsonObject? args = null, params string[] sends) => new()
    {
        ["cgtbot"] = new JsonObject { ["command"] = command, ["args"] = args, ["sends"] = new JsonArray([.. sends.Select(s => (JsonNode)s)]) },
    };

    public static string TitleOf(TeamsCall card) => (string)card.Body!["summary"]!;

    public static string TextOf(TeamsCall card) => string.Join(' ', All(ContentOf(card)).Select(n => (string?)n["text"]).Where(t => t is not null));

    private static JsonNode? ContentOf(TeamsCall card) => card.Body?["attachments"]?[0]?["content"];

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(p => p.Key is not "fallback").SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };

    public Task<string> NewCodeAsync(int section = 1) => app.Reads(async db =>
    {
        var code = await BindingCodes.IssueAsync(db, app.Clock.GetUtcNow(), default);
        await db.SaveChangesAsync();
        return code;
    }, section);

    /// <summary>A steward bound one to one, and a channel bound by them, with its content shown unless said otherwise.</summary>
    public async Task<TeamsTown> BoundAsync(string steward = "claude", string mode = "Relier, contenu visible")
    {
        await SaysAsync(steward, await NewCodeAsync());
        var proposal = await SaysAsync(steward, "relier ce canal", Channel);
        await AnswersAsync(Press(steward, proposal, mode, Channel));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await teams.DisposeAsync();
    }
}
