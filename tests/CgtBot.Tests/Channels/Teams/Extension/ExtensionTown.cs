using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Extension;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Teams.Extension;

/// <summary>What a client sends for an action on a message and for a search, and what it reads in the answer.</summary>
internal static class ExtensionTown
{
    public const string Sender = "0f1e2d3c-aaaa-4bbb-8ccc-0123456789ab";

    /// <summary>A message of the channel, written the day before at noon in Paris.</summary>
    public static JsonObject Message(string html, string id = "1717", string? replyTo = null) => new()
    {
        ["id"] = id, ["replyToId"] = replyTo, ["createdDateTime"] = "2025-06-12T10:00:00.123Z", ["messageType"] = "message", ["importance"] = "normal", ["locale"] = "fr-fr",
        ["linkToMessage"] = $"https://teams.microsoft.com/l/message/{TeamsTown.Channel}/{id}",
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = Sender, ["displayName"] = "Denise Martin", ["userIdentityType"] = "aadUser" }, ["device"] = null, ["application"] = null, ["conversation"] = null },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html }, ["attachments"] = new JsonArray(), ["mentions"] = new JsonArray(), ["reactions"] = new JsonArray(),
    };

    public static Task<JsonNode> OpensAsync(this TeamsTown town, string person, JsonObject message, string? channel = TeamsTown.Channel) =>
        town.AsksAsync(town.Acts(person, "composeExtension/fetchTask", message, null, channel));

    /// <summary>Sends a form as it was opened, with what is filled in besides or in the place of what it proposed.</summary>
    public static JsonObject Sends(this TeamsTown town, string person, JsonObject message, JsonNode form, string? channel = TeamsTown.Channel, params (string Name, string? Value)[] filled)
    {
        var data = ButtonsOf(form)[0]["data"]!.DeepClone().AsObject();
        foreach (var field in All(CardOf(form)).Where(n => (string?)n["type"] is "Input.Text" or "Input.Date" or "Input.ChoiceSet"))
        {
            data[(string)field["id"]!] = (string?)field["value"] ?? "";
        }

        foreach (var (name, value) in filled)
        {
            data[AdaptiveInputs.IdPrefix + name] = value;
        }

        return town.Acts(person, "composeExtension/submitAction", message, data, channel);
    }

    public static JsonObject Acts(this TeamsTown town, string person, string invoke, JsonObject? message, JsonNode? data, string? channel)
    {
        var activity = town.Activity("invoke", person, channel);
        activity["name"] = invoke;
        activity["value"] = new JsonObject { ["commandId"] = ExtensionCommands.Follow, ["commandContext"] = "message", ["messagePayload"] = message?.DeepClone(), ["data"] = data };
        return activity;
    }

    public static JsonObject Search(this TeamsTown town, string person, string words, string? channel = TeamsTown.Channel, int skip = 0, int count = 25)
    {
        var activity = town.Activity("invoke", person, channel);
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = ExtensionCommands.Search, ["parameters"] = new JsonArray(new JsonObject { ["name"] = ExtensionCommands.Words, ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        };
        return activity;
    }

    public static async Task<JsonNode> AsksAsync(this TeamsTown town, JsonNode activity)
    {
        var response = await town.HandsAsync(activity);
        ((int)response.StatusCode).ShouldBe(200);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public static string SentenceOf(JsonNode answer) => (string)(answer["task"]?["value"] ?? answer["composeExtension"]!["text"])!;

    public static JsonNode CardOf(JsonNode form) => form["task"]!["value"]!["card"]!["content"]!;

    public static JsonObject FieldOf(JsonNode form, string name) => All(CardOf(form)).Single(n => (string?)n["id"] == AdaptiveInputs.IdPrefix + name);

    public static string TextOf(JsonNode form) => string.Join(' ', All(CardOf(form)).Select(n => (string?)n["text"]).Where(t => t is not null));

    public static IReadOnlyList<JsonObject> ButtonsOf(JsonNode form) => [.. All(CardOf(form)).Where(n => ((string?)n["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true)];

    public static IReadOnlyList<JsonNode> FoundIn(JsonNode answer) => [.. answer["composeExtension"]!["attachments"]!.AsArray().Select(a => a!)];

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
