using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>How blocks are written on the wire: Slack's names, nothing that is null.</summary>
public static partial class BlockJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T part) => JsonSerializer.Serialize(part, Options);

    /// <summary>As written, an escape for one: never less than what Slack counts, and it does not say what that is.</summary>
    public static int CharactersOf<T>(T part)
    {
        var written = Write(part);
        return written.Length - (Escape().Count(written) * ("\\u0000".Length - 1));
    }

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
