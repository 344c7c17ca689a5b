namespace CgtBot.Channels.Teams.Manifest;

/// <summary>Every text of a manifest under its path: what a file of another language holds. Pure.</summary>
public static class AppTexts
{
    public static IReadOnlyDictionary<string, string> Of(AppManifest manifest) => new SortedDictionary<string, string>(All(manifest).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
    {
        ["$schema"] = manifest.Schema.Replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema", StringComparison.Ordinal),
    };

    private static IEnumerable<KeyValuePair<string, string>> All(AppManifest manifest) =>
    [
        new("name.short", manifest.Name.Short), new("name.full", manifest.Name.Full),
        new("description.short", manifest.Description.Short), new("description.full", manifest.Description.Full),
        .. manifest.Bots.SelectMany((bot, b) => bot.CommandLists.SelectMany((list, l) => list.Commands.SelectMany((command, c) => Offered($"bots[{b}].commandLists[{l}].commands[{c}]", command)))),
        .. manifest.StaticTabs.Select((tab, t) => new KeyValuePair<string, string>($"staticTabs[{t}].name", tab.Name)),
        .. manifest.ComposeExtensions.SelectMany((extension, e) => extension.Commands.SelectMany((command, c) => Extended($"composeExtensions[{e}].commands[{c}]", command))),
    ];

    private static KeyValuePair<string, string>[] Offered(string path, OfferedCommand command) => [new($"{path}.title", command.Title), new($"{path}.description", command.Description)];

    private static IEnumerable<KeyValuePair<string, string>> Extended(string path, ExtensionCommand command) =>
    [
        new($"{path}.title", command.Title), new($"{path}.description", command.Description),
        .. (command.Parameters ?? []).SelectMany((parameter, p) => new KeyValuePair<string, string>[] { new($"{path}.parameters[{p}].title", parameter.Title), new($"{path}.parameters[{p}].description", parameter.Description) }),
    ];
}
