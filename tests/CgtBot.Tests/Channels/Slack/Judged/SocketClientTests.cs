using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Slack.Judged;

/// <summary>Slack's own Socket Mode client against the Socket Mode of these tests.</summary>
public sealed class SocketClientTests
{
    private const string Package = "@slack/socket-mode";

    [Fact]
    public async Task It_connects_receives_acknowledges_and_comes_back_after_a_cut()
    {
        NodeOracle.SkipUnlessThere(Package);
        await using var slack = await FakeSlack.StartAsync();
        var asked = AskAsync(slack, FakeSlackSocket.AppToken, 4);
        var command = new JsonObject { ["command"] = "/cgt", ["text"] = "questions ouvertes" };

        await slack.Sockets.HandAsync(PayloadKind.Event, SlackTown.Message("claude", "bonjour"));
        var acknowledged = await slack.Sockets.HandAsync(PayloadKind.Command, command);
        (await StandingAsync(slack)).Cut();
        await slack.Sockets.HandAsync(PayloadKind.Event, SlackTown.Message("claude", "bonjour", SlackTown.Channel));
        await (await StandingAsync(slack)).AnnounceAsync("refresh_requested");
        await slack.Sockets.HandAsync(PayloadKind.Event, SlackTown.Message("claude", "à bientôt"));

        var told = await asked;
        ((string?)acknowledged!["text"]).ShouldBe("/cgt questions ouvertes");
        told["received"]!.AsArray().Select(r => ((string?)r!["type"], (string?)r["event"])).ShouldBe([("events_api", "message"), ("slash_commands", null), ("events_api", "app_mention"), ("events_api", "message")]);
        ((int)told["connected"]!).ShouldBeGreaterThanOrEqualTo(3);
        slack.Sockets.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_refused_with_another_token()
    {
        await using var slack = await FakeSlack.StartAsync();

        ((string?)(await AskAsync(slack, "xapp-1-wrong", 1))["error"]).ShouldBe("invalid_auth");
        slack.Sockets.Open.ShouldBeEmpty();
    }

    private static async Task<FakeConnection> StandingAsync(FakeSlack slack)
    {
        await Eventually.HoldsAsync(() => slack.Sockets.Open.Count(c => c.IsGreeted) == 1);
        return slack.Sockets.Open.Single(c => c.IsGreeted);
    }

    private static Task<JsonNode> AskAsync(FakeSlack slack, string token, int count) =>
        NodeOracle.AskAsync("slack-socket.js", new JsonObject { ["slackApiUrl"] = $"{slack.Root}api/", ["appToken"] = token, ["count"] = count }, Package);
}
