using System.Text.Json;
using System.Text.Json.Nodes;

namespace CgtBot.Tests.Channels.Slack.Blocks;

/// <summary>What a client sends when something on a message or in a window is pressed: the part of the payload that tells what and with which values.</summary>
internal static class SlackPayload
{
    /// <summary>The button or the option of a menu that says so, with the inputs as the client fills them in at first unless changed.</summary>
    public static JsonElement Press(JsonElement message, string label, params (string Block, JsonNode Value)[] changed) =>
        Pressed(message, Actions(message).First(a => Label(a) == label), changed);

    /// <summary>Each button and each option of a menu once.</summary>
    public static IEnumerable<JsonElement> PressAll(JsonElement message) => Actions(message).Select(a => Pressed(message, a, []));

    private static IEnumerable<JsonObject> Actions(JsonElement message) =>
    [
        .. message.All("button").Select(b => JsonNode.Parse(b.GetRawText())!.AsObject()),
        .. message.All("overflow").SelectMany(menu => menu.GetProperty("options").EnumerateArray().Select(o => new JsonObject { ["type"] = "overflow", ["action_id"] = menu.Text("action_id"), ["selected_option"] = JsonNode.Parse(o.GetRawText()) })),
    ];

    private static string? Label(JsonObject action) => (string?)(action["selected_option"] ?? action)["text"]!["text"];

    private static JsonElement Pressed(JsonElement message, JsonObject action, (string Block, JsonNode Value)[] changed) =>
        Payload(new JsonObject { ["type"] = "block_actions", ["actions"] = new JsonArray(action), ["state"] = new JsonObject { ["values"] = Values(message, changed) } });

    public static JsonElement Submit(JsonElement view, params (string Block, JsonNode Value)[] changed) => Payload(new JsonObject
    {
        ["type"] = "view_submission",
        ["view"] = new JsonObject { ["private_metadata"] = view.Text("private_metadata"), ["callback_id"] = view.Text("callback_id"), ["state"] = new JsonObject { ["values"] = Values(view, changed) } },
    });

    public static JsonNode Typed(string text) => new JsonObject { ["type"] = "plain_text_input", ["value"] = text };

    public static JsonNode Day(string day) => new JsonObject { ["type"] = "datepicker", ["selected_date"] = day };

    public static JsonNode Chosen(string value) => new JsonObject { ["type"] = "static_select", ["selected_option"] = Option(value) };

    public static JsonNode Ticked(params IEnumerable<string> values) => new JsonObject { ["type"] = "checkboxes", ["selected_options"] = new JsonArray([.. values.Select(Option)]) };

    private static JsonObject Option(string value) => new() { ["value"] = value };

    private static JsonObject Values(JsonElement shown, (string Block, JsonNode Value)[] changed)
    {
        var values = new JsonObject();
        foreach (var input in shown.All("input"))
        {
            var element = input.GetProperty("element");
            var (block, id) = (input.Text("block_id")!, element.Text("action_id")!);
            values[block] = new JsonObject { [id] = changed.FirstOrDefault(c => c.Block == block).Value ?? AtFirst(element) };
        }

        return values;
    }

    private static JsonNode AtFirst(JsonElement element) => element.Text("type") switch
    {
        "plain_text_input" => Typed(element.Text("initial_value") ?? ""),
        "datepicker" => Day(element.Text("initial_date") ?? ""),
        "static_select" => element.TryGetProperty("initial_option", out var option) ? Chosen(option.Text("value")!) : new JsonObject { ["type"] = "static_select", ["selected_option"] = null },
        _ => Ticked(element.TryGetProperty("initial_options", out var ticked) ? ticked.EnumerateArray().Select(o => o.Text("value")!) : []),
    };

    private static JsonElement Payload(JsonObject payload) => JsonSerializer.SerializeToElement(payload);
}
