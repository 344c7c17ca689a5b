using System.Text.Json.Nodes;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>What left for Slack and was taken: the method, its fields, the token, and the time it is named by.</summary>
public sealed record SlackCall(string Method, IReadOnlyDictionary<string, string> Form, string? Authorization, string Ts)
{
    public const string Response = "response_url";

    public string? this[string name] => Form.GetValueOrDefault(name);

    public string Channel => this["channel"] ?? "";

    public JsonNode? Blocks => this["blocks"] is { } blocks ? JsonNode.Parse(blocks) : null;

    public JsonNode? View => this["view"] is { } view ? JsonNode.Parse(view) : null;

    public string? Mark => this["metadata"] is { } metadata ? (string?)JsonNode.Parse(metadata)!["event_payload"]?["mark"] : null;
}

/// <summary>What goes wrong with a call.</summary>
public abstract record SlackFault
{
    public sealed record Status(int Code, string? RetryAfter = null) : SlackFault;

    /// <summary>« ok: false ».</summary>
    public sealed record Error(string Code) : SlackFault;

    /// <summary>It is done, and the answer never arrives.</summary>
    public sealed record LostAnswer : SlackFault;

    /// <summary>It is done, after a while.</summary>
    public sealed record Slow(TimeSpan After) : SlackFault;

    /// <summary>It is done, and its answer is kept back for good; told when it is done.</summary>
    public sealed record Held(TaskCompletionSource Done) : SlackFault;
}
