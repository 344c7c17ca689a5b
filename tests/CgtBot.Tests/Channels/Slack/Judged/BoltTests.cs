using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Slack.Judged;

/// <summary>An app of Slack's own framework in the bot's place: it takes what these tests send, as the bot does.</summary>
public sealed class BoltTests
{
    private const string Package = "@slack/bolt";

    [Fact]
    public async Task By_Socket_Mode_it_answers_a_command_and_a_mention()
    {
        NodeOracle.SkipUnlessThere(Package);
        await using var slack = await FakeSlack.StartAsync();
        var asked = NodeOracle.AskAsync("slack-bolt.js", Question(slack, ("appToken", FakeSlackSocket.AppToken), ("count", 2)), Package);
        var mention = SlackTown.Message("claude", "aide", SlackTown.Channel);

        var acknowledged = await slack.Sockets.HandAsync(PayloadKind.Command, Command(slack, "questions ouvertes"));
        await slack.Sockets.HandAsync(PayloadKind.Event, mention);
        await asked;

        ((string?)acknowledged!["text"]).ShouldBe("ack questions ouvertes");
        slack.Calls.Single(c => c.Method == SlackCall.Response).ShouldSatisfyAllConditions(c => c["text"].ShouldBe("respond questions ouvertes"), c => c["response_type"].ShouldBe("ephemeral"));
        slack.Posted.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Channel.ShouldBe(SlackTown.Channel), p => p["thread_ts"].ShouldBe((string)mention["event"]!["ts"]!), p => p["text"].ShouldBe($"say <@{FakeSlack.Bot}> aide"));
        slack.Sockets.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task By_HTTP_it_takes_what_is_signed_here_and_refuses_what_is_not()
    {
        await using var slack = await FakeSlack.StartAsync();
        var (command, challenge) = (SlackTown.BodyOf(PayloadKind.Command, Command(slack, "questions ouvertes")), """{"type":"url_verification","challenge":"abc"}""");
        var now = TimeProvider.System.GetUtcNow();

        var told = await NodeOracle.AskAsync("slack-bolt.js", Question(slack, ("signingSecret", FakeSlack.Secret), ("requests", new JsonArray(Request(command, now), Request(challenge, now, json: true), Request(command, now, "wrong"), Request(command, now.AddMinutes(-6))))), Package);

        var answers = told["answers"]!.AsArray();
        answers.Select(a => (int)a!["status"]!).ShouldBe([200, 200, 401, 401]);
        ((string?)JsonNode.Parse((string)answers[0]!["body"]!)!["text"]).ShouldBe("ack questions ouvertes");
        ((string)answers[1]!["body"]!).ShouldContain("abc");
        slack.Calls.ShouldHaveSingleItem()["text"].ShouldBe("respond questions ouvertes");
    }

    private static JsonObject Question(FakeSlack slack, params (string Key, JsonNode Value)[] more)
    {
        var question = new JsonObject { ["slackApiUrl"] = $"{slack.Root}api/", ["token"] = FakeSlack.Token };
        foreach (var (key, value) in more)
        {
            question[key] = value;
        }

        return question;
    }

    private static JsonObject Command(FakeSlack slack, string text) => new()
    {
        ["token"] = "old", ["team_id"] = FakeSlack.Team, ["channel_id"] = SlackTown.Channel, ["user_id"] = SlackTown.UserOf("claude"), ["command"] = "/cgt", ["text"] = text, ["response_url"] = slack.ResponseUrl("1"), ["trigger_id"] = "1.1",
    };

    private static JsonObject Request(string body, DateTimeOffset at, string secret = FakeSlack.Secret, bool json = false)
    {
        var moment = $"{at.ToUnixTimeSeconds()}";
        return new JsonObject
        {
            ["body"] = body,
            ["headers"] = new JsonObject { ["content-type"] = json ? "application/json" : "application/x-www-form-urlencoded", [Signature.TimeHeader] = moment, [Signature.Header] = Signature.Of(secret, moment, Encoding.UTF8.GetBytes(body)) },
        };
    }
}
