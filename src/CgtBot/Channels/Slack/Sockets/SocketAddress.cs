using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Where Slack says to connect, or why it does not say.</summary>
public abstract record SocketAddress
{
    /// <summary>Good for one connection, soon.</summary>
    public sealed record At(Uri Address) : SocketAddress;

    public sealed record Later(string Problem, TimeSpan? After = null) : SocketAddress;

    /// <summary>Nothing changes before an administrator does something: Socket Mode is off, the token is none or revoked.</summary>
    public sealed record Refused(string Problem) : SocketAddress;

    /// <summary>Of the body of an answer.</summary>
    public static SocketAddress Of(JsonElement body, bool allowsPlain) =>
        body.ValueKind is not JsonValueKind.Object ? new Later("no-answer")
        : body.At("url").AsText() is { } url && body.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True ? Checked(url, allowsPlain)
        : body.At("error").AsText() switch
        {
            null => new Later("no-answer"),
            "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "ratelimited" or "rate_limited" => new Later(body.At("error").AsText()!),
            var error => new Refused(error),
        };

    private static SocketAddress Checked(string url, bool allowsPlain) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeWss || (allowsPlain && address is { Scheme: "ws", IsLoopback: true })) ? new At(address) : new Refused("bad-address");
}

/// <summary>Asks for an address. What comes of it is a value.</summary>
public sealed class SocketAddresses(ISocketApi api, IOptions<SlackOptions> options, TimeProvider clock)
{
    public async Task<SocketAddress> AskAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await api.OpenAsync(options.Value.AppToken, ct);
            if (!answer.IsSuccessStatusCode)
            {
                return new SocketAddress.Later($"http-{(int)answer.StatusCode}", RetryAfter.Of(answer, clock.GetUtcNow()));
            }

            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return SocketAddress.Of(body.RootElement, new Uri(options.Value.ApiAddress).IsLoopback);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException or Refit.ApiExceptionBase or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new SocketAddress.Later(fault is JsonException ? "no-answer" : "unreachable");
        }
    }
}
