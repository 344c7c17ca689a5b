using System.Text.Json;
using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>What is exchanged with a channel, in the names and shape of the Bot Framework protocol. What we do not know of it is passed over.</summary>
public sealed record Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public string? ReplyToId { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }
    public string? TextFormat { get; set; }
    public string? Summary { get; set; }
    public string? Speak { get; set; }
    public string? InputHint { get; set; }
    public string? AttachmentLayout { get; set; }
    public string? DeliveryMode { get; set; }
    public string? Name { get; set; }
    public string? Action { get; set; }
    public JsonElement? Value { get; set; }
    public JsonElement? ChannelData { get; set; }
    public ConversationReference? RelatesTo { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public IList<Entity>? Entities { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>An answer to this one: same place, the two ends exchanged.</summary>
    public Activity CreateReply() => new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(GetConversationReference());

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id, User = From, Bot = Recipient, Conversation = Conversation, ChannelId = ChannelId, ServiceUrl = ServiceUrl, Locale = Locale,
    };

    /// <summary>Addresses this activity, from the bot, to the place the reference tells.</summary>
    public Activity ApplyConversationReference(ConversationReference reference)
    {
        (ChannelId, ServiceUrl, Conversation, From, Recipient, Locale) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation, reference.Bot, reference.User, reference.Locale ?? Locale);
        ReplyToId = reference.ActivityId;
        return this;
    }
}

/// <summary>The kinds of activity the bot knows.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
}

/// <summary>A person or a bot: 29:… or 28:….</summary>
public sealed record ChannelAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
    public string? Role { get; set; }
}

/// <summary>A channel, a group chat or a conversation one to one.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? ConversationType { get; set; }
    public string? TenantId { get; set; }
    public bool? IsGroup { get; set; }

    [JsonIgnore]
    public bool IsPersonal => ConversationType is "personal";
}

/// <summary>All that is needed to write somewhere again.</summary>
public sealed record ConversationReference
{
    public string? ActivityId { get; set; }
    public ChannelAccount? User { get; set; }
    public ChannelAccount? Bot { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ChannelId { get; set; }
    public string? ServiceUrl { get; set; }
    public string? Locale { get; set; }
}

/// <summary>Something beside the text: a card, a file.</summary>
public sealed record Attachment
{
    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public string? Name { get; set; }
    public object? Content { get; set; }
}

/// <summary>What an activity says of its text; a mention names who is meant.</summary>
public sealed record Entity
{
    public string? Type { get; set; }
    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }
}
