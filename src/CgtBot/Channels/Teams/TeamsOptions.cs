using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;
using static CgtBot.Channels.SettingRules;

namespace CgtBot.Channels.Teams;

/// <summary>How the bot is known to Microsoft Teams. Without an app id the channel is off.</summary>
public sealed class TeamsOptions : IValidatableObject
{
    public const string Key = "Teams";

    /// <summary>The bot's Microsoft app id; empty: no Teams.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The organisation's tenant: the bot answers no other.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>How the bot proves who it is: by a secret or a certificate of its app, or by a user-assigned managed identity.</summary>
    [AllowedValues("SingleTenant", "MultiTenant", "UserAssignedMsi")]
    public string AppType { get; set; } = "SingleTenant";

    public string AppPassword { get; set; } = "";

    /// <summary>PEM file holding the certificate and its key, in the place of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Hosts an answer may be sent to, separated by « ; ».</summary>
    public string ServiceHosts { get; set; } = "smba.trafficmanager.net";

    /// <summary>Hosts a file dropped by a person may be read from, and an export put at, separated by « ; »; those below them too.</summary>
    public string FileHosts { get; set; } = "sharepoint.com";

    /// <summary>Where the keys that sign what Teams sends are found.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys that sign the emulator's tokens are found.</summary>
    public string EmulatorOpenIdMetadata { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where the bot's own tokens come from.</summary>
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Takes the tokens of the emulator too; in Development only.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>Takes what comes without a token; in Development only, and without an app id.</summary>
    public bool AllowAnonymous { get; set; }

    public bool IsOn => AppId.Length > 0 || AllowAnonymous;

    public IReadOnlyList<string> AllowedServiceHosts => Parts(ServiceHosts);

    public IReadOnlyList<string> AllowedFileHosts => Parts(FileHosts);

    public IEnumerable<ValidationResult> Validate(ValidationContext context) => AppId.Length == 0 ? [] :
    [
        .. IsGuid(AppId) ? Fine : Refuse(Key, SettingsTexts.TeamsGuid, nameof(AppId)),
        .. IsGuid(TenantId) ? Fine : Refuse(Key, SettingsTexts.TeamsGuid, nameof(TenantId)),
        .. AppType == "UserAssignedMsi" || AppPassword.Length > 0 != CertificatePath.Length > 0 ? Fine : Refuse(Key, SettingsTexts.TeamsProof, nameof(AppPassword), nameof(CertificatePath)),
        .. CertificatePath.Length == 0 || File.Exists(CertificatePath) ? Fine : Refuse(Key, SettingsTexts.TeamsFile, nameof(CertificatePath)),
        .. AllowAnonymous ? Refuse(Key, SettingsTexts.TeamsAnonymous, nameof(AllowAnonymous), nameof(AppId)) : Fine,
        .. IsSafe(OpenIdMetadata) ? Fine : Refuse(Key, SettingsTexts.TeamsAddress, nameof(OpenIdMetadata)),
        .. IsSafe(EmulatorOpenIdMetadata) ? Fine : Refuse(Key, SettingsTexts.TeamsAddress, nameof(EmulatorOpenIdMetadata)),
        .. IsSafe(Authority) ? Fine : Refuse(Key, SettingsTexts.TeamsAddress, nameof(Authority)),
    ];

    private static bool IsGuid(string value) => Guid.TryParse(value, out _);
}
