using System.Text.Json;

namespace CgtBot.Channels.Slack.Schema;

/// <summary>What the Events API hands over. The event itself is read once its kind is known to be ours.</summary>
public sealed record EventEnvelope
{
    public const string UrlVerification = "url_verification";
    public const string Callback = "event_callback";

    public string? Type { get; init; }
    public string? Challenge { get; init; }
    public string? TeamId { get; init; }
    public string? EventId { get; init; }
    public JsonElement? Event { get; init; }
    public IReadOnlyList<Authorization>? Authorizations { get; init; }
}

/// <summary>An installation that an event is handed over for.</summary>
public sealed record Authorization(string? UserId, bool IsBot);
