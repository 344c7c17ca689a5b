using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>What is forged, stale, replayed, malformed or too large: each gets its status, and the database is as it was.</summary>
public sealed class HostileRequestTests(SlackFixture fixture) : IClassFixture<SlackFixture>
{
    private const string Events = SlackEndpoints.Events;
    private const string Commands = SlackEndpoints.Commands;
    private const string Interactions = SlackEndpoints.Interactions;

    /// <summary>Wrong proofs for a body that is right.</summary>
    private static readonly Dictionary<string, Func<SlackTown, string, (string? Moment, string? Signature)>> Forged = new()
    {
        ["no signature"] = (t, _) => (Moment(t), ""),
        ["another secret"] = (t, b) => (Moment(t), Signature.Of("another", Moment(t), Encoding.UTF8.GetBytes(b))),
        ["of another body"] = (t, b) => (Moment(t), Right(Moment(t), b + " ")),
        ["of another moment"] = (t, b) => (Moment(t), Right(Moment(t, -1), b)),
        ["another version"] = (t, b) => (Moment(t), "v1" + Right(Moment(t), b)[2..]),
        ["without its version"] = (t, b) => (Moment(t), Right(Moment(t), b)[3..]),
        ["in capitals"] = (t, b) => (Moment(t), Right(Moment(t), b).ToUpperInvariant()),
        ["cut short"] = (t, b) => (Moment(t), Right(Moment(t), b)[..^1]),
        ["with something after it"] = (t, b) => (Moment(t), Right(Moment(t), b) + "0"),
        ["of zeros"] = (t, _) => (Moment(t), "v0=" + new string('0', 64)),
        ["older than five minutes"] = (t, b) => (Moment(t, -301), Right(Moment(t, -301), b)),
        ["ahead by more than five minutes"] = (t, b) => (Moment(t, 301), Right(Moment(t, 301), b)),
        ["a moment that is a word"] = (_, b) => ("now", Right("now", b)),
        ["a negative moment"] = (_, b) => ("-1749801600", Right("-1749801600", b)),
        ["a moment with a plus"] = (t, b) => ("+" + Moment(t), Right("+" + Moment(t), b)),
        ["a moment without end"] = (_, b) => (new string('9', 40), Right(new string('9', 40), b)),
        ["an empty moment"] = (_, b) => ("", Right("", b)),
    };

    /// <summary>Bodies that are none, under a right proof.</summary>
    private static readonly Dictionary<string, (string Path, int Status, Func<string> Body)> Malformed = new()
    {
        ["nothing"] = (Events, 400, () => ""),
        ["no JSON"] = (Events, 400, () => "type=event_callback"),
        ["JSON cut short"] = (Events, 400, () => Whole()[..^20]),
        ["something after the JSON"] = (Events, 400, () => Whole() + "{}"),
        ["null"] = (Events, 400, () => "null"),
        ["a list"] = (Events, 400, () => $"[{Whole()}]"),
        ["nested without end"] = (Events, 400, () => new string('[', 100_000)),
        ["no event"] = (Events, 400, () => With(e => e.Remove("event"))),
        ["an event that is a word"] = (Events, 400, () => With(e => e["event"] = "message")),
        ["an event without a type"] = (Events, 400, () => With(e => e["event"]!.AsObject().Remove("type"))),
        ["an event whose type is a number"] = (Events, 400, () => With(e => e["event"]!["type"] = 1)),
        ["an event without id"] = (Events, 400, () => With(e => e.Remove("event_id"))),
        ["an event of no workspace"] = (Events, 400, () => With(e => e.Remove("team_id"))),
        ["an envelope of another kind"] = (Events, 400, () => With(e => e["type"] = "other")),
        ["words of nobody"] = (Events, 400, () => With(e => e["event"]!.AsObject().Remove("user"))),
        ["words said nowhere"] = (Events, 400, () => With(e => e["event"]!["channel"] = new string('C', 301))),
        ["a text that is a list"] = (Events, 400, () => With(e => e["event"]!["text"] = new JsonArray(1))),
        ["larger than any event"] = (Events, 413, () => With(e => e["event"]!["text"] = new string('a', 600_000))),
        ["a verification without a challenge"] = (Events, 400, () => """{"type":"url_verification"}"""),
        ["an empty command"] = (Commands, 400, () => ""),
        ["a command of nobody"] = (Commands, 400, () => "command=%2Fcgt&text=aide&channel_id=C1&team_id=T1&trigger_id=1.1&response_url=https%3A%2F%2Fhooks.slack.com%2Fa"),
        ["a command told twice"] = (Commands, 400, () => "user_id=U1&user_id=U2&command=%2Fcgt&text=aide&channel_id=C1&team_id=T1&trigger_id=1.1&response_url=https%3A%2F%2Fhooks.slack.com%2Fa"),
        ["a command without a trigger"] = (Commands, 400, () => "user_id=U1&command=%2Fcgt&text=aide&channel_id=C1&team_id=T1&response_url=https%3A%2F%2Fhooks.slack.com%2Fa"),
        ["an interaction without a payload"] = (Interactions, 400, () => "other=1"),
        ["a payload that is no JSON"] = (Interactions, 400, () => "payload=abc"),
        ["two payloads"] = (Interactions, 400, () => "payload=%7B%7D&payload=%7B%7D"),
        ["a press of nothing"] = (Interactions, 400, () => "payload=" + Uri.EscapeDataString("""{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"actions":[],"trigger_id":"1.1"}""")),
        ["a press of nobody"] = (Interactions, 400, () => "payload=" + Uri.EscapeDataString("""{"type":"block_actions","team":{"id":"T1"},"actions":[{"type":"button"}],"trigger_id":"1.1"}""")),
        ["a modal without view"] = (Interactions, 400, () => "payload=" + Uri.EscapeDataString("""{"type":"view_submission","user":{"id":"U1"},"team":{"id":"T1"},"trigger_id":"1.1"}""")),
    };

