using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using CgtBot.Texts;
using static CgtBot.Channels.SettingRules;

namespace CgtBot.Channels.Web;

/// <summary>How the page may be reached and what it accepts.</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Key = "Web";

    /// <summary>Names the page is reached by, besides those of loopback; separated by « ; ». With one, everybody signs in.</summary>
    [RegularExpression(@"^[\w.\-:\[\];, ]*$", ErrorMessageResourceType = typeof(SettingsTexts), ErrorMessageResourceName = nameof(SettingsTexts.HostNames))]
    public string AllowedHosts { get; set; } = "";

    /// <summary>Where people reach the page, for the links the bot gives one to one; empty: it gives none.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Proxies in front of the page (addresses or networks, separated by « ; »): what they say of the person's address and of TLS is then believed.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Largest file a person may drop, in megabytes.</summary>
    [Range(1, 50)]
    public int MaxFileMegabytes { get; set; } = 5;

    /// <summary>Longest message a person may type or paste, in characters; a longer text goes in a file.</summary>
    [Range(1_000, 500_000)]
    public int MaxMessageCharacters { get; set; } = 100_000;

    public long MaxFileBytes => MaxFileMegabytes * 1024L * 1024;

    public IReadOnlyList<string> AllowedNames => Parts(AllowedHosts);

    public IEnumerable<IPNetwork> ProxyNetworks => Parts(TrustedProxies).Select(p => NetworkOf(p)!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        Parts(TrustedProxies).Where(p => NetworkOf(p) is null).Select(p => new ValidationResult(string.Format(CultureInfo.CurrentCulture, SettingsTexts.Proxies, p), [nameof(TrustedProxies)]))
            .Concat(IsReachable() ? [] : [new ValidationResult(string.Format(CultureInfo.CurrentCulture, SettingsTexts.PublicAddress, $"{Key}:{nameof(PublicAddress)}", $"{Key}:{nameof(AllowedHosts)}"), [nameof(PublicAddress)])]);

    // A link is a key for ten minutes: it is not given in the clear, nor for a host the page does not answer to.
    private bool IsReachable() => PublicAddress.Length == 0 || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var uri) && IsSafe(PublicAddress)
        && uri is { UserInfo: "", Query: "", Fragment: "" } && AllowedNames.Any(n => n.Equals(uri.Host, StringComparison.OrdinalIgnoreCase) || n.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase)));

    private static IPNetwork? NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.TryParse(text, out var network) ? network : null;
}
