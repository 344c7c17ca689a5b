using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>What is malformed or means harm, under a token that is right: each gets its status, and the database is as it was.</summary>
public sealed class HostileRequestTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    private static readonly Dictionary<string, (int Status, Func<TeamsTown, string> Body)> Bodies = new()
    {
        ["nothing"] = (400, _ => ""),
        ["blanks"] = (400, _ => "   "),
        ["no JSON"] = (400, _ => "type=message&text=bonjour"),
        ["JSON cut short"] = (400, t => Whole(t)[..^20]),
        ["something after the JSON"] = (400, t => Whole(t) + "{}"),
        ["null"] = (400, _ => "null"),
        ["a list"] = (400, t => $"[{Whole(t)}]"),
        ["a word"] = (400, _ => "\"message\""),
        ["a number"] = (400, _ => "12"),
        ["nested without end"] = (400, _ => new string('[', 100_000)),
        ["nested deep in a value"] = (400, t => With(t, "value", JsonNode.Parse(new string('[', 60) + new string(']', 60)))),
        ["larger than any message"] = (413, t => With(t, "text", new string('a', 600_000))),
        ["no type"] = (400, t => With(t, "type", null)),
        ["a type that is a number"] = (400, t => With(t, "type", 1)),
        ["a type without end"] = (400, t => With(t, "type", new string('x', 600))),
        ["no id"] = (400, t => With(t, "id", null)),
        ["an id without end"] = (400, t => With(t, "id", new string('1', 501))),
        ["no sender"] = (400, t => With(t, "from", null)),
        ["a sender that is a list"] = (400, t => With(t, "from", new JsonArray(1, 2))),
        ["no conversation"] = (400, t => With(t, "conversation", null)),
        ["a conversation that is a word"] = (400, t => With(t, "conversation", "a:claude")),
        ["a conversation without id"] = (400, t => With(t, "conversation", new JsonObject { ["tenantId"] = FakeTeams.Tenant })),
        ["no service address"] = (400, t => With(t, "serviceUrl", null)),
        ["no channel"] = (400, t => With(t, "channelId", "")),
        ["a time that is none"] = (400, t => With(t, "timestamp", "hier")),
        ["attachments that are none"] = (400, t => With(t, "attachments", new JsonObject { ["name"] = "a" })),
        ["entities of another shape"] = (400, t => With(t, "entities", new JsonArray("mention"))),
        ["half a character"] = (400, t => Whole(t).Replace("bonjour", "\\uD800", StringComparison.Ordinal)),
        ["another tenant"] = (403, t => Tenants(t, "99999999-0000-0000-0000-000000000000", "99999999-0000-0000-0000-000000000000")),
        ["two tenants that differ"] = (403, t => Tenants(t, FakeTeams.Tenant, "99999999-0000-0000-0000-000000000000")),
        ["no tenant at all"] = (403, t => Tenants(t, null, null)),
        ["an invoke nobody knows"] = (501, t => Invoke(t, "task/destroy")),
        ["an invoke without a name"] = (501, t => Invoke(t, null)),
        ["a setting of the search nobody offers"] = (501, t => Invoke(t, "composeExtension/querySettingUrl")),
        ["a search that asks nothing"] = (400, t => Invoke(t, "composeExtension/query")),
        ["a search under another name"] = (400, t => Invoke(t, "composeExtension/query", new JsonObject { ["commandId"] = "chercher-tout" })),
        ["a search whose parameters are a word"] = (400, t => Invoke(t, "composeExtension/query", new JsonObject { ["commandId"] = "chercher", ["parameters"] = "mots" })),
        ["a search whose page is a word"] = (400, t => Invoke(t, "composeExtension/query", new JsonObject { ["commandId"] = "chercher", ["queryOptions"] = new JsonObject { ["skip"] = "0" } })),
        ["an action on no message"] = (400, t => Invoke(t, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "suivre", ["commandContext"] = "message" })),
        ["an action under another name"] = (400, t => Invoke(t, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "effacer", ["commandContext"] = "message", ["messagePayload"] = new JsonObject() })),
        ["an action of the compose box"] = (400, t => Invoke(t, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "suivre", ["commandContext"] = "compose", ["messagePayload"] = new JsonObject() })),
        ["an action on a message that is a list"] = (400, t => Invoke(t, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "suivre", ["commandContext"] = "message", ["messagePayload"] = new JsonArray() })),
        ["a form that holds nothing"] = (400, t => Invoke(t, "composeExtension/submitAction", new JsonObject { ["commandId"] = "suivre", ["commandContext"] = "message" })),
        ["a form that orders nothing"] = (400, t => Invoke(t, "composeExtension/submitAction", new JsonObject { ["commandId"] = "suivre", ["data"] = new JsonObject { ["kind"] = "question" } })),
        ["a form of another command"] = (400, t => Invoke(t, "composeExtension/submitAction", new JsonObject { ["commandId"] = "effacer", ["data"] = TeamsTown.Ordering("add") })),
        ["a consent that neither accepts nor declines"] = (400, t => Invoke(t, "fileConsent/invoke", new JsonObject { ["action"] = "perhaps" })),
        ["a consent whose upload is a word"] = (400, t => Invoke(t, "fileConsent/invoke", new JsonObject { ["action"] = "accept", ["uploadInfo"] = "https://evil.example/" })),
        ["a press that says nothing"] = (400, t => Invoke(t, "adaptiveCard/action")),
        ["a press without a command"] = (400, t => Invoke(t, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["command"] = "" } } })),
        ["a press whose arguments are a list"] = (400, t => Invoke(t, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["command"] = "list", ["args"] = new JsonArray(1) } } })),
    };

    public static TheoryData<string> Names => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_malformed_is_refused_and_changes_nothing(string name)
    {
        var (status, body) = Bodies[name];

        await RefusedAsync(status, new StringContent(body(fixture.Town), Encoding.UTF8, "application/json"));
    }

    [Fact]
    public Task Bytes_that_are_no_text_are_refused() => RefusedAsync(400, new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]));

    [Theory]
    [InlineData("https://evil.example/teams/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.example#@smba.trafficmanager.net/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://169.254.169.254/metadata/")]
    [InlineData("http://127.0.0.1:1/teams/")]
    [InlineData("//evil.example")]
    public async Task An_answer_goes_to_no_host_that_is_not_allowed_even_when_signed(string serviceUrl)
    {
        var town = fixture.Town;
        var before = await StateAsync();
        var token = town.Teams.Token(town.App.Clock.GetUtcNow(), change: c => c["serviceurl"] = serviceUrl);
        var activity = town.Activity("message", "claude", text: "bonjour");
        activity["serviceUrl"] = serviceUrl;

        ((int)(await town.HandsAsync(activity, token)).StatusCode).ShouldBe(403);
        (await StateAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Only_POST_is_taken(string method)
    {
        using var client = fixture.Town.App.Client;
        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task A_body_that_does_not_say_its_length_is_bounded_too()
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(With(fixture.Town, "text", new string('a', 600_000)))));
        content.Headers.ContentLength = null;

        await RefusedAsync(413, content, chunked: true);
    }

    private async Task RefusedAsync(int status, HttpContent content, bool chunked = false)
    {
        var town = fixture.Town;
        var before = await StateAsync();
        using var client = town.App.Client;
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Teams.Token(town.App.Clock.GetUtcNow()));

        ((int)(await client.SendAsync(request)).StatusCode).ShouldBe(status);
        (await StateAsync()).ShouldBe(before);
    }

    private async Task<(int Kept, int Lines, int Sent)> StateAsync() => (
        await fixture.Town.App.Reads(db => db.Receipts.CountAsync()), await fixture.Town.App.Reads(db => db.Journal.CountAsync()), fixture.Town.Teams.Calls.Count);

    private static string Whole(TeamsTown town) => town.Activity("message", "claude", text: "bonjour").ToJsonString();

    private static string With(TeamsTown town, string field, JsonNode? value)
    {
        var activity = town.Activity("message", "claude", text: "bonjour");
        activity[field] = value;
        return activity.ToJsonString(new System.Text.Json.JsonSerializerOptions { MaxDepth = 200 });
    }

    private static string Tenants(TeamsTown town, string? conversation, string? data)
    {
        var activity = town.Activity("message", "claude", text: "bonjour");
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"] = data is null ? null : new JsonObject { ["id"] = data };
        return activity.ToJsonString();
    }

    private static string Invoke(TeamsTown town, string? name, JsonNode? value = null)
    {
        var activity = town.Activity("invoke", "claude");
        (activity["name"], activity["value"]) = (name, value);
        return activity.ToJsonString();
    }
}
