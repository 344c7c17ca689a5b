using System.Text.Json;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Views;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Manifest;

/// <summary>Writes the app manifest, Socket Mode and HTTP from one source.</summary>
public static class SlackManifestSetup
{
    private const string Command = "/cgt";

    /// <summary>The red of the page.</summary>
    private const string Colour = "#b3001b";

    private static readonly JsonSerializerOptions Readable = new(BlockJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Null when the address is none that Slack can reach.</summary>
    public static string? Write(string? address, bool history) =>
        address is null ? Written(new ManifestWays(null, history))
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" } ? Written(new ManifestWays(uri, history))
        : null;

    private static string Written(ManifestWays ways) => JsonSerializer.Serialize(Of(ways), Readable) + "\n";

    private static SlackAppManifest Of(ManifestWays ways) => new(
        new ManifestVersion(1, 1),
        new DisplayInformation(SlackManifestTexts.Name, SlackManifestTexts.Description, SlackManifestTexts.LongDescription, Colour),
        new AppFeatures(
            new AppHome(HomeTabEnabled: true, MessagesTabEnabled: true, MessagesTabReadOnlyEnabled: false),
            new BotUser(SlackManifestTexts.Name, AlwaysOnline: false),
            [new AppCommand(Command, SlackManifestTexts.Command, SlackManifestTexts.Hint, ShouldEscape: false, ways.At(SlackEndpoints.Commands))],
            [new AppShortcut(SlackManifestTexts.Shortcut, "message", FollowModal.Callback, SlackManifestTexts.ShortcutDescription)],
            ways.Address is { } host ? [host.IdnHost] : null),
        new OAuthConfig(new OAuthScopes(ways.Scopes)),
        new AppSettings(
            new EventSubscriptions(ways.Events, ways.At(SlackEndpoints.Events)),
            new Interactivity(IsEnabled: true, ways.At(SlackEndpoints.Interactions)),
            OrgDeployEnabled: false, SocketModeEnabled: ways.Address is null, TokenRotationEnabled: false));
}
