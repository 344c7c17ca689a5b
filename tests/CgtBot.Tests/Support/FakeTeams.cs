using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Tests.Support;

/// <summary>What left for Teams: the id it is given, the method, the conversation and message of its path as decoded, the body.</summary>
public sealed record TeamsCall(string Id, string Method, string Conversation, string? Message, JsonNode? Body, string? Authorization, string RawPath);

/// <summary>Microsoft's side on loopback: published keys, tokens, and the connector that takes what the bot writes.</summary>
public sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "6f8a1c52-1111-4c7e-9d5f-0123456789ab";
    public const string Tenant = "3d2b9a70-2222-4a51-8c1e-abcdef012345";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<TeamsCall> calls = [];
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> published = [];
    private int sent;

    private FakeTeams(WebApplication app) => this.app = app;

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public RsaSecurityKey Key { get; } = NewKey("one");

    /// <summary>A key published without the channels it vouches for.</summary>
    public RsaSecurityKey Bare { get; } = NewKey("bare");

    public Uri Root { get; private set; } = new("http://127.0.0.1");

    public string ServiceUrl => $"{Root}teams/";

    /// <summary>The certificate the bot proves itself by; null: by its secret.</summary>
    public System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate { get; set; }

    /// <summary>How often the bot showed that it writes; on a loaded machine it may, and that is no answer.</summary>
    public int Typing { get; private set; }

    public int TokensGiven { get; private set; }

    /// <summary>A person's file space: what is there by its path, and what is put there.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public ConcurrentDictionary<string, string> Redirects { get; } = new();

    public ConcurrentQueue<string> FilesRead { get; } = new();

    /// <summary>Tokens sent along to the file space; there should be none.</summary>
    public ConcurrentQueue<string> FileTokens { get; } = new();

    public int FilesPut { get; private set; }

    /// <summary>What the connector answers to a call; null: it takes it.</summary>
    public Func<TeamsCall, HttpResponse, int?> Answer { get; set; } = (_, _) => null;

    /// <summary>What a call that is taken gets besides its id; null: its id alone.</summary>
    public Func<TeamsCall, object?> Gives { get; set; } = _ => null;

    public IReadOnlyList<TeamsCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var teams = new FakeTeams(builder.Build());
        teams.Publish(teams.Key, "msteams", "webchat");
        teams.Publish(teams.Bare, null);
        teams.app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{teams.Root}keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        teams.app.MapGet("/keys", () => Results.Text(teams.Keys().ToJsonString(), "application/json"));
        teams.app.MapPost("/{tenant}/oauth2/v2.0/token", (HttpContext http, string tenant) => teams.GiveTokenAsync(http, tenant));
        teams.app.Map("/teams/{**path}", teams.TakeAsync);
        teams.app.Map("/files/{**path}", teams.KeepFileAsync);
        await teams.app.StartAsync();
        teams.Root = new Uri(teams.app.Urls.First());
        return teams;
    }

    public (string Key, string Value)[] Settings =>
    [
        ("Teams:AppId", AppId), ("Teams:TenantId", Tenant), ("Teams:AppPassword", "s3cret"), ("Teams:ServiceHosts", Root.Authority), ("Teams:FileHosts", Root.Authority),
        ("Teams:OpenIdMetadata", $"{Root}openid"), ("Teams:Authority", Root.ToString()),
    ];

    public void Publish(RsaSecurityKey key, params string[]? endorsements)
    {
        lock (gate)
        {
            published.Add((key, endorsements));
        }
    }

    /// <summary>A token as Teams signs it, at that moment; each part may be made wrong.</summary>
    public string Token(DateTimeOffset now, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256, Action<Dictionary<string, object>>? change = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(key ?? Key, algorithm));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private JsonObject Keys()
    {
        lock (gate)
        {
            return new JsonObject { ["keys"] = new JsonArray([.. published.Select(p => (JsonNode)Jwk(p.Key, p.Endorsements))]) };
        }
    }

    private static JsonObject Jwk(RsaSecurityKey key, string[]? endorsements)
    {
        var rsa = key.Rsa.ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(rsa.Modulus), ["e"] = Base64UrlEncoder.Encode(rsa.Exponent) };
        if (endorsements is not null)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        }

        return jwk;
    }

    private async Task KeepFileAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (http.Request.Headers.Authorization is [{ } token, ..])
        {
            FileTokens.Enqueue(token);
        }

        if (HttpMethods.IsPut(http.Request.Method))
        {
            using var bytes = new MemoryStream();
            await http.Request.Body.CopyToAsync(bytes);
            FilesPut++;
            Files[path] = bytes.ToArray();
            http.Response.StatusCode = http.Request.Headers.ContentRange == $"bytes 0-{bytes.Length - 1}/{bytes.Length}" ? 201 : 400;
            return;
        }

        FilesRead.Enqueue(path);
        if (Redirects.TryGetValue(path, out var to))
        {
            http.Response.Redirect(to);
        }
        else if (Files.TryGetValue(path, out var file))
        {
            await http.Response.Body.WriteAsync(file);
        }
        else
        {
            http.Response.StatusCode = 404;
        }
    }

    private async Task<IResult> GiveTokenAsync(HttpContext http, string tenant)
    {
        var form = await http.Request.ReadFormAsync();
        if (tenant != Tenant || form["client_id"] != AppId || !await IsProvenAsync(form) || form["scope"] != "https://api.botframework.com/.default" || form["grant_type"] != "client_credentials")
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        TokensGiven++;
        return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"given-{TokensGiven}" });
    }

    private async Task<bool> IsProvenAsync(IFormCollection form) => Certificate is null ? form["client_secret"] == "s3cret"
        : form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" && (await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = AppId, ValidAudience = $"{Root}{Tenant}/oauth2/v2.0/token", IssuerSigningKey = new X509SecurityKey(Certificate), ValidateLifetime = false,
        })).IsValid;

    private async Task TakeAsync(HttpContext http)
    {
        var raw = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var parts = raw.Split('?')[0].Split('/').SkipWhile(p => p != "conversations").Skip(1).ToArray();
        var body = http.Request.ContentLength is null or 0 && http.Request.Headers.TransferEncoding.Count == 0 ? null : await JsonNode.ParseAsync(http.Request.Body);
        var call = new TeamsCall($"sent:{Interlocked.Increment(ref sent)}", http.Request.Method, parts.Length > 0 ? Uri.UnescapeDataString(parts[0]) : "", parts.Length > 2 ? Uri.UnescapeDataString(parts[2]) : null, body, http.Request.Headers.Authorization, raw);
        if ((string?)body?["type"] == "typing")
        {
            Typing++;
            await http.Response.WriteAsJsonAsync(new { });
            return;
        }

        var status = Answer(call, http.Response) ?? 200;
        http.Response.StatusCode = status;
        if (status < 300)
        {
            lock (gate)
            {
                calls.Add(call);
            }

            await http.Response.WriteAsJsonAsync(Gives(call) ?? new { id = call.Id });
        }
    }
}
