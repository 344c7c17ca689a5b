using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Microsoft's own library beside ours: the tokens it lets in, and the calls its client makes.</summary>
public sealed class ConnectorOracleTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    private const string Package = "botframework-connector";

    private const string Conversation = "19:canal@thread.tacv2;messageid=1750000000001";

    private const string Emulator = "it always takes the emulator's tokens; we do only in Development, when told";

    private const string AnyEndorsement = "it takes a key published without the channels it vouches for; we refuse it, as Microsoft's C# library does";

    private const string CaseMatters = "it compares the service address letter by letter; we pass over capitals, as Microsoft's C# library does";

    private const string NoEnd = "it takes a token that never ends; we want an end, as Microsoft's C# library does";

    private const string NoBound = "it reads a token of any length; we read none of more than 16 KB";

    private const string OneAudience = "it reads the audience as one word; the standard allows several, of which ours must be one";

    /// <summary>Where the two differ, and why: any other difference is a fault of ours.</summary>
    private static readonly Dictionary<string, string> Differences = new()
    {
        ["service address in capitals"] = CaseMatters,
        ["a key that vouches for no channel"] = AnyEndorsement,
        ["the emulator's, of Microsoft's tenant"] = Emulator,
        ["no end"] = NoEnd,
        ["longer than any token"] = NoBound,
        ["several audiences, ours among them"] = OneAudience,
    };

    private readonly FakeTeams teams = fixture.Town.Teams;

    [Fact]
    public async Task It_lets_in_the_tokens_we_let_in_and_no_other()
    {
        var now = fixture.Town.App.Clock.GetUtcNow();
        var cases = TokenTable.Cases.Select(c => (Name: c.Key, c.Value.Welcome, Header: c.Value.Header(teams, now), Channel: "msteams")).Append((Name: "a channel the key does not vouch for", Welcome: false, Header: $"Bearer {teams.Token(now)}", Channel: "slack")).ToList();

        var verdicts = await NodeOracle.AskAsync("tokens.js", new JsonObject
        {
            ["appId"] = FakeTeams.AppId, ["issuer"] = FakeTeams.Issuer, ["metadata"] = $"{teams.Root}openid", ["at"] = now.ToUnixTimeMilliseconds(),
            ["cases"] = new JsonArray([.. cases.Select(c => (JsonNode)new JsonObject { ["name"] = c.Name, ["header"] = c.Header, ["activity"] = new JsonObject { ["type"] = "message", ["channelId"] = c.Channel, ["serviceUrl"] = teams.ServiceUrl } })]),
        }, Package);

        verdicts.AsObject().Count.ShouldBe(cases.Count);
        cases.Where(c => verdicts[c.Name] is null != c.Welcome).Select(c => c.Name).Order().ShouldBe(Differences.Keys.Order(), verdicts.ToJsonString());
    }

    [Fact]
    public async Task Its_client_makes_the_calls_that_ours_makes()
    {
        await using var other = await FakeTeams.StartAsync();
        other.Gives = Paged;
        var activity = new JsonObject { ["type"] = "message", ["text"] = "bonjour", ["from"] = new JsonObject { ["id"] = TeamsTown.Bot }, ["conversation"] = new JsonObject { ["id"] = Conversation } };
        var opened = new JsonObject { ["isGroup"] = false, ["bot"] = new JsonObject { ["id"] = TeamsTown.Bot }, ["members"] = new JsonArray(new JsonObject { ["id"] = "29:claude" }), ["tenantId"] = FakeTeams.Tenant };

        var answer = await NodeOracle.AskAsync("connector.js", new JsonObject { ["serviceUrl"] = other.ServiceUrl, ["conversation"] = Conversation, ["activity"] = activity, ["parameters"] = opened }, Package);
        var ours = await OursAsync();

        Shown(other.Calls).ShouldBe(Shown(ours));
        answer["ids"]!.AsArray().Select(i => (string)i!).ShouldBe(other.Calls.Where(c => c.Method is not ("GET" or "DELETE")).Select(c => c.Id));
        answer["members"]!.AsArray().Select(m => (string)m!).ShouldBe(["29:a", "29:b"]);
        other.Calls.ShouldAllBe(c => c.Authorization == "Bearer judge");
    }

    /// <summary>The same six things by our client.</summary>
    private async Task<IReadOnlyList<TeamsCall>> OursAsync()
    {
        var (connector, before) = (fixture.Town.App.Services.GetRequiredService<ConnectorClient>(), teams.Calls.Count);
        teams.Gives = Paged;
        var place = new ConversationReference { ServiceUrl = teams.ServiceUrl, Conversation = new ConversationAccount { Id = Conversation }, Bot = new ChannelAccount { Id = TeamsTown.Bot } };
        var activity = new Activity { Type = ActivityTypes.Message, Text = "bonjour" }.ApplyConversationReference(place);
        await connector.SendAsync(activity, default);
        await connector.SendAsync(activity with { ReplyToId = "17" }, default);
        await connector.UpdateAsync(activity with { Id = "18" }, default);
        await connector.DeleteAsync(place, "19", default);
        await connector.CreateAsync(teams.ServiceUrl, new ConversationParameters { IsGroup = false, Bot = new ChannelAccount { Id = TeamsTown.Bot }, Members = [new ChannelAccount { Id = "29:claude" }], TenantId = FakeTeams.Tenant }, default);
        (await connector.MembersAsync(place, default)).Select(m => m.Id).ShouldBe(["29:a", "29:b"]);
        teams.Gives = _ => null;
        return [.. teams.Calls.Skip(before)];
    }

    private static object? Paged(TeamsCall call) => call.Method != "GET" ? null
        : call.RawPath.Contains("continuationToken", StringComparison.Ordinal) ? new { members = new[] { new { id = "29:b" } } } : new { continuationToken = "a/b", members = new[] { new { id = "29:a" } } };

    /// <summary>What the connector acts upon: the call, its path as written, what it is told.</summary>
    private static IEnumerable<string> Shown(IEnumerable<TeamsCall> calls) =>
        calls.Select(c => $"{c.Method} {c.RawPath} {c.Body?["type"]} {c.Body?["text"]} {c.Body?["replyToId"]} {c.Body?["from"]?["id"]} {c.Body?["conversation"]?["id"]} {c.Body?["members"]?.ToJsonString()} {c.Body?["tenantId"]}".TrimEnd());
}
