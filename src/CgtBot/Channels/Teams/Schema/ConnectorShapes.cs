using System.Text.Json;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>How to open a conversation: one to one with a member, or a new thread of a channel.</summary>
public sealed record ConversationParameters
{
    public bool? IsGroup { get; set; }
    public ChannelAccount? Bot { get; set; }
    public IList<ChannelAccount>? Members { get; set; }
    public string? TenantId { get; set; }
    public Activity? Activity { get; set; }
    public JsonElement? ChannelData { get; set; }
}

/// <summary>Identifies what was sent.</summary>
public sealed record ResourceResponse
{
    public string? Id { get; set; }
}

/// <summary>A page of the members of a conversation.</summary>
public sealed record PagedMembersResult
{
    public string? ContinuationToken { get; set; }
    public IList<ChannelAccount>? Members { get; set; }
}

/// <summary>The answers to a message that expects them in its response.</summary>
public sealed record ExpectedRepliesResponse(IReadOnlyList<Activity> Activities);

/// <summary>The answer to an invoke, within its request.</summary>
public sealed record InvokeResponse(int Status, object? Body = null);

/// <summary>What a card's button is answered with: a card in its place, a message, or an error.</summary>
public sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, object Value);
