namespace CgtBot.Channels.Slack.Schema;

/// <summary>Something that happened, of the kinds the bot knows.</summary>
public sealed record SlackEvent
{
    public string? Type { get; init; }
    public string? Subtype { get; init; }
    public string? User { get; init; }
    public string? Inviter { get; init; }
    public string? BotId { get; init; }
    public string? Text { get; init; }
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }
    public string? Channel { get; init; }
    public string? ChannelType { get; init; }
    public string? EventTs { get; init; }
    public string? Tab { get; init; }
    public string? DeletedTs { get; init; }
    public string? MessageTs { get; init; }
    public SlackMessage? Message { get; init; }
    public SlackMessage? PreviousMessage { get; init; }
    public IReadOnlyList<SlackFile>? Files { get; init; }
    public IReadOnlyList<SharedLink>? Links { get; init; }
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>A message as another event speaks of it.</summary>
public sealed record SlackMessage
{
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }
    public string? User { get; init; }
    public string? BotId { get; init; }
    public string? Text { get; init; }
    public EditMark? Edited { get; init; }
}

public sealed record EditMark(string? Ts);

/// <summary>A file dropped in a conversation.</summary>
public sealed record SlackFile(string? Id, string? Name, string? UrlPrivate, string? UrlPrivateDownload);

public sealed record SharedLink(string? Url);

public sealed record RevokedTokens(IReadOnlyList<string>? Bot);

/// <summary>The kinds of event the bot asks for.</summary>
public static class EventTypes
{
    public const string AppMention = "app_mention";
    public const string Message = "message";
    public const string AppHomeOpened = "app_home_opened";
    public const string LinkShared = "link_shared";
    public const string TokensRevoked = "tokens_revoked";
    public const string AppUninstalled = "app_uninstalled";
    public const string ChannelArchive = "channel_archive";
    public const string ChannelUnarchive = "channel_unarchive";
    public const string ChannelDeleted = "channel_deleted";
    public const string GroupArchive = "group_archive";
    public const string GroupUnarchive = "group_unarchive";
    public const string GroupDeleted = "group_deleted";
    public const string ChannelLeft = "channel_left";
    public const string GroupLeft = "group_left";
    public const string MemberJoined = "member_joined_channel";
    public const string MemberLeft = "member_left_channel";
}
