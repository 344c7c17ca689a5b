using System.Text.Json;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>What a test reads in a card for Teams: its JSON, as the client gets it.</summary>
internal static class TeamsCard
{
    public static JsonElement Json(Card card) => Json(AdaptiveCards.Of(card).Messages.ShouldHaveSingleItem());

    public static JsonElement Json(AdaptiveCard card) => JsonDocument.Parse(AdaptiveJson.Write(card)).RootElement;

    public static JsonElement Json(params CardBlock[] blocks) => Json(Card.Of("Titre", blocks));

    /// <summary>Every object of that type, however deep.</summary>
    public static IReadOnlyList<JsonElement> All(this JsonElement at, string type) =>
        [.. Objects(at).Where(o => o.TryGetProperty("type", out var t) && t.ValueKind is JsonValueKind.String && t.GetString() == type)];

    public static JsonElement One(this JsonElement at, string type) => at.All(type).ShouldHaveSingleItem();

    /// <summary>A property as text; null when it is not there.</summary>
    public static string? Text(this JsonElement at, string name) => at.TryGetProperty(name, out var value) ? value.ToString() : null;

    /// <summary>All that a person can read, an element a line, without the signs put in to keep a text plain.</summary>
    public static string Words(this JsonElement at) => string.Join('\n', Objects(at).SelectMany(o => o.EnumerateObject())
        .Where(p => p.Name is "text" or "title" or "value" or "label" or "altText" && p.Value.ValueKind is JsonValueKind.String)
        .Select(p => AsRead(p.Value.GetString()!)));

    public static string AsRead(string text) => text.Replace("\u2060", "").Replace("\u200A", "").Replace(@"\", "");

    private static IEnumerable<JsonElement> Objects(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => [at, .. at.EnumerateObject().SelectMany(p => Objects(p.Value))],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
