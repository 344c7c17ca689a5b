using System.Security.Cryptography.X509Certificates;
using CgtBot.Channels.Teams.Outbound;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Channels.Teams.Tokens;

/// <summary>The bot's own token for the connector: asked once for many messages, renewed before it ends, by one at a time.</summary>
public sealed class BotToken(ITokenApi api, IOptions<TeamsOptions> options, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim one = new(1, 1);
    // Read without the lock: a reference is whole, a struct of several words may be half another.
    private volatile Held? held;

    /// <summary>Null when the bot has no identity: the anonymous mode of development.</summary>
    public async Task<string?> GetAsync(CancellationToken ct)
    {
        if (options.Value.AppId.Length == 0)
        {
            return null;
        }

        if (held is { } now && clock.GetUtcNow() < now.Until)
        {
            return now.Token;
        }

        await one.WaitAsync(ct);
        try
        {
            return held is { } meanwhile && clock.GetUtcNow() < meanwhile.Until ? meanwhile.Token : await AskAsync(ct);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The connector refused it: the next message asks for another.</summary>
    public void Forget() => held = null;

    public void Dispose() => one.Dispose();

    private async Task<string> AskAsync(CancellationToken ct)
    {
        var given = options.Value.AppType == "UserAssignedMsi" ? await ManagedAsync(ct) : await api.AskAsync(Address(), Form(), ct);
        held = new Held(given.AccessToken, clock.GetUtcNow() + TimeSpan.FromSeconds(given.ExpiresIn) - Margin);
        return given.AccessToken;
    }

    private Task<GivenToken> ManagedAsync(CancellationToken ct) =>
        api.AskMachineAsync(new Uri($"http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id={options.Value.AppId}"), ct);

    private Uri Address() => new($"{options.Value.Authority.TrimEnd('/')}/{(options.Value.AppType == "MultiTenant" ? "botframework.com" : options.Value.TenantId)}/oauth2/v2.0/token");

    private Dictionary<string, string> Form()
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = options.Value.AppId, ["scope"] = Scope };
        if (options.Value.CertificatePath.Length == 0)
        {
            form["client_secret"] = options.Value.AppPassword;
            return form;
        }

        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = Assertion();
        return form;
    }

    private string Assertion()
    {
        using var certificate = X509Certificate2.CreateFromPemFile(options.Value.CertificatePath);
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.AppId,
            Audience = Address().ToString(),
            Claims = new Dictionary<string, object> { ["sub"] = options.Value.AppId, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddMinutes(10),
            // The library would keep the signer, and with it a key that is closed here.
            SigningCredentials = new X509SigningCredentials(certificate) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
        });
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}
