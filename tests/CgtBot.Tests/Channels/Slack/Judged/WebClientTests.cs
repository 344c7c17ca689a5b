using System.Globalization;
using System.Text.Json.Nodes;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Views;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Slack.Judged;

/// <summary>Slack's own web client beside ours, against the Slack of these tests: what the one gets, the other gets.</summary>
public sealed class WebClientTests
{
    private const string Package = "@slack/web-api";
    private const string User = "UCLAUDE";
    private const string Page = "https://section.exemple.fr/registre/1";

    private static readonly DrawnMessage Said = DrawnMessage.Of(Card.Of("Entrée n° 1", new CardBlock.Paragraph("Un <détail> & « des guillemets » — et la suite.")), discreet: false)[0];

    private static readonly JsonNode Modal = DrawnMessage.Written(FollowModal.View("Quel calendrier ?", SlackTown.Channel, null, null));

    [Fact]
    public async Task It_makes_the_calls_that_ours_makes_and_is_answered()
    {
        NodeOracle.SkipUnlessThere(Package);
        await using var town = await SlackTown.StartAsync();
        var heard = HeardBy(town.Slack);
        var first = $"{town.Slack.Now().ToUnixTimeSeconds()}.000001";
        var since = town.Slack.Now().AddMinutes(-2);

        var answers = await AskAsync(town.Slack, Theirs(first, since));
        var theirs = Shown(heard, 0, first);
        var before = heard.Count;
        var posted = await OursAsync(town.App.Services.GetRequiredService<SlackClient>(), since);

        answers.ShouldAllBe(a => (bool)a!["ok"]!, answers.ToJsonString());
        ((string?)answers[0]!["ts"]).ShouldBe(first);
        ((string?)answers[7]!["pages"]![0]!["messages"]![0]!["metadata"]!["event_payload"]!["mark"]).ShouldBe("outbox/1/0");
        Shown(heard, before, posted).ShouldBe(theirs);
    }

    [Fact]
    public async Task Its_file_goes_up_in_three_steps()
    {
        await using var slack = await FakeSlack.StartAsync();

        var answer = (await AskAsync(slack, Call("filesUploadV2", new { channel_id = SlackTown.Channel, filename = "registre.csv", file = "n°;question" })))[0]!;

        ((bool)answer["ok"]!).ShouldBeTrue(answer.ToJsonString());
        var file = slack.Uploads.Shared.ShouldHaveSingleItem();
        (file.Name, file.Channel, System.Text.Encoding.UTF8.GetString(file.Bytes!)).ShouldBe(("registre.csv", SlackTown.Channel, "n°;question"));
    }

    [Fact]
    public async Task It_is_refused_what_Slack_refuses()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.GrantsHistory = false;
        slack.Uploads.IsGranted = false;
        var blocks = Enumerable.Range(0, 51).Select(_ => new { type = "divider" });
        (JsonObject Call, string Error)[] cases =
        [
            (Call("chat.postMessage", new { channel = "C1", text = "x" }, "xoxb-wrong"), "invalid_auth"), (Call("chat.postMessage", new { text = "x" }), "invalid_arguments"), (Call("chat.postMessage", new { channel = "C1" }), "no_text"),
            (Call("chat.postMessage", new { channel = "C1", text = "x", blocks }), "invalid_blocks"), (Call("chat.postMessage", new { channel = "C1", text = "x", blocks = "x" }), "invalid_blocks_format"),
            (Call("chat.postEphemeral", new { channel = "C1", text = "x" }), "invalid_arguments"), (Call("chat.update", new { channel = "C1", ts = "1.1", text = "x" }), "message_not_found"), (Call("chat.update", new { channel = "C1", text = "x" }), "invalid_arguments"),
            (Call("views.open", new { view = Modal }), "invalid_arguments"), (Call("views.open", new { trigger_id = "1.1", view = "x" }), "invalid_arguments"), (Call("users.info", new { }), "invalid_arguments"),
            (Call("conversations.history", new { channel = "C1" }), "missing_scope"), (Call("files.getUploadURLExternal", new { filename = "a", length = 1 }), "missing_scope"), (Call("files.completeUploadExternal", new { files = new[] { new { id = "F9" } } }), "file_not_found"),
            (Call("chat.shout", new { channel = "C1", text = "x" }), "unknown_method"),
        ];

        var answers = await AskAsync(slack, [.. cases.Select(c => c.Call)]);

        answers.Select(a => (string?)a!["error"]).ShouldBe(cases.Select(c => c.Error));
        slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_waits_where_it_is_told_to_and_turns_every_page()
    {
        await using var slack = await FakeSlack.StartAsync();
        var refused = 0;
        slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref refused) == 1 ? new SlackFault.Status(429, "1") : null;
        JsonObject[] posts = [.. Enumerable.Range(1, 105).Select(n => Call("chat.postMessage", new { channel = SlackTown.Channel, text = $"{n}" }))];

