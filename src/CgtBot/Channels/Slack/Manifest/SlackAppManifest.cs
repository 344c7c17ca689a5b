using System.Text.Json.Serialization;

namespace CgtBot.Channels.Slack.Manifest;

/// <summary>What a workspace's administrator gives Slack so that the bot may come in; its properties named as Slack names them.</summary>
internal sealed record SlackAppManifest(
    [property: JsonPropertyName("_metadata")] ManifestVersion Version, DisplayInformation DisplayInformation, AppFeatures Features, OAuthConfig OauthConfig, AppSettings Settings);

internal sealed record ManifestVersion(int MajorVersion, int MinorVersion);

internal sealed record DisplayInformation(string Name, string Description, string LongDescription, string BackgroundColor);

internal sealed record AppFeatures(AppHome AppHome, BotUser BotUser, IReadOnlyList<AppCommand> SlashCommands, IReadOnlyList<AppShortcut> Shortcuts, IReadOnlyList<string>? UnfurlDomains);

internal sealed record AppHome(bool HomeTabEnabled, bool MessagesTabEnabled, bool MessagesTabReadOnlyEnabled);

internal sealed record BotUser(string DisplayName, bool AlwaysOnline);

internal sealed record AppCommand(string Command, string Description, string UsageHint, bool ShouldEscape, string? Url);

internal sealed record AppShortcut(string Name, string Type, string CallbackId, string Description);

internal sealed record OAuthConfig(OAuthScopes Scopes);

internal sealed record OAuthScopes(IReadOnlyList<string> Bot);

internal sealed record AppSettings(EventSubscriptions EventSubscriptions, Interactivity Interactivity, bool OrgDeployEnabled, bool SocketModeEnabled, bool TokenRotationEnabled);

internal sealed record EventSubscriptions(IReadOnlyList<string> BotEvents, string? RequestUrl);

internal sealed record Interactivity(bool IsEnabled, string? RequestUrl);
