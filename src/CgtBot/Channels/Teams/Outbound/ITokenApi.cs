using System.Text.Json.Serialization;
using Refit;

namespace CgtBot.Channels.Teams.Outbound;

/// <summary>Where the bot gets its own tokens: Entra, or the machine it runs on for a managed identity.</summary>
public interface ITokenApi
{
    [Post("")]
    Task<GivenToken> AskAsync([Url] Uri address, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken ct);

    [Get("")]
    [Headers("Metadata: true")]
    Task<GivenToken> AskMachineAsync([Url] Uri address, CancellationToken ct);
}

/// <summary>A token and the seconds it lives; the machine writes them as text.</summary>
public sealed record GivenToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int ExpiresIn);