        var answers = await AskAsync(slack, [.. posts, Pages(new { channel = SlackTown.Channel, limit = 60 })]);

        answers[^1]!["pages"]!.AsArray().SelectMany(p => p!["messages"]!.AsArray()).Select(m => int.Parse((string)m!["text"]!, CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, 105).Reverse());
        refused.ShouldBe(106);
    }

    private static JsonObject[] Theirs(string first, DateTimeOffset since) =>
    [
        Call("chat.postMessage", new { channel = SlackTown.Channel, text = Said.Text, blocks = Said.Blocks, metadata = new { event_type = SlackClient.MarkType, event_payload = new { mark = "outbox/1/0" } }, unfurl_links = false, unfurl_media = false }),
        Call("chat.update", new { channel = SlackTown.Channel, ts = first, text = Said.Text, blocks = Said.Blocks }),
        Call("chat.postEphemeral", new { channel = SlackTown.Channel, user = User, thread_ts = first, text = Said.Text, blocks = Said.Blocks }),
        Call("views.open", new { trigger_id = "1.1", view = Modal }),
        Call("views.publish", new { user_id = User, view = Modal }),
        Call("chat.unfurl", new { channel = SlackTown.Channel, ts = first, unfurls = Unfurls() }),
        Call("users.info", new { user = User, include_locale = true }),
        Pages(new { channel = SlackTown.Channel, include_all_metadata = true, limit = 200, oldest = $"{since.ToUnixTimeSeconds()}.000000" }),
        Call("conversations.replies", new { channel = SlackTown.Channel, ts = first, include_all_metadata = true, limit = 200, oldest = $"{since.ToUnixTimeSeconds()}.000000" }),
        Call("auth.test", new { }),
    ];

    /// <summary>The same ten things by our client; the message it posted.</summary>
    private static async Task<string> OursAsync(SlackClient client, DateTimeOffset since)
    {
        var ts = (await client.PostAsync(SlackTown.Channel, null, Said, "outbox/1/0", default)).ShouldBeOfType<Posted.Taken>().Id!;
        Posted[] made =
        [
            await client.UpdateAsync(SlackTown.Channel, ts, Said, default),
            await client.PostEphemeralAsync(SlackTown.Channel, User, ts, Said, default),
            await client.OpenViewAsync("1.1", Modal, default),
            await client.PublishHomeAsync(User, Modal, default),
            await client.UnfurlAsync(SlackTown.Channel, ts, JsonNode.Parse(Unfurls().ToJsonString())!, default),
        ];
        made.ShouldAllBe(p => p is Posted.Taken);
        (await client.UserAsync(User, default)).Problem.ShouldBeNull();
        (await client.FindAsync(SlackTown.Channel, null, "outbox/1/0", since, default)).ShouldBeOfType<Lookup.Found>();
        (await client.FindAsync(SlackTown.Channel, ts, "outbox/1/0", since, default)).ShouldBeOfType<Lookup.Absent>();
        (await client.SelfAsync(default)).Problem.ShouldBeNull();
        return ts;
    }

    private static JsonObject Unfurls() => new() { [Page] = new JsonObject { ["blocks"] = Said.Blocks.DeepClone() } };

    private static JsonObject Call(string method, object with, string? token = null) => new() { ["method"] = method, ["with"] = System.Text.Json.JsonSerializer.SerializeToNode(with), ["token"] = token };

    private static JsonObject Pages(object with)
    {
        var call = Call("conversations.history", with);
        call["pages"] = true;
        return call;
    }

    private static async Task<JsonArray> AskAsync(FakeSlack slack, params JsonObject[] calls) =>
        (await NodeOracle.AskAsync("slack-web.js", new JsonObject { ["slackApiUrl"] = $"{slack.Root}api/", ["token"] = FakeSlack.Token, ["calls"] = new JsonArray([.. calls]) }, Package)).AsArray();

    private static List<SlackCall> HeardBy(FakeSlack slack)
    {
        var heard = new List<SlackCall>();
        slack.Fault = call =>
        {
            heard.Add(call);
            return null;
        };
        return heard;
    }

    /// <summary>Each call with its fields, whatever their order; the message they are about has another name each time.</summary>
    private static string[] Shown(List<SlackCall> heard, int from, string ts) =>
        [.. heard.Skip(from).Select(c => $"{c.Method} {c.Authorization} {string.Join(' ', c.Form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={Plain(f.Value)}"))}".Replace(ts, "ts", StringComparison.Ordinal))];

    private static string Plain(string value) => value is ['{' or '[', ..] ? JsonNode.Parse(value)!.ToJsonString() : value;
}
