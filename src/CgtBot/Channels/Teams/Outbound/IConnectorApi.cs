using CgtBot.Channels.Teams.Schema;
using Refit;

namespace CgtBot.Channels.Teams.Outbound;

/// <summary>The connector's REST calls, each at an address made by <see cref="ConnectorAddress"/> from the conversation's own service address.</summary>
public interface IConnectorApi
{
    [Post("")]
    Task<HttpResponseMessage> PostActivityAsync([Url] Uri address, [Body] Activity activity, [Header("x-ms-conversation-id")] string conversation, CancellationToken ct);

    [Put("")]
    Task<HttpResponseMessage> PutActivityAsync([Url] Uri address, [Body] Activity activity, [Header("x-ms-conversation-id")] string conversation, CancellationToken ct);

    [Delete("")]
    Task<HttpResponseMessage> DeleteActivityAsync([Url] Uri address, [Header("x-ms-conversation-id")] string conversation, CancellationToken ct);

    [Post("")]
    Task<HttpResponseMessage> CreateConversationAsync([Url] Uri address, [Body] ConversationParameters parameters, CancellationToken ct);

    [Get("")]
    Task<PagedMembersResult> GetPagedMembersAsync([Url] Uri address, CancellationToken ct);
}
