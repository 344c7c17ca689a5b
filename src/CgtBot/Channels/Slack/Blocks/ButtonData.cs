using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What a button carries: a command with the inputs it sends, or a page to turn to. A command too long for a button is named by its fingerprint and found again in the card it stands on.</summary>
internal sealed record ButtonData
{
    [JsonPropertyName("c")]
    public string? Command { get; init; }

    [JsonPropertyName("a")]
    public IReadOnlyDictionary<string, string>? Args { get; init; }

    [JsonPropertyName("s")]
    public IReadOnlyList<string>? Sends { get; init; }

    [JsonPropertyName("f")]
    public string? Fingerprint { get; init; }

    [JsonPropertyName("p")]
    public int? Page { get; init; }

    /// <summary>What is ticked on the pages not shown.</summary>
    [JsonPropertyName("t")]
    public string? Ticks { get; init; }

    public static string Write(CardButton button, string? ticks, int longest)
    {
        var whole = Of(button) with { Ticks = ticks };
        var written = BlockJson.Write(whole);
        return written.Length <= longest ? written : BlockJson.Write(new ButtonData { Fingerprint = FingerprintOf(button), Ticks = ticks });
    }

    /// <summary>Null when it is not ours.</summary>
    public static ButtonData? Read(string? written)
    {
        try
        {
            return written is { Length: > 0 } && written[0] == '{' ? JsonSerializer.Deserialize<ButtonData>(written, BlockJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same with its command in full; null when it is not on that card.</summary>
    public ButtonData? Found(Card? shown) => Fingerprint is null ? this
        : ButtonsOf(shown).FirstOrDefault(b => FingerprintOf(b) == Fingerprint) is { } button ? Of(button) with { Ticks = Ticks } : null;

    private static IEnumerable<CardButton> ButtonsOf(Card? shown) =>
        shown is null ? [] : shown.Buttons.Concat(shown.Blocks.OfType<CardBlock.Items>().SelectMany(i => i.Rows).SelectMany(r => r.Buttons ?? []));

    private static ButtonData Of(CardButton button) => new()
    {
        Command = button.Command.Name, Args = button.Command.Arguments.Count == 0 ? null : button.Command.Arguments, Sends = button.Sends is { Count: > 0 } sends ? sends : null,
    };

    private static string FingerprintOf(CardButton button) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BlockJson.Write(Of(button)))))[..24];
}
