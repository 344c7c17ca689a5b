using System.Net.Http.Json;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Channels.Teams.Tokens;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Teams.Outbound;

/// <summary>Writes in conversations: reply, send, update, delete, open. A call is made once; what comes of it is a value, and trying again is for those who keep the message.</summary>
public sealed class ConnectorClient(IConnectorApi api, BotToken token, ThreadPace pace, IOptions<TeamsOptions> options, TimeProvider clock)
{
    private const int PageSize = 200;
    private const int MostPages = 50;

    /// <summary>Replies in the thread when the activity answers another, else sends.</summary>
    public Task<Posted> SendAsync(Activity activity, CancellationToken ct) => CallAsync(activity, () =>
        api.PostActivityAsync(ConnectorAddress.Activities(activity.ServiceUrl!, activity.Conversation!.Id!, activity.ReplyToId), activity with { Id = null }, activity.Conversation!.Id!, ct), ct);

    public Task<Posted> UpdateAsync(Activity activity, CancellationToken ct) => CallAsync(activity, () =>
        api.PutActivityAsync(ConnectorAddress.Activities(activity.ServiceUrl!, activity.Conversation!.Id!, activity.Id), activity, activity.Conversation!.Id!, ct), ct);

    public Task<Posted> DeleteAsync(ConversationReference place, string id, CancellationToken ct) => CallAsync(new Activity().ApplyConversationReference(place), () =>
        api.DeleteActivityAsync(ConnectorAddress.Activities(place.ServiceUrl!, place.Conversation!.Id!, id), place.Conversation!.Id!, ct), ct);

    /// <summary>Opens a conversation one to one, or a new thread.</summary>
    public Task<Posted> CreateAsync(string serviceUrl, ConversationParameters parameters, CancellationToken ct) =>
        CallAsync(new Activity { ServiceUrl = serviceUrl, Conversation = new ConversationAccount { Id = serviceUrl } }, () => api.CreateConversationAsync(ConnectorAddress.Conversations(serviceUrl), parameters, ct), ct);

    /// <summary>Who is in a conversation, page after page.</summary>
    public async Task<IReadOnlyList<ChannelAccount>> MembersAsync(ConversationReference place, CancellationToken ct)
    {
        var members = new List<ChannelAccount>();
        string? continuation = null;
        for (var page = 0; page < MostPages && ServiceHosts.Allows(options.Value.AllowedServiceHosts, place.ServiceUrl); page++)
        {
            var read = await api.GetPagedMembersAsync(ConnectorAddress.PagedMembers(place.ServiceUrl!, place.Conversation!.Id!, PageSize, continuation), ct);
            members.AddRange(read.Members ?? []);
            continuation = read.ContinuationToken;
            if (string.IsNullOrEmpty(continuation))
            {
                break;
            }
        }

        return members;
    }

    private async Task<Posted> CallAsync(Activity activity, Func<Task<HttpResponseMessage>> call, CancellationToken ct)
    {
        if (!ServiceHosts.Allows(options.Value.AllowedServiceHosts, activity.ServiceUrl))
        {
            return new Posted.Refused("service-host");
        }

        try
        {
            if (await pace.WaitAsync(activity.Conversation!.Id!, ct) is { } turn)
            {
                return new Posted.Later("paced", turn);
            }

            await token.GetAsync(ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or Refit.ApiExceptionBase or OperationCanceledException)
        {
            // Nothing has left yet.
            return new Posted.Later(fault is OperationCanceledException ? "paced" : "no-token", TimeSpan.FromMinutes(1));
        }

        return await AnswerAsync(call, ct);
    }

    private async Task<Posted> AnswerAsync(Func<Task<HttpResponseMessage>> call, CancellationToken ct)
    {
        try
        {
            using var answer = await call();
            if (answer.IsSuccessStatusCode)
            {
                return new Posted.Taken(await IdOf(answer, ct));
            }

            if ((int)answer.StatusCode == 401)
            {
                token.Forget();
            }

            return Posted.Of(answer.StatusCode, RetryAfter.Of(answer, clock.GetUtcNow()));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or Refit.ApiExceptionBase)
        {
            return Posted.Of(fault.InnerException as HttpRequestException ?? fault);
        }
    }

    /// <summary>Taken it is, whether or not its id can be read.</summary>
    private static async Task<string?> IdOf(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<ResourceResponse>(ActivityJson.Options, ct))?.Id;
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
