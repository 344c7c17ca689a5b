using System.Text.Json.Nodes;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Schema;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Files;

/// <summary>A file put in a conversation: an address for it -> its bytes -> its place. Nobody sees it before the last step.</summary>
public sealed class SlackUploads(SlackCalls calls, IOptions<SlackOptions> options)
{
    public async Task<Posted> ShareAsync(string channel, string? thread, string name, byte[] bytes, string? comment, CancellationToken ct)
    {
        var promised = await calls.CallAsync(SlackMethod.UploadAddress, new() { ["filename"] = name, ["length"] = $"{bytes.Length}" }, ct);
        if (promised.Problem is { } problem)
        {
            return Unseen(problem);
        }

        if (promised["file_id"] is not { } id || promised["upload_url"] is not { } address || !SlackHosts.Allows(new Uri(options.Value.ApiAddress), address))
        {
            return new Posted.Refused("upload-host");
        }

        return await calls.UploadAsync(new Uri(address), bytes, ct) is { } failed ? Unseen(failed) : await CompleteAsync(channel, thread, id, name, comment, ct);
    }

    private async Task<Posted> CompleteAsync(string channel, string? thread, string id, string name, string? comment, CancellationToken ct)
    {
        var form = new Dictionary<string, string> { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = name }).ToJsonString(SlackJson.Options), ["channel_id"] = channel };
        foreach (var (key, value) in new[] { ("thread_ts", thread), ("initial_comment", comment) })
        {
            if (value is not null)
            {
                form[key] = value;
            }
        }

        return (await calls.CallAsync(SlackMethod.CompleteUpload, form, ct)).Problem ?? new Posted.Taken(null);
    }

    private static Posted Unseen(Posted problem) => problem is Posted.Later later ? later with { Uncertain = false } : problem;
}