    public static TheoryData<string> Proofs => [.. Forged.Keys];

    public static TheoryData<string> Bodies => [.. Malformed.Keys];

    [Theory]
    [MemberData(nameof(Proofs))]
    public async Task What_is_not_proven_to_be_Slack_s_and_of_now_is_refused(string name)
    {
        var (town, before) = (fixture.Town, await StateAsync());
        var body = Whole();
        var (moment, signature) = Forged[name](town, body);

        foreach (var (path, sent) in new[] { (Events, body), (Commands, body), (Interactions, body) })
        {
            var response = await town.PostAsync(path, sent, moment: moment, signature: signature);
            ((int)response.StatusCode).ShouldBe(401);
            (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }

        (await StateAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_malformed_is_refused_and_changes_nothing(string name)
    {
        var (path, status, body) = Malformed[name];
        var before = await StateAsync();

        ((int)(await fixture.Town.PostAsync(path, body())).StatusCode).ShouldBe(status);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_request_sent_again_is_refused_and_not_kept_twice()
    {
        var (town, body) = (fixture.Town, SlackTown.BodyOf(PayloadKind.Command, fixture.Town.Command("inconnue", "aide")));
        var moment = Moment(town);
        var signature = Right(moment, body);
        ((int)(await town.PostAsync(Commands, body, moment: moment, signature: signature)).StatusCode).ShouldBe(200);
        await town.DoneAsync();
        var before = await StateAsync();

        ((int)(await town.PostAsync(Commands, body, moment: moment, signature: signature)).StatusCode).ShouldBe(401);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var (town, before) = (fixture.Town, await StateAsync());
        byte[] bytes = [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D];
        using var client = town.App.Client;
        var request = new HttpRequestMessage(HttpMethod.Post, Events) { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation(Signature.TimeHeader, Moment(town));
        request.Headers.TryAddWithoutValidation(Signature.Header, Signature.Of(FakeSlack.Secret, Moment(town), bytes));

        ((int)(await client.SendAsync(request)).StatusCode).ShouldBe(400);
        (await StateAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_POST_is_taken(string method)
    {
        using var client = fixture.Town.App.Client;
        foreach (var path in new[] { Events, Commands, Interactions })
        {
            ((int)(await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).StatusCode).ShouldBe(405);
        }
    }

    [Fact]
    public async Task The_address_is_verified_by_its_challenge_signed_like_the_rest()
    {
        var town = fixture.Town;
        const string Body = """{"type":"url_verification","token":"t","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}""";

        var response = await town.PostAsync(Events, Body);

        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["challenge"]!.GetValue<string>().ShouldStartWith("3eZbrw1a");
        ((int)(await town.PostAsync(Events, Body, signature: "v0=0")).StatusCode).ShouldBe(401);
    }

    [Theory]
    [InlineData("""{"type":"user_change","user":{"id":"U1"}}""")]
    [InlineData("""{"type":"message","channel":"C1","channel_type":"channel","user":"U1","ts":"1.2","text":"entre nous"}""")]
    [InlineData("""{"type":"message","channel":"D1","channel_type":"im","bot_id":"B1","ts":"1.3","text":"un autre bot"}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"C1","ts":"1.4","message":{"ts":"1.2","user":"U1","text":"a"},"previous_message":{"ts":"1.2","user":"U1","text":"a"}}""")]
    public async Task What_is_not_for_the_bot_is_acknowledged_and_not_kept(string happened)
    {
        var before = await StateAsync();
        var envelope = SlackTown.Event("x", []);
        envelope["event"] = JsonNode.Parse(happened);

        ((int)(await fixture.Town.PostAsync(Events, envelope.ToJsonString())).StatusCode).ShouldBe(200);
        (await StateAsync()).ShouldBe(before);
    }

    private async Task<(int Kept, int Lines, int Said)> StateAsync() => (
        await fixture.Town.App.Reads(db => db.Receipts.CountAsync()), await fixture.Town.App.Reads(db => db.Journal.CountAsync()), fixture.Town.Slack.Calls.Count);

    private static string Moment(SlackTown town, int later = 0) => $"{town.App.Clock.GetUtcNow().ToUnixTimeSeconds() + later}";

    private static string Right(string moment, string body) => Signature.Of(FakeSlack.Secret, moment, Encoding.UTF8.GetBytes(body));

    private static string Whole() => SlackTown.Message("inconnue", "bonjour").ToJsonString();

    private static string With(Action<JsonObject> change)
    {
        var envelope = SlackTown.Message("inconnue", "bonjour");
        change(envelope);
        return envelope.ToJsonString();
    }
}
