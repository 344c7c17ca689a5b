using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Benchmarks.Teams;

/// <summary>Microsoft's side on loopback: published keys, signed tokens, and a connector that tells when a conversation got its reply.</summary>
internal sealed class MicrosoftSide : IAsyncDisposable
{
    public const string AppId = "6f8a1c52-1111-4c7e-9d5f-0123456789ab";
    public const string Tenant = "3d2b9a70-2222-4a51-8c1e-abcdef012345";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Reply>> awaited = new();
    private readonly WebApplication app;
    private long sent;

    private MicrosoftSide(WebApplication app) => this.app = app;

    public Uri Root => new(app.Urls.First());

    public string ServiceUrl => $"{Root}teams/";

    public string Metadata => $"{Root}openid";

    public string Token { get; private set; } = "";

    /// <summary>Told of every message that comes to the connector.</summary>
    public Action<JsonElement> Seen { get; set; } = _ => { };

    public static async Task<MicrosoftSide> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var side = new MicrosoftSide(builder.Build());
        side.app.MapGet("/openid", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{side.Root}keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        side.app.MapGet("/keys", () => Results.Json(new { keys = new[] { side.Published() } }));
        side.app.MapPost("/{tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 36000, access_token = "given" }));
        side.app.Map("/teams/{**path}", (RequestDelegate)side.TakeAsync);
        await side.app.StartAsync();
        side.Token = side.Sign(TimeProvider.System.GetUtcNow());
        return side;
    }

    /// <summary>The next reply in this conversation.</summary>
    public Task<Reply> ReplyAsync(string conversation)
    {
        var reply = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[conversation] = reply;
        return reply.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private object Published()
    {
        var rsa = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent), endorsements = new[] { "msteams" } };
    }

    private string Sign(DateTimeOffset now) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        JsonSerializer.Serialize(new { iss = "https://api.botframework.com", aud = AppId, serviceurl = ServiceUrl, nbf = now.ToUnixTimeSeconds(), exp = now.AddHours(5).ToUnixTimeSeconds() }),
        new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

    private async Task TakeAsync(HttpContext http)
    {
        var at = Stopwatch.GetTimestamp();
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        await http.Response.WriteAsJsonAsync(new { id = $"sent:{Interlocked.Increment(ref sent)}" });
        var conversation = body.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
        if (body.RootElement.GetProperty("type").GetString() != "message")
        {
            return;
        }

        Seen(body.RootElement);
        if (awaited.TryRemove(conversation, out var reply))
        {
            reply.SetResult(new Reply(at, body.RootElement.GetRawText().Length));
        }
    }
}

/// <summary>When a reply came to the connector, and how much of it there was.</summary>
internal sealed record Reply(long At, int Characters);
