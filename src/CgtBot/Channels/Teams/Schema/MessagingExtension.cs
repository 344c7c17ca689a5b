using System.Text.Json;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>What a message action sends: the message it was called on, and the fields of its form.</summary>
public sealed record MessagingExtensionAction
{
    public string? CommandId { get; set; }
    public string? CommandContext { get; set; }
    public MessageActionsPayload? MessagePayload { get; set; }
    public JsonElement? Data { get; set; }
}

/// <summary>A message as the client gives it to an action.</summary>
public sealed record MessageActionsPayload
{
    public string? Id { get; set; }
    public string? ReplyToId { get; set; }
    public string? MessageType { get; set; }
    public string? CreatedDateTime { get; set; }
    public string? LinkToMessage { get; set; }
    public MessageActionsPayloadFrom? From { get; set; }
    public MessageActionsPayloadBody? Body { get; set; }
}

public sealed record MessageActionsPayloadFrom
{
    public ChannelAccount? User { get; set; }
    public ChannelAccount? Application { get; set; }
}

/// <summary>html or text.</summary>
public sealed record MessageActionsPayloadBody
{
    public string? ContentType { get; set; }
    public string? Content { get; set; }
}

/// <summary>What is searched from the compose box.</summary>
public sealed record MessagingExtensionQuery
{
    public string? CommandId { get; set; }
    public IList<MessagingExtensionParameter>? Parameters { get; set; }
    public MessagingExtensionQueryPaging? QueryOptions { get; set; }
}

public sealed record MessagingExtensionParameter
{
    public string? Name { get; set; }
    public JsonElement? Value { get; set; }
}

public sealed record MessagingExtensionQueryPaging
{
    public int? Skip { get; set; }
    public int? Count { get; set; }
}

/// <summary>The answer to an action: a dialog, or a sentence in its place.</summary>
public sealed record MessagingExtensionActionResponse(TaskModuleResponseBase? Task);

/// <summary>« continue » with a card, or « message » with a sentence.</summary>
public sealed record TaskModuleResponseBase(string Type, object Value);

public sealed record TaskModuleTaskInfo(string Title, string Height, string Width, Attachment Card);

/// <summary>The answer to a search.</summary>
public sealed record MessagingExtensionResponse(MessagingExtensionResult ComposeExtension);

/// <summary>« result » with cards, or « message » with a sentence.</summary>
public sealed record MessagingExtensionResult(string Type, string? AttachmentLayout = null, IReadOnlyList<MessagingExtensionAttachment>? Attachments = null, string? Text = null);

/// <summary>What is inserted, and what stands for it in the list.</summary>
public sealed record MessagingExtensionAttachment(string ContentType, object Content, Attachment Preview);

/// <summary>A line of the list.</summary>
public sealed record ThumbnailCard(string Title, string? Text);
