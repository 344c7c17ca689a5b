using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>How a card is written on the wire: names of the schema, nothing that is null, accents as they are so that they count once.</summary>
public static class AdaptiveJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(AdaptiveCard card) => JsonSerializer.Serialize(card, Options);

    /// <summary>By these options, whose bytes were counted.</summary>
    public static JsonElement Written(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, Options);

    public static int BytesOf<T>(T part) => JsonSerializer.SerializeToUtf8Bytes(part, Options).Length;
}
