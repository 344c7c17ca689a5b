using System.Net;
using System.Text.Json;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;

namespace CgtBot.Tests.Channels.Slack.Blocks;

/// <summary>What a test reads in a message for Slack: its JSON, as the client gets it.</summary>
internal static class SlackBlocks
{
    private static readonly string[] Read = ["text", "alt_text", "initial_value", "value"];

    public static JsonElement Json(Card card) => Json(BlockCards.Of(card).Messages.ShouldHaveSingleItem());

    public static JsonElement Json(params CardBlock[] blocks) => Json(Card.Of("Titre", blocks));

    public static JsonElement Json(BlockMessage message) => JsonDocument.Parse(BlockJson.Write(message)).RootElement;

    public static JsonElement Json(BlockView view) => JsonDocument.Parse(BlockJson.Write(view)).RootElement;

    /// <summary>Every object of that type, however deep.</summary>
    public static IReadOnlyList<JsonElement> All(this JsonElement at, string type) => [.. at.Objects().Where(o => o.Text("type") == type)];

    public static JsonElement One(this JsonElement at, string type) => at.All(type).ShouldHaveSingleItem();

    /// <summary>A property as text; null when it is not there. Of a text object, its words.</summary>
    public static string? Text(this JsonElement at, string name) => !at.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Object && value.TryGetProperty("text", out var words) ? words.GetString() : value.ToString();

    /// <summary>All that a person can read, a text a line, without the signs put in to keep it plain.</summary>
    public static string Words(this JsonElement at) => string.Join('\n', at.Objects().SelectMany(o => o.EnumerateObject())
        .Where(p => Read.Contains(p.Name) && p.Value.ValueKind is JsonValueKind.String).Select(p => AsRead(p.Value.GetString()!)));

    public static string AsRead(string text) => WebUtility.HtmlDecode(text).Replace("\u2060", "").Replace("\u200A", "");

    public static IEnumerable<JsonElement> Objects(this JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => [at, .. at.EnumerateObject().SelectMany(p => p.Value.Objects())],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
