using System.Text.Json;
using CgtBot.Channels.Slack.Inbound;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>One message of a socket, read. The hierarchy is closed.</summary>
public abstract record SocketFrame
{
    private const int LongestId = 200;

    private SocketFrame() { }

    /// <summary>The connection stands: from here on things are handed over.</summary>
    public sealed record Hello : SocketFrame;

    /// <summary>Something handed over, to be acknowledged by its id.</summary>
    public sealed record Envelope(string Id, InboundPayload Payload, bool TakesResponse) : SocketFrame;

    /// <summary>Of a kind the bot does not know: acknowledged, so that it does not come again.</summary>
    public sealed record Unknown(string Id) : SocketFrame;

    /// <summary>Slack is about to close this connection. <see cref="IsOff"/>: it will take no other before an administrator allows it.</summary>
    public sealed record Leaving(string Reason) : SocketFrame
    {
        public bool IsOff => Reason is "link_disabled" or "socket_mode_disabled";
    }

    /// <summary>Null when it is none of Slack's shapes.</summary>
    public static SocketFrame? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind is JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SocketFrame? Of(JsonElement frame) => (frame.At("type").AsText(), frame.At("envelope_id").AsText()) switch
    {
        ("hello", null) => new Hello(),
        ("disconnect", null) => new Leaving(frame.At("reason").AsText() ?? ""),
        ({ } type, { Length: > 0 and <= LongestId } id) => KindOf(type) is { } kind && frame.TryGetProperty("payload", out var payload) && payload.ValueKind is JsonValueKind.Object
            ? new Envelope(id, new InboundPayload(kind, payload.GetRawText()), frame.TryGetProperty("accepts_response_payload", out var takes) && takes.ValueKind is JsonValueKind.True)
            : new Unknown(id),
        _ => null,
    };

    private static PayloadKind? KindOf(string type) => type switch
    {
        "events_api" => PayloadKind.Event,
        "slash_commands" => PayloadKind.Command,
        "interactive" => PayloadKind.Interaction,
        _ => null,
    };
}
