using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>The protocol's JSON: camelCase, nothing for null, bounded in depth.</summary>
public static class ActivityJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 48,
    };

    /// <summary>Null when it is no activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Activity Read(string body) => JsonSerializer.Deserialize<Activity>(body, Options)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
