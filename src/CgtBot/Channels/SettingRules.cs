using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CgtBot.Channels;

/// <summary>What the settings of the channels have in common. Pure.</summary>
internal static class SettingRules
{
    public static readonly IEnumerable<ValidationResult> Fine = [];

    public static string[] Parts(string list) => list.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);

    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && AllowedHosts.IsGuarded(uri);

    /// <summary>The sentence names the keys as they are written in the settings.</summary>
    public static IEnumerable<ValidationResult> Refuse(string section, string sentence, params string[] names) =>
        [new ValidationResult(string.Format(CultureInfo.CurrentCulture, sentence, [.. names.Select(n => $"{section}:{n}")]), names)];
}
