using System.Text.Json;

namespace CgtBot.Channels;

/// <summary>Reads what came from outside: whatever is not there, or not of the shape looked for, is nothing rather than a fault.</summary>
internal static class JsonPath
{
    public static JsonElement At(this JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return default;
            }
        }

        return at;
    }

    public static string? AsText(this JsonElement at) => at.ValueKind is JsonValueKind.String ? at.GetString() : null;
}
