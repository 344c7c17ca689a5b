using System.Text.Json;
using System.Text.RegularExpressions;
using CgtBot.Tests.Channels.Slack.Blocks;

namespace CgtBot.Tests.Channels.Slack.Manifest;

/// <summary>The rules of Slack's published manifest schema (slackapi/manifest-schema, version 1) for the parts our manifest has.</summary>
internal static class ManifestRules
{
    /// <summary>What each object may hold, and must where it begins with a star.</summary>
    private static readonly Dictionary<string, string> Shapes = new()
    {
        [""] = "_metadata *display_information features oauth_config settings",
        ["_metadata"] = "major_version minor_version",
        ["display_information"] = "*name description background_color long_description",
        ["features"] = "app_home bot_user slash_commands shortcuts unfurl_domains",
        ["features.app_home"] = "home_tab_enabled messages_tab_enabled messages_tab_read_only_enabled",
        ["features.bot_user"] = "*display_name always_online",
        ["features.slash_commands"] = "*command url *description usage_hint should_escape",
        ["features.shortcuts"] = "*name *type *callback_id *description",
        ["oauth_config"] = "redirect_urls scopes",
        ["oauth_config.scopes"] = "bot user",
        ["settings"] = "event_subscriptions interactivity org_deploy_enabled socket_mode_enabled token_rotation_enabled",
        ["settings.event_subscriptions"] = "request_url bot_events",
        ["settings.interactivity"] = "*is_enabled request_url",
    };

    /// <summary>Shortest and longest of a text, and what it looks like.</summary>
    private static readonly Dictionary<string, (int Least, int Most, string Pattern)> Texts = new()
    {
        ["display_information.name"] = (1, 35, ""), ["display_information.description"] = (1, 140, ""), ["display_information.long_description"] = (175, 4000, ""),
        ["display_information.background_color"] = (4, 7, "^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$"), ["features.bot_user.display_name"] = (1, 80, ""),
        ["features.slash_commands.command"] = (2, 32, "^/"), ["features.slash_commands.url"] = (1, 3000, "^https?://"), ["features.slash_commands.description"] = (1, 2000, ""), ["features.slash_commands.usage_hint"] = (1, 1000, ""),
        ["features.shortcuts.name"] = (1, 24, ""), ["features.shortcuts.type"] = (1, 10, "^(message|global)$"), ["features.shortcuts.callback_id"] = (1, 255, ""), ["features.shortcuts.description"] = (1, 150, ""),
        ["features.unfurl_domains"] = (1, 255, @"^(?![.-])([-a-z0-9.])+([a-z0-9])$"), ["oauth_config.scopes.bot"] = (1, 50, ""), ["settings.event_subscriptions.bot_events"] = (1, 50, ""),
        ["settings.event_subscriptions.request_url"] = (1, 3500, "^https?://"), ["settings.interactivity.request_url"] = (1, 3500, "^https?://"),
    };

    private static readonly Dictionary<string, int> Most = new()
    {
        ["features.slash_commands"] = 50, ["features.shortcuts"] = 10, ["features.unfurl_domains"] = 5, ["oauth_config.scopes.bot"] = 255, ["settings.event_subscriptions.bot_events"] = 100,
    };

    public static IEnumerable<string> Faults(JsonElement at, string path = "") => at.ValueKind switch
    {
        JsonValueKind.Object => [.. ShapeOf(at, path), .. at.EnumerateObject().SelectMany(p => Faults(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}"))],
        JsonValueKind.Array => [.. Counted(at, path), .. at.EnumerateArray().SelectMany(item => Faults(item, path))],
        JsonValueKind.String => Texts.TryGetValue(path, out var rule) ? TextOf(at.GetString()!, path, rule) : [$"{path}: no text is known here"],
        _ => [],
    };

    /// <summary>The texts of the array of that name, wherever it is.</summary>
    public static IReadOnlyList<string> Strings(this JsonElement manifest, string name) =>
        [.. manifest.Objects().Where(o => o.TryGetProperty(name, out var items) && items.ValueKind is JsonValueKind.Array).SelectMany(o => o.GetProperty(name).EnumerateArray()).Select(i => i.GetString()!)];

    private static IEnumerable<string> ShapeOf(JsonElement at, string path)
    {
        var allowed = Shapes.GetValueOrDefault(path, "").Split(' ');
        return at.EnumerateObject().Where(p => !allowed.Any(a => a.TrimStart('*') == p.Name)).Select(p => $"{path}: {p.Name} is not allowed")
            .Concat(allowed.Where(a => a.StartsWith('*') && !at.TryGetProperty(a[1..], out _)).Select(a => $"{path}: {a[1..]} is missing"));
    }

    private static IEnumerable<string> Counted(JsonElement at, string path)
    {
        var items = at.EnumerateArray().Select(i => i.GetRawText()).ToList();
        return items.Count >= 1 && items.Count <= Most.GetValueOrDefault(path, 0) && items.Distinct().Count() == items.Count ? [] : [$"{path}: {items.Count} items"];
    }

    private static IEnumerable<string> TextOf(string text, string path, (int Least, int Most, string Pattern) rule) =>
        text.Length >= rule.Least && text.Length <= rule.Most && Regex.IsMatch(text, rule.Pattern) ? [] : [$"{path}: {text}"];
}
