using CgtBot.Channels.Teams.Schema;
using CgtBot.Channels.Teams.Tokens;

namespace CgtBot.Channels.Teams;

/// <summary>What an activity must be before anything is done with it. Pure.</summary>
public static class ActivityRules
{
    private const int LongestId = 500;

    /// <summary>All that answering it needs is there.</summary>
    public static bool IsWhole(Activity activity) => IsId(activity.Type) && IsId(activity.Conversation?.Id) && IsId(activity.From?.Id) && IsId(activity.ChannelId) && IsId(activity.ServiceUrl)
        && (IsId(activity.Id) || activity.Type is ActivityTypes.Typing or ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate);

    /// <summary>Of our tenant, and to be answered at an address that is allowed.</summary>
    public static bool IsOurs(Activity activity, TeamsOptions options) => ServiceHosts.Allows(options.AllowedServiceHosts, activity.ServiceUrl)
        && (options.TenantId.Length == 0 || options.TenantId.Equals(TenantOf(activity), StringComparison.OrdinalIgnoreCase));

    /// <summary>What another bot says is nobody's question, and what a person is typing none yet.</summary>
    public static bool IsForTheBot(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate
        && activity.From?.Id?.StartsWith("28:", StringComparison.Ordinal) != true;

    // Told twice, it must be the same both times.
    private static string? TenantOf(Activity activity)
    {
        var (told, data) = (activity.Conversation?.TenantId, TeamsChannelData.Of(activity)?.Tenant?.Id);
        return told is not null && data is not null && !told.Equals(data, StringComparison.OrdinalIgnoreCase) ? null : told ?? data;
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };
}
