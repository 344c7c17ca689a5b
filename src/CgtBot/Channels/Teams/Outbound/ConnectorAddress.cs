namespace CgtBot.Channels.Teams.Outbound;

/// <summary>Addresses under a conversation's service address. An id holds « : », « @ », « ;messageid= » and is one segment of the path.</summary>
public static class ConnectorAddress
{
    public static Uri Conversations(string serviceUrl) => new($"{serviceUrl.TrimEnd('/')}/v3/conversations");

    public static Uri Activities(string serviceUrl, string conversation, string? activity = null) =>
        new($"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversation)}/activities{(string.IsNullOrEmpty(activity) ? "" : "/" + Uri.EscapeDataString(activity))}");

    public static Uri PagedMembers(string serviceUrl, string conversation, int size, string? continuation = null) =>
        new($"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={size}{(continuation is null ? "" : "&continuationToken=" + Uri.EscapeDataString(continuation))}");
}
