using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Channels.Teams.Tokens;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Teams;

/// <summary>Request -> caller checked -> activity read -> checked against its token -> kept and acknowledged; an invoke is answered within its request.</summary>
public sealed class CloudAdapter(TokenCheck tokens, Receipts receipts, Invokes invokes, ExpectedReplies expected, ConnectorClient connector, IOptions<TeamsOptions> options)
{
    public const string Path = "/api/messages";

    public async Task ProcessAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (status, response) = await AnswerAsync(http.Request, http.RequestAborted);
        http.Response.StatusCode = status;
        if (response is not null)
        {
            await http.Response.WriteAsJsonAsync(response, ActivityJson.Options, http.RequestAborted);
        }
    }

    /// <summary>Writes in a place kept earlier, unasked, as Bot Builder names it.</summary>
    public Task<Posted> ContinueConversationAsync(ConversationReference reference, Activity activity, CancellationToken ct) =>
        connector.SendAsync(activity.ApplyConversationReference(reference), ct);

    private async Task<(int Status, object? Body)> AnswerAsync(HttpRequest request, CancellationToken ct)
    {
        if (await tokens.CheckAsync(request.Headers.Authorization, ct) is not { } caller)
        {
            return (StatusCodes.Status401Unauthorized, null);
        }

        var (body, problem) = await RequestBody.ReadAsync(request, ct);
        if (body is null || ActivityJson.Read(body) is not { } activity || !ActivityRules.IsWhole(activity))
        {
            return (body is null ? problem : StatusCodes.Status400BadRequest, null);
        }

        return !caller.MaySend(activity) ? (StatusCodes.Status401Unauthorized, null)
            : !ActivityRules.IsOurs(activity, options.Value) ? (StatusCodes.Status403Forbidden, null)
            : await TakeAsync(activity, System.Text.Encoding.UTF8.GetString(body), ct);
    }

    private async Task<(int Status, object? Body)> TakeAsync(Activity activity, string body, CancellationToken ct)
    {
        if (activity.Type is ActivityTypes.Invoke)
        {
            var response = await invokes.AnswerAsync(activity, body, ct);
            return (response.Status, response.Body);
        }

        return activity is { Type: ActivityTypes.Message, DeliveryMode: ExpectedReplies.Mode } && ActivityRules.IsForTheBot(activity)
            ? (StatusCodes.Status200OK, await expected.AnswerAsync(activity, body, ct))
            : await KeepAsync(activity, body);
    }

    private async Task<(int Status, object? Body)> KeepAsync(Activity activity, string body)
    {
        if (ActivityRules.IsForTheBot(activity))
        {
            await receipts.KeepAsync(activity, body);
        }

        return (StatusCodes.Status202Accepted, null);
    }
}
