using System.Net.Http.Headers;
using System.Text.Json;
using CgtBot.Channels.Answering;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Calls a method once, at the documented pace. What comes of it is a value, and trying again is for those who keep the message.</summary>
public sealed class SlackCalls(ISlackApi api, ApiPace pace, IOptions<SlackOptions> options, TimeProvider clock)
{
    public async Task<ApiAnswer> CallAsync(SlackMethod method, Dictionary<string, string> form, CancellationToken ct)
    {
        var channel = form.GetValueOrDefault("channel", "");
        if (pace.Held(method, channel) is { } wait)
        {
            return new ApiAnswer(default, new Posted.Later("held", wait));
        }

        try
        {
            await pace.WaitAsync(method, channel, ct);
        }
        catch (OperationCanceledException)
        {
            // Nothing has left yet.
            return new ApiAnswer(default, new Posted.Later("paced", TimeSpan.FromMinutes(1)));
        }

        var answer = await AnswerAsync(() => api.CallAsync(options.Value.BotToken, method.Name, form, ct), ct);
        if (answer.Problem is Posted.Later { Uncertain: false, After: { } asked })
        {
            pace.Hold(method, channel, asked);
        }

        return answer;
    }

    public async Task<Posted> RespondAsync(Uri address, System.Text.Json.Nodes.JsonObject message, CancellationToken ct)
    {
        try
        {
            using var response = await api.RespondAsync(address, message, ct);
            return response.IsSuccessStatusCode ? new Posted.Taken(null) : ApiAnswer.Failed(response.StatusCode, RetryAfter.Of(response, clock.GetUtcNow())).Problem!;
        }
        catch (Exception fault) when (IsTransport(fault))
        {
            return Posted.Of(fault.InnerException as HttpRequestException ?? fault);
        }
    }

    /// <summary>Null once the bytes are there.</summary>
    public async Task<Posted?> UploadAsync(Uri address, byte[] bytes, CancellationToken ct)
    {
        try
        {
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
            using var response = await api.UploadAsync(address, content, ct);
            return response.IsSuccessStatusCode ? null : ApiAnswer.Failed(response.StatusCode, RetryAfter.Of(response, clock.GetUtcNow())).Problem;
        }
        catch (Exception fault) when (IsTransport(fault))
        {
            return Posted.Of(fault.InnerException as HttpRequestException ?? fault);
        }
    }

    /// <summary>The bytes, no more than so many; null when there are more, or none to be had.</summary>
    public async Task<byte[]?> DownloadAsync(Uri address, long most, CancellationToken ct)
    {
        try
        {
            using var response = await api.DownloadAsync(options.Value.BotToken, address, ct);
            return response.IsSuccessStatusCode && !(response.Content.Headers.ContentLength > most) ? await BoundedBytes.ReadAsync(await response.Content.ReadAsStreamAsync(ct), most, ct) : null;
        }
        catch (Exception fault) when (IsTransport(fault))
        {
            return null;
        }
    }

    private async Task<ApiAnswer> AnswerAsync(Func<Task<HttpResponseMessage>> call, CancellationToken ct)
    {
        try
        {
            using var response = await call();
            if (!response.IsSuccessStatusCode)
            {
                return ApiAnswer.Failed(response.StatusCode, RetryAfter.Of(response, clock.GetUtcNow()));
            }

            using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return ApiAnswer.Of(body.RootElement.Clone());
        }
        catch (JsonException)
        {
            return ApiAnswer.Failed("no-answer");
        }
        catch (Exception fault) when (IsTransport(fault))
        {
            return new ApiAnswer(default, Posted.Of(fault.InnerException as HttpRequestException ?? fault));
        }
    }

    private static bool IsTransport(Exception fault) => fault is HttpRequestException or IOException or OperationCanceledException or Refit.ApiExceptionBase;
}
