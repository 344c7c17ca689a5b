using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Manifest;

/// <summary>What an installation must be told to have its own package: the app id of its bot and the host its page answers at. Pure.</summary>
public sealed partial record AppOrder(string Id, string Domain)
{
    private const int LongestHost = 253;

    /// <summary>The order as Teams writes it, or what is wrong with it.</summary>
    public static (AppOrder? Order, string? Problem) Read(string? id, string? domain) =>
        string.IsNullOrWhiteSpace(id) ? (null, AppPackageTexts.IdMissing)
        : string.IsNullOrWhiteSpace(domain) ? (null, AppPackageTexts.DomainMissing)
        : !Guid.TryParseExact(id.Trim(), "D", out var app) || app == Guid.Empty ? (null, Say(AppPackageTexts.IdWrong, id))
        : HostOf(domain.Trim()) is not { } host ? (null, Say(AppPackageTexts.DomainWrong, domain))
        : (new AppOrder(app.ToString("D"), host), null);

    // Teams opens only what has a name everybody can reach: no address, no port, no machine of one's own.
    private static string? HostOf(string written)
    {
        try
        {
            var host = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(written.TrimEnd('.')).ToLowerInvariant();
            return host.Length <= LongestHost && PublicName().IsMatch(host) && !host.EndsWith(".local", StringComparison.Ordinal) && !host.EndsWith(".localhost", StringComparison.Ordinal) ? host : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Say(string sentence, string given) => string.Format(CultureInfo.CurrentCulture, sentence, given.Trim());

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$")]
    private static partial Regex PublicName();
}
