using System.Text.Json;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.Tokens;

/// <summary>Exchanges the secret of an application for a token (OAuth 2.0 client credentials, RFC 6749 §4.4). Whatever the server does is a value.</summary>
public sealed class ClientCredentials(ITokenApi tokens, IOptions<FetchOptions> options)
{
    private const int LargestAnswer = 64 * 1024;
    private const int LongestLife = 86_400;

    public async Task<GrantedToken> AskAsync(Uri address, string client, Secret secret, string scope, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret.Reveal(), ["scope"] = scope };
        try
        {
            using var answer = await tokens.Ask(address, form, cancellationToken);
            return answer.IsSuccessStatusCode && await BoundedBody.ReadAsync(answer.Content, LargestAnswer, LargestAnswer, cancellationToken) is BoundedBody.Reading.Whole whole && Read(whole.Bytes) is { } token
                ? token
                : GrantedToken.None(new((int)answer.StatusCode >= 500 ? SourceProblemCode.SiteFault : SourceProblemCode.AccessRefused, address.Host, $"{(int)answer.StatusCode}"));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && FaultReading.Of(fault, address) is { } known)
        {
            return GrantedToken.None(known is FetchOutcome.Refused refused ? FetchProblem.Of(refused) : FetchProblem.Of((FetchOutcome.Failed)known, options.Value));
        }
    }

    private static GrantedToken? Read(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.TryGetProperty("access_token", out var token) && token.GetString() is { Length: > 0 } value
                ? new(new Secret(value), TimeSpan.FromSeconds(json.RootElement.TryGetProperty("expires_in", out var life) && life.TryGetInt32(out var seconds) ? Math.Clamp(seconds, 0, LongestLife) : 0), null)
                : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
