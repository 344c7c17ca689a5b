using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Manifest;

/// <summary>What an app package says of the bot, in the names and shape of Teams' published schema.</summary>
public sealed record AppManifest
{
    public const string SchemaVersion = "1.30";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json";

    public string ManifestVersion { get; init; } = SchemaVersion;

    public required string Version { get; init; }

    public required string Id { get; init; }

    public required AppDeveloper Developer { get; init; }

    public required Localization LocalizationInfo { get; init; }

    public required AppName Name { get; init; }

    public required AppName Description { get; init; }

    public required AppIcons Icons { get; init; }

    public required string AccentColor { get; init; }

    public required string DefaultInstallScope { get; init; }

    public required IReadOnlyList<AppBot> Bots { get; init; }

    public required IReadOnlyList<StaticTab> StaticTabs { get; init; }

    public required IReadOnlyList<MessageExtension> ComposeExtensions { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    public required IReadOnlyList<string> ValidDomains { get; init; }
}

public sealed record AppDeveloper(string Name, string WebsiteUrl, string PrivacyUrl, string TermsOfUseUrl);

public sealed record Localization(string DefaultLanguageTag, IReadOnlyList<Translation> AdditionalLanguages);

public sealed record Translation(string LanguageTag, string File);

/// <summary>A short form for where there is little room, and the whole.</summary>
public sealed record AppName(string Short, string Full);

public sealed record AppIcons(string Color, string Outline);

public sealed record AppBot(string BotId, IReadOnlyList<string> Scopes, bool SupportsFiles, IReadOnlyList<CommandList> CommandLists);

/// <summary>The phrases Teams offers to who begins to write to the bot in that scope.</summary>
public sealed record CommandList(IReadOnlyList<string> Scopes, IReadOnlyList<OfferedCommand> Commands);

public sealed record OfferedCommand(string Title, string Description);

/// <summary>A page Teams shows beside the conversation with the bot.</summary>
public sealed record StaticTab(string EntityId, string Name, string ContentUrl, IReadOnlyList<string> Scopes);

public sealed record MessageExtension(string BotId, IReadOnlyList<ExtensionCommand> Commands);

public sealed record ExtensionCommand(string Id, string Type, IReadOnlyList<string> Context, string Title, string Description)
{
    public bool? FetchTask { get; init; }

    public IReadOnlyList<ExtensionParameter>? Parameters { get; init; }
}

public sealed record ExtensionParameter(string Name, string Title, string Description, string InputType);
