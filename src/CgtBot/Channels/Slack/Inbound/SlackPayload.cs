using System.Text.Json;
using CgtBot.Channels.Slack.Schema;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>What was handed over, read. The hierarchy is closed.</summary>
public abstract record SlackPayload
{
    private SlackPayload() { }

    public sealed record Happened(EventEnvelope Envelope, SlackEvent Event) : SlackPayload
    {
        /// <summary>The bot's own user in that workspace.</summary>
        public string? Bot => Envelope.Authorizations?.FirstOrDefault(a => a.IsBot)?.UserId ?? Envelope.Authorizations?.FirstOrDefault()?.UserId;
    }

    /// <summary>An event of a kind the bot has no use for.</summary>
    public sealed record Unknown : SlackPayload;

    public sealed record Typed(SlashCommand Command) : SlackPayload;

    /// <summary>Raw: what is filled in is read from it.</summary>
    public sealed record Acted(Interaction Interaction, JsonElement Raw) : SlackPayload;

    /// <summary>Null when it is none of them.</summary>
    public static SlackPayload? Read(InboundPayload payload) => payload.Kind switch
    {
        PayloadKind.Command => SlackJson.Read<SlashCommand>(payload.Body) is { } command ? new Typed(command) : null,
        PayloadKind.Interaction => SlackJson.Read<Interaction>(payload.Body) is { } interaction ? new Acted(interaction, JsonSerializer.Deserialize<JsonElement>(payload.Body)) : null,
        _ => SlackJson.Read<EventEnvelope>(payload.Body) is { Event: { ValueKind: JsonValueKind.Object } happened } envelope ? Of(envelope, happened) : null,
    };

    /// <summary>As kept with its receipt.</summary>
    public static SlackPayload Kept(string body) => Read(SlackJson.Read<InboundPayload>(body)!)!;

    // An event of another kind may be of any shape, and is no fault.
    private static SlackPayload? Of(EventEnvelope envelope, JsonElement happened) => !happened.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String ? null
        : !PayloadRules.IsKnown(type.GetString()!) ? new Unknown()
        : SlackJson.Read<SlackEvent>(happened.GetRawText()) is { } read ? new Happened(envelope, read)
        : null;
}
