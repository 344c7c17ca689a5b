using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Schema;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>What the bot does at Slack: post, update, answer one person, open a modal, publish a home page, look into the history.</summary>
public sealed class SlackClient(SlackCalls calls, IOptions<SlackOptions> options)
{
    public const string MarkType = "cgtbot_said";
    private const int PageSize = 200;
    private const int MostPages = 10;

    public async Task<Posted> PostAsync(string channel, string? thread, DrawnMessage message, string mark, CancellationToken ct)
    {
        var form = FormOf(message, channel, thread);
        form["metadata"] = new JsonObject { ["event_type"] = MarkType, ["event_payload"] = new JsonObject { ["mark"] = mark } }.ToJsonString(SlackJson.Options);
        (form["unfurl_links"], form["unfurl_media"]) = ("false", "false");
        return PostedOf(await calls.CallAsync(SlackMethod.PostMessage, form, ct));
    }

    public async Task<Posted> UpdateAsync(string channel, string ts, DrawnMessage message, CancellationToken ct)
    {
        var form = FormOf(message, channel, null);
        form["ts"] = ts;
        return PostedOf(await calls.CallAsync(SlackMethod.Update, form, ct));
    }

    public async Task<Posted> PostEphemeralAsync(string channel, string user, string? thread, DrawnMessage message, CancellationToken ct)
    {
        var form = FormOf(message, channel, thread);
        form["user"] = user;
        return PostedOf(await calls.CallAsync(SlackMethod.PostEphemeral, form, ct));
    }

    /// <summary>Answers where a person asked: to them alone, or to all when they wanted so.</summary>
    public Task<Posted> RespondAsync(string address, DrawnMessage message, bool shared, CancellationToken ct) => !SlackHosts.Allows(Api, address)
        ? Task.FromResult<Posted>(new Posted.Refused("response-host"))
        : calls.RespondAsync(new Uri(address), new JsonObject { ["response_type"] = shared ? "in_channel" : "ephemeral", ["replace_original"] = false, ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() }, ct);

    public async Task<Posted> OpenViewAsync(string trigger, JsonNode view, CancellationToken ct) =>
        PostedOf(await calls.CallAsync(SlackMethod.OpenView, new() { ["trigger_id"] = trigger, ["view"] = view.ToJsonString(SlackJson.Options) }, ct));

    public async Task<Posted> PublishHomeAsync(string user, JsonNode view, CancellationToken ct) =>
        PostedOf(await calls.CallAsync(SlackMethod.PublishView, new() { ["user_id"] = user, ["view"] = view.ToJsonString(SlackJson.Options) }, ct));

    public async Task<Posted> UnfurlAsync(string channel, string ts, JsonNode unfurls, CancellationToken ct) =>
        PostedOf(await calls.CallAsync(SlackMethod.Unfurl, new() { ["channel"] = channel, ["ts"] = ts, ["unfurls"] = unfurls.ToJsonString(SlackJson.Options) }, ct));

    public Task<ApiAnswer> UserAsync(string user, CancellationToken ct) => calls.CallAsync(SlackMethod.UsersInfo, new() { ["user"] = user, ["include_locale"] = "true" }, ct);

    public Task<ApiAnswer> SelfAsync(CancellationToken ct) => calls.CallAsync(SlackMethod.AuthTest, [], ct);

    /// <summary>What a person dropped; null when it is larger than allowed, or not to be had.</summary>
    public Task<byte[]?> DownloadAsync(string address, CancellationToken ct) => SlackHosts.KeepsFiles(Api, address)
        ? calls.DownloadAsync(new Uri(address), options.Value.MaxFileMegabytes * 1024L * 1024L, ct)
        : Task.FromResult<byte[]?>(null);

    /// <summary>Looks for a message under its mark, from that moment on.</summary>
    public async Task<Lookup> FindAsync(string channel, string? thread, string mark, DateTimeOffset since, CancellationToken ct)
    {
        var form = new Dictionary<string, string> { ["channel"] = channel, ["include_all_metadata"] = "true", ["limit"] = $"{PageSize}", ["oldest"] = $"{since.ToUnixTimeSeconds()}.000000" };
        if (thread is not null)
        {
            form["ts"] = thread;
        }

        for (var page = 0; page < MostPages; page++)
        {
            var answer = await calls.CallAsync(thread is null ? SlackMethod.History : SlackMethod.Replies, form, ct);
            if (answer.Problem is not null)
            {
                return answer is { Error: "missing_scope" or "not_allowed_token_type" } ? new Lookup.Forbidden()
                    : answer.Problem is Posted.Later later ? new Lookup.Unsure(later.Problem, later.After)
                    : new Lookup.Absent();
            }

            if (MarkedIn(answer.Body, mark) is { } ts)
            {
                return new Lookup.Found(ts);
            }

            if (NextOf(answer.Body) is not { Length: > 0 } next)
            {
                break;
            }

            form["cursor"] = next;
        }

        return new Lookup.Absent();
    }

    private Uri Api => new(options.Value.ApiAddress);

    private static string? MarkedIn(JsonElement body, string mark) => body.TryGetProperty("messages", out var messages) && messages.ValueKind is JsonValueKind.Array
        ? messages.EnumerateArray().Where(m => m.TryGetProperty("metadata", out var data) && data.TryGetProperty("event_payload", out var payload) && payload.TryGetProperty("mark", out var told) && told.ValueEquals(mark))
            .Select(m => m.GetProperty("ts").GetString()).FirstOrDefault()
        : null;

    private static string? NextOf(JsonElement body) => body.TryGetProperty("response_metadata", out var data) && data.TryGetProperty("next_cursor", out var next) ? next.GetString() : null;

    private static Dictionary<string, string> FormOf(DrawnMessage message, string channel, string? thread)
    {
        var form = new Dictionary<string, string> { ["channel"] = channel, ["text"] = message.Text, ["blocks"] = message.Blocks.ToJsonString(SlackJson.Options) };
        if (thread is not null)
        {
            form["thread_ts"] = thread;
        }

        return form;
    }

    private static Posted PostedOf(ApiAnswer answer) => answer.Problem ?? new Posted.Taken(answer["ts"] ?? answer["message_ts"]);
}
