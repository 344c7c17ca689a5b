using System.Net;
using System.Text.Json;
using CgtBot.Channels.Answering;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>What a method answered: its body when it went well, else how it ended.</summary>
public sealed record ApiAnswer(JsonElement Body, Posted? Problem, string? Error = null)
{
    private static readonly string[] Gone = ["channel_not_found", "not_in_channel", "is_archived", "restricted_action_read_only_channel", "no_permission"];

    /// <summary>The bot is out of the whole workspace.</summary>
    private static readonly string[] Revoked = ["token_revoked", "invalid_auth", "account_inactive", "not_authed", "token_expired", "app_uninstalled", "team_access_not_granted"];

    /// <summary>A fault of Slack's own: what was asked may have been done.</summary>
    private static readonly string[] Faults = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"];

    public string? this[string name] => Body.At(name).AsText();

    /// <summary>Of an answer that was a success by its status: the body says whether it was one.</summary>
    public static ApiAnswer Of(JsonElement body) => body.At("ok").ValueKind is JsonValueKind.True
        ? new ApiAnswer(body, null)
        : Failed(body.At("error").AsText() ?? "no-answer");

    public static ApiAnswer Failed(string error) => new(default, error switch
    {
        _ when Gone.Contains(error) || Revoked.Contains(error) => new Posted.Unwelcome(error),
        "ratelimited" or "rate_limited" => new Posted.Later(error, TimeSpan.FromSeconds(30)),
        _ when Faults.Contains(error) || error is "no-answer" => new Posted.Later(error, Uncertain: true),
        _ => new Posted.Refused(error),
    }, error);

    /// <summary>Of a status that is none.</summary>
    public static ApiAnswer Failed(HttpStatusCode status, TimeSpan? after) => new(default, (int)status switch
    {
        429 => new Posted.Later("http-429", after ?? TimeSpan.FromSeconds(30)),
        >= 500 or 408 => new Posted.Later($"http-{(int)status}", after, Uncertain: true),
        var other => new Posted.Refused($"http-{other}"),
    });
}
