using System.Text.Json;
using System.Text.RegularExpressions;

namespace CgtBot.Tests.Channels.Slack.Blocks;

/// <summary>Slack's documented limits, read again from what is written on the wire and from nothing of the renderer.</summary>
internal static partial class SlackRules
{
    private const int MostMessageCharacters = 12_000;

    public static IEnumerable<string> FaultsOfMessage(JsonElement message) =>
    [
        .. FaultsOfBlocks(message.GetProperty("blocks"), 50),
        .. Over("message", Characters(message.GetProperty("blocks")), MostMessageCharacters),
        .. message.Text("text") is { Length: > 0 and <= 4000 } ? [] : new[] { "text: none, or too long to be read aloud" },
    ];

    public static IEnumerable<string> FaultsOfView(JsonElement view) =>
    [
        .. FaultsOfBlocks(view.GetProperty("blocks"), 100),
        .. new[] { "title", "submit", "close" }.SelectMany(name => Over(name, view.Text(name)?.Length ?? 0, 24)),
        .. Over("private_metadata", view.Text("private_metadata")?.Length ?? 0, 3000),
        .. view.Text("type") == "modal" && view.All("input").Count > 0 && view.Text("submit") is null ? ["a form without a button"] : Array.Empty<string>(),
    ];

    // An escape is one character to Slack.
    private static int Characters(JsonElement part) => Escape().Replace(part.GetRawText(), "-").Length;

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}")]
    private static partial Regex Escape();

    private static IEnumerable<string> FaultsOfBlocks(JsonElement blocks, int most) =>
    [
        .. Over("blocks", blocks.GetArrayLength(), most),
        .. blocks.EnumerateArray().SelectMany(FaultsOfBlock),
        .. blocks.Objects().SelectMany(FaultsOfPart),
        .. Twice("block_id", blocks.EnumerateArray().Select(b => b.Text("block_id"))),
    ];

    private static IEnumerable<string> FaultsOfBlock(JsonElement block) =>
    [
        .. Over("block_id", block.Text("block_id")?.Length ?? 0, 255),
        .. Twice("action_id", block.Objects().Select(o => o.Text("action_id"))),
        .. block.Text("type") switch
        {
            "header" => Over("header", block.Text("text")!.Length, 150),
            "section" => [.. Over("section", block.Text("text")?.Length ?? 0, 3000), .. Count(block, "fields", 0, 10), .. Items(block, "fields").SelectMany(f => Over("field", f.Text("text")!.Length, 2000)), .. block.Text("text") is null && !Items(block, "fields").Any() ? ["a section of nothing"] : Array.Empty<string>()],
            "context" => Count(block, "elements", 1, 10),
            "actions" => Count(block, "elements", 1, 25),
            "rich_text" => Count(block, "elements", 1, 100),
            "input" => Over("label", block.Text("label")!.Length, 2000),
            "image" => [.. Over("alt", block.Text("alt_text")!.Length, 2000), .. Over("image_url", block.Text("image_url")!.Length, 3000)],
            "divider" => [],
            var other => [$"unknown block {other}"],
        },
    ];

    private static IEnumerable<string> FaultsOfPart(JsonElement part) =>
    [
        .. Over("action_id", part.Text("action_id")?.Length ?? 0, 255),
        .. part.TryGetProperty("confirm", out var ask) && ask.ValueKind is JsonValueKind.Object && ask.TryGetProperty("title", out _)
            ? [.. Over("confirm.title", ask.Text("title")!.Length, 100), .. Over("confirm.text", ask.Text("text")!.Length, 300), .. Over("confirm", ask.Text("confirm")!.Length, 30), .. Over("deny", ask.Text("deny")!.Length, 30)] : Array.Empty<string>(),
        .. part.Text("type") switch
        {
            "plain_text" or "mrkdwn" or "text" => string.IsNullOrWhiteSpace(part.Text("text")) && part.Text("type") != "text" || part.Text("text") is "" ? ["an empty text"] : Over("text", part.Text("text")!.Length, 3000),
            "link" => Over("url", part.Text("url")!.Length, 3000),
            "button" => [.. Over("button", part.Text("text")!.Length, 75), .. Over("value", part.Text("value")!.Length, 2000)],
            "overflow" => [.. Count(part, "options", 2, 5), .. FaultsOfOptions(part)],
            "static_select" => [.. Count(part, "options", 1, 100), .. FaultsOfOptions(part)],
            "checkboxes" => [.. Count(part, "options", 1, 10), .. part.TryGetProperty("initial_options", out _) ? Count(part, "initial_options", 1, 10) : [], .. FaultsOfOptions(part)],
            "plain_text_input" => Over("initial_value", part.Text("initial_value")?.Length ?? 0, 3000),
            _ => [],
        },
    ];

    private static IEnumerable<string> FaultsOfOptions(JsonElement part)
    {
        var options = Items(part, "options").Select(o => o.GetRawText()).ToList();
        var initial = Items(part, "initial_options").Concat(part.TryGetProperty("initial_option", out var one) ? [one] : []).Select(o => o.GetRawText());
        return
        [
            .. Items(part, "options").SelectMany(o => (string[])[.. Over("option", o.Text("text")!.Length, 75), .. Over("description", o.Text("description")?.Length ?? 0, 75), .. Over("option value", o.Text("value")!.Length, 75), .. o.Text("value")!.Length == 0 ? ["an option without a value"] : Array.Empty<string>()]),
            .. initial.All(options.Contains) ? Array.Empty<string>() : ["an initial option that is none of the options"],
        ];
    }

    private static IEnumerable<JsonElement> Items(JsonElement at, string name) => at.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static IEnumerable<string> Count(JsonElement at, string name, int least, int most) => Items(at, name).Count() is var count && count >= least && count <= most ? [] : [$"{count} {name}"];

    private static IEnumerable<string> Over(string what, int length, int most) => length <= most ? [] : [$"{what}: {length} of {most}"];

    private static IEnumerable<string> Twice(string what, IEnumerable<string?> ids) => ids.OfType<string>().GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} {g.Count()} times");
}
