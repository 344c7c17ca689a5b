using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Schema;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>Request -> its bytes -> signature -> kept -> acknowledged; nothing else is done within the request.</summary>
public sealed class SlackEndpoints(SlackInbox inbox, SeenSignatures seen, IOptions<SlackOptions> options, TimeProvider clock)
{
    public const string Events = "/slack/events";
    public const string Commands = "/slack/commands";
    public const string Interactions = "/slack/interactions";

    public async Task ProcessAsync(HttpContext http, PayloadKind kind)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (status, response) = await AnswerAsync(http.Request, kind, http.RequestAborted);
        http.Response.StatusCode = status;
        if (response is not null)
        {
            await http.Response.WriteAsJsonAsync(response, SlackJson.Options, http.RequestAborted);
        }
    }

    private async Task<(int Status, object? Body)> AnswerAsync(HttpRequest request, PayloadKind kind, CancellationToken ct)
    {
        // Two of either could be read one way here and another way elsewhere.
        if (request.Headers[Signature.TimeHeader] is not [var moment] || request.Headers[Signature.Header] is not [{ } signature])
        {
            return (StatusCodes.Status401Unauthorized, null);
        }

        var (body, problem) = await RequestBody.ReadAsync(request, ct);
        if (body is null)
        {
            return (problem, null);
        }

        if (!Signature.IsRight(options.Value.SigningSecret, moment, signature, body, clock.GetUtcNow()) || seen.Has(signature))
        {
            return (StatusCodes.Status401Unauthorized, null);
        }

        var (status, response) = await TakeAsync(body, kind, ct);
        if (status is StatusCodes.Status200OK)
        {
            seen.Add(signature);
        }

        return (status, response);
    }

    private async Task<(int Status, object? Body)> TakeAsync(byte[] body, PayloadKind kind, CancellationToken ct)
    {
        if (JsonOf(body, kind) is not { } json)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        if (kind is PayloadKind.Event && SlackJson.Read<EventEnvelope>(json) is { Type: EventEnvelope.UrlVerification, Challenge: { Length: > 0 } challenge })
        {
            return (StatusCodes.Status200OK, new { challenge });
        }

        var taken = await inbox.TakeAsync(new InboundPayload(kind, json), ct);
        return taken.As is TakenAs.Malformed ? (StatusCodes.Status400BadRequest, null) : (StatusCodes.Status200OK, taken.Response);
    }

    /// <summary>An event comes as JSON, the others as a form: its fields, or the one that holds JSON.</summary>
    private static string? JsonOf(byte[] body, PayloadKind kind)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        if (kind is PayloadKind.Event)
        {
            return text;
        }

        var form = QueryHelpers.ParseQuery(text);
        return kind is PayloadKind.Interaction ? form.TryGetValue("payload", out var payload) && payload is [{ } only] ? only : null
            : form.Values.All(v => v.Count == 1) ? new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value[0]))).ToJsonString()
            : null;
    }
}
