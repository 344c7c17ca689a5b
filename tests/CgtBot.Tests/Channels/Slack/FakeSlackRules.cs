using System.Text.Json.Nodes;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>What Slack refuses of a call before it does anything, in its own words. Pure.</summary>
internal static class FakeSlackRules
{
    private const int MostBlocks = 50;
    private const int MostViewBlocks = 100;

    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["auth.test"] = [], ["users.info"] = ["user"], ["conversations.history"] = ["channel"], ["conversations.replies"] = ["channel", "ts"],
        ["chat.postMessage"] = ["channel"], ["chat.postEphemeral"] = ["channel", "user"], ["chat.update"] = ["channel", "ts"], ["chat.unfurl"] = ["channel", "ts", "unfurls"],
        ["views.open"] = ["trigger_id", "view"], ["views.publish"] = ["user_id", "view"],
        ["files.getUploadURLExternal"] = ["filename", "length"], ["files.completeUploadExternal"] = ["files"],
    };

    /// <summary>Null when nothing is wrong with it.</summary>
    public static JsonObject? Refused(SlackCall call) =>
        !Needed.TryGetValue(call.Method, out var needed) ? Error("unknown_method")
        : needed.FirstOrDefault(field => string.IsNullOrEmpty(call[field])) is { } missing ? Error("invalid_arguments", $"[ERROR] missing required field: {missing}")
        : call.Method is "chat.postMessage" or "chat.postEphemeral" or "chat.update" && string.IsNullOrEmpty(call["text"]) && call["blocks"] is null ? Error("no_text")
        : call["blocks"] is { } blocks && !(Read(blocks) is JsonArray { Count: <= MostBlocks }) ? Error(Read(blocks) is JsonArray ? "invalid_blocks" : "invalid_blocks_format")
        : call["view"] is { } view && !(Read(view)?["blocks"] is JsonArray { Count: <= MostViewBlocks } && Read(view)?["type"] is not null) ? Error("invalid_arguments", "[ERROR] must provide a view")
        : null;

    public static JsonObject Error(string code, string? detail = null)
    {
        var refused = new JsonObject { ["ok"] = false, ["error"] = code };
        if (detail is not null)
        {
            refused["response_metadata"] = new JsonObject { ["messages"] = new JsonArray(detail) };
        }

        return refused;
    }

    private static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
