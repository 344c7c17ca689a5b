using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>Slack's three steps of a file: an address for it, its bytes, its place in a conversation.</summary>
public sealed class FakeUploads
{
    private readonly ConcurrentDictionary<string, Upload> uploads = [];
    private int last;

    public sealed record Upload(string Name, int Length, byte[]? Bytes, string? Channel);

    /// <summary>Whether the bot was granted to send files.</summary>
    public bool IsGranted { get; set; } = true;

    /// <summary>Where an address for a file leads; Slack itself unless it is exchanged.</summary>
    public Func<string, string>? Elsewhere { get; set; }

    /// <summary>Headers with a token that came with a file's bytes: none is needed there.</summary>
    public ConcurrentQueue<string> Tokens { get; } = [];

    /// <summary>The files that stand in conversations.</summary>
    public IReadOnlyList<Upload> Shared => [.. uploads.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Value).Where(u => u.Channel is not null)];

    public void Map(WebApplication app) => app.MapPost("/upload/v1/{id}", TakeAsync);

    public JsonObject Promise(SlackCall call, Uri root)
    {
        if (!IsGranted)
        {
            return FakeSlackRules.Error("missing_scope");
        }

        var id = $"F0{Interlocked.Increment(ref last):0000}";
        uploads[id] = new Upload(call["filename"]!, int.Parse(call["length"]!, CultureInfo.InvariantCulture), null, null);
        return new JsonObject { ["ok"] = true, ["upload_url"] = Elsewhere?.Invoke(id) ?? $"{root}upload/v1/{id}", ["file_id"] = id };
    }

    public JsonObject Complete(SlackCall call)
    {
        var named = JsonNode.Parse(call["files"]!)!.AsArray().Select(f => (Id: (string?)f!["id"] ?? "", Title: (string?)f["title"])).ToList();
        if (named.Any(f => !uploads.TryGetValue(f.Id, out var there) || there.Bytes is null))
        {
            return FakeSlackRules.Error("file_not_found");
        }

        named.ForEach(f => uploads[f.Id] = uploads[f.Id] with { Channel = call["channel_id"] });
        return new JsonObject { ["ok"] = true, ["files"] = new JsonArray([.. named.Select(f => (JsonNode)new JsonObject { ["id"] = f.Id, ["title"] = f.Title })]) };
    }

    /// <summary>As raw bytes or as a form's file; as many as were announced.</summary>
    private async Task<IResult> TakeAsync(HttpContext http, string id)
    {
        if (http.Request.Headers.Authorization is [{ } token])
        {
            Tokens.Enqueue(token);
        }

        using var bytes = new MemoryStream();
        await (http.Request.HasFormContentType ? (await http.Request.ReadFormAsync()).Files[0].OpenReadStream() : http.Request.Body).CopyToAsync(bytes);
        if (!uploads.TryGetValue(id, out var promised) || promised.Length != bytes.Length)
        {
            return Results.StatusCode(400);
        }

        uploads[id] = promised with { Bytes = bytes.ToArray() };
        return Results.Text($"OK - {bytes.Length}");
    }
}
