using System.Globalization;
using System.Text.Json;

namespace CgtBot.Watch.Sources.Json;

/// <summary>Follows a dotted path; a number is a place in a list.</summary>
internal static class JsonPath
{
    public static JsonElement? Follow(JsonElement from, string? path)
    {
        if (path is null)
        {
            return null;
        }

        JsonElement? at = from;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            at = step == "$" ? at : Step(at!.Value, step);
            if (at is null)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The text at a path: a list of texts is one per line, an object is no text.</summary>
    public static string? Text(JsonElement from, string? path) => Follow(from, path) is { } found ? Text(found) : null;

    private static string? Text(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.String => found.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
        JsonValueKind.Array => string.Join('\n', found.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(Text)),
        _ => null,
    };

    private static JsonElement? Step(JsonElement at, string step) => at.ValueKind switch
    {
        JsonValueKind.Object => at.TryGetProperty(step, out var inner) ? inner : null,
        JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < at.GetArrayLength() => at[place],
        _ => null,
    };
}
