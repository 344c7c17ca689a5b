using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Sockets;
using CgtBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Slack.Sockets;

public sealed class SocketTests
{
    [Fact]
    public async Task The_whole_story_of_a_branch_goes_by_Socket_Mode_without_a_public_address()
    {
        await using var town = await SocketTown.StartAsync();

        await WholeStoryTests.TellAsync(town);
        town.Slack.Sockets.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_event_handed_over_by_two_connections_is_acknowledged_on_each_and_answered_once()
    {
        await using var town = await (await SocketTown.StartAsync()).BoundAsync();
        var (message, before) = (SlackTown.Message("claude", "questions ouvertes"), town.Slack.Calls.Count);

        await Task.WhenAll(town.Slack.Sockets.Open.Select(c => town.Slack.Sockets.HandAsync(PayloadKind.Event, message, c)));
        await town.ComesAsync(before);
        await town.DoneAsync();

        town.Slack.Calls.Skip(before).ShouldHaveSingleItem();
        town.Slack.Sockets.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_about_to_close_is_followed_by_the_next_before_it_ends_and_read_until_it_does(string reason)
    {
        await using var town = await (await SocketTown.StartAsync(sockets: 1)).BoundAsync();
        var old = town.Slack.Sockets.Open.ShouldHaveSingleItem();

        await old.AnnounceAsync(reason);
        await Eventually.HoldsAsync(() => town.Slack.Sockets.Open.Count(c => c.IsGreeted) == 2);

        // Slack has not closed it yet, and still hands things over by it.
        (await town.Slack.Sockets.HandAsync(PayloadKind.Event, SlackTown.Message("claude", "questions ouvertes"), old)).ShouldBeNull();
        await town.DoneAsync();
        await old.CloseAsync();
        await SocketTown.StandsAsync(town, 1);
        town.Slack.Sockets.Open.ShouldHaveSingleItem().Number.ShouldBeGreaterThan(old.Number);
        await town.SaysAsync("claude", "questions ouvertes");
        town.Slack.Sockets.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":12}""")]
    [InlineData("""{"type":"events_api"}""")]
    [InlineData("""{"type":"events_api","envelope_id":12,"payload":{}}""")]
    [InlineData("""{"type":"disconnect","envelope_id":{}""")]
    public async Task A_message_that_is_none_of_Slack_s_shapes_is_passed_over(string text)
    {
        await using var town = await (await SocketTown.StartAsync(sockets: 1)).BoundAsync();
        var connection = town.Slack.Sockets.Open.ShouldHaveSingleItem();

        await connection.SendAsync(text);
        await town.SaysAsync("claude", "questions ouvertes");

        town.Slack.Sockets.Open.ShouldHaveSingleItem().ShouldBe(connection);
    }

    [Fact]
    public async Task What_is_no_text_or_too_long_is_passed_over_and_what_is_unknown_is_acknowledged()
    {
        await using var town = await (await SocketTown.StartAsync(sockets: 1)).BoundAsync();
        var connection = town.Slack.Sockets.Open.ShouldHaveSingleItem();

        await connection.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        await connection.SendAsync(new string('x', SocketMessages.Longest + 1));
        foreach (var (id, frame) in new[] { ("e1", """{"type":"later_kind","envelope_id":"e1","payload":{}}"""), ("e2", """{"type":"events_api","envelope_id":"e2","payload":[]}"""), ("e3", """{"type":"interactive","envelope_id":"e3","payload":{"type":12}}""") })
        {
            var acknowledged = town.Slack.Sockets.Awaits(id);
            await connection.SendAsync(frame);
            (await acknowledged).ShouldBeNull();
        }

        await town.SaysAsync("claude", "questions ouvertes");
        town.Slack.Sockets.Open.ShouldHaveSingleItem().ShouldBe(connection);
    }

    [Fact]
    public async Task A_message_in_several_frames_is_one()
    {
        await using var town = await (await SocketTown.StartAsync(sockets: 1)).BoundAsync();
        var acknowledged = town.Slack.Sockets.Awaits("e1");
        var frame = System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["type"] = "events_api", ["envelope_id"] = "e1", ["payload"] = SlackTown.Message("claude", "questions ouvertes — détail") }.ToJsonString());
        var connection = town.Slack.Sockets.Open.ShouldHaveSingleItem();
        var before = town.Slack.Calls.Count;

        for (var at = 0; at < frame.Length; at += 50)
        {
            await connection.SendAsync(frame[at..Math.Min(at + 50, frame.Length)], WebSocketMessageType.Text, whole: at + 50 >= frame.Length);
        }

        await acknowledged;
        await town.ComesAsync(before);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_said_by_the_health_report()
    {
        await using var town = await SlackTown.StartAsync(settings: [("Slack:AppToken", "xapp-2-revoked")]);

        var part = await PartAsync(town, p => (string?)p["status"] == "degraded");
        part.ShouldSatisfyAllConditions(p => ((string?)p["problem"]).ShouldBe("invalid_auth"), p => ((int)p["standing"]!).ShouldBe(0));
    }

    [Fact]
    public async Task A_Slack_that_is_away_is_asked_again_until_it_is_back()
    {
        var slack = await FakeSlack.StartAsync();
        slack.Sockets.Fault = n => n % 2 == 1 && n < 9 ? new SlackFault.Status(429, "7") : n < 9 ? new SlackFault.Status(503) : null;
        await using var town = await SlackTown.StartAsync(beside: slack, settings: [("Slack:AppToken", FakeSlackSocket.AppToken)]);

        await SocketTown.StandsAsync(town, 2);
        ((int)(await PartAsync(town, p => (string?)p["status"] == "ok"))["standing"]!).ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_never_greets_is_given_up_for_another()
    {
        var slack = await FakeSlack.StartAsync();
        slack.Sockets.Greets = false;
        await using var town = await SlackTown.StartAsync(beside: slack, settings: [("Slack:AppToken", FakeSlackSocket.AppToken), ("Slack:Sockets", "1")]);
        await Eventually.HoldsAsync(() => slack.Sockets.Open.Count > 0);

        slack.Sockets.Greets = true;
        await SocketTown.StandsAsync(town, 1);
    }

    [Fact]
    public async Task Without_an_app_token_no_connection_is_opened()
    {
        await using var town = await SlackTown.StartAsync();

        town.App.Services.GetService<SocketStates>().ShouldBeNull();
    }

    private static async Task<JsonNode> PartAsync(SlackTown town, Func<JsonNode, bool> holds)
    {
        JsonNode? part = null;
        using var client = town.App.Client;
        await Eventually.HoldsAsync(async () => holds(part = JsonNode.Parse(await client.GetStringAsync("/health"))!["parts"]!["slackSockets"]!));
        return part!;
    }
}
