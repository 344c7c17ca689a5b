namespace CgtBot.Channels.Slack.Manifest;

/// <summary>By which way Slack reaches the bot, and what it is allowed beyond the least. Without an address it is Socket Mode.</summary>
internal sealed record ManifestWays(Uri? Address, bool History)
{
    /// <summary>What the bot asks to be told. « message.im »: one to one; nobody's words in a channel but those addressed to it.</summary>
    public IReadOnlyList<string> Events =>
    [
        "app_mention", "message.im", "app_home_opened", "tokens_revoked", "app_uninstalled",
        "channel_archive", "channel_unarchive", "channel_deleted", "channel_left", "group_archive", "group_unarchive", "group_deleted", "group_left", "member_joined_channel", "member_left_channel",
        .. Address is null ? Array.Empty<string>() : ["link_shared"],
    ];

    /// <summary>What the bot may do, none of it without its reason in the README.</summary>
    public IReadOnlyList<string> Scopes =>
    [
        "app_mentions:read", "channels:read", "chat:write", "commands", "files:read", "files:write", "groups:read", "im:history", "users:read",
        .. Address is null ? Array.Empty<string>() : ["links:read", "links:write"],
        .. History ? ["channels:history", "groups:history"] : Array.Empty<string>(),
    ];

    public string? At(string path) => Address is null ? null : new Uri(Address, Address.AbsolutePath.TrimEnd('/') + path).AbsoluteUri;
}
