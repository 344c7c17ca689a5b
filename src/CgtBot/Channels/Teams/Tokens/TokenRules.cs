using CgtBot.Channels.Teams.Schema;

namespace CgtBot.Channels.Teams.Tokens;

/// <summary>What a token whose signature holds must still say of the activity it came with. Pure.</summary>
public static class TokenRules
{
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Who the emulator's tokens come from: Microsoft's own tenants for bots, and ours.</summary>
    private static readonly string[] EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    /// <summary>A channel's token speaks of this very service address, and its key vouches for this channel.</summary>
    public static bool Covers(string? serviceUrl, IReadOnlyList<string> endorsements, Activity activity) =>
        !string.IsNullOrEmpty(serviceUrl) && serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrEmpty(activity.ChannelId) && endorsements.Contains(activity.ChannelId, StringComparer.Ordinal);

    /// <summary>An Entra token of the emulator names our app as the one it was given to.</summary>
    public static bool IsOwnApp(string? version, string? appid, string? azp, string appId) =>
        (version == "2.0" ? azp : appid) is { } app && app.Equals(appId, StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<string> EmulatorIssuers(string tenant) => EmulatorTenants.Append(tenant)
        .SelectMany(t => new[] { $"https://sts.windows.net/{t}/", $"https://login.microsoftonline.com/{t}/v2.0" });
}
