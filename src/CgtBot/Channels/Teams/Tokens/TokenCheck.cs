using CgtBot.Channels.Teams.Schema;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Channels.Teams.Tokens;

/// <summary>Bearer token -> key -> signature, issuer, audience, time -> a caller, whose claims are then held against the activity.</summary>
public sealed class TokenCheck(ChannelKeys channel, ChannelKeys? emulator, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TokenCheck> log)
{
    public const string ChannelIssuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };

    /// <summary>Null: not to be let in, whatever the reason.</summary>
    public async Task<Caller?> CheckAsync(string? authorization, CancellationToken ct)
    {
        if (options.Value.AllowAnonymous && string.IsNullOrEmpty(authorization))
        {
            return new Caller(_ => true);
        }

        try
        {
            return authorization?.StartsWith(Scheme, StringComparison.Ordinal) == true && Read(authorization[Scheme.Length..]) is { } token
                ? await CheckAsync(token, ct)
                : null;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // Keys that cannot be had, a token made to hurt: nobody is let in for it.
            log.LogWarning("A token could not be checked: {Fault}", fault.GetType().Name);
            return null;
        }
    }

    private static JsonWebToken? Read(string written) => Handler.CanReadToken(written) ? Handler.ReadJsonWebToken(written) : null;

    private async Task<Caller?> CheckAsync(JsonWebToken token, CancellationToken ct)
    {
        if (token.Issuer == ChannelIssuer)
        {
            return await channel.FindAsync(token.Kid, ct) is { } key && await HoldsAsync(token, key, [ChannelIssuer])
                ? new Caller(activity => TokenRules.Covers(Claim(token, TokenRules.ServiceUrlClaim), key.Endorsements, activity))
                : null;
        }

        return emulator is not null && await emulator.FindAsync(token.Kid, ct) is { } entra && await HoldsAsync(token, entra, TokenRules.EmulatorIssuers(options.Value.TenantId))
            && TokenRules.IsOwnApp(Claim(token, "ver"), Claim(token, "appid"), Claim(token, "azp"), options.Value.AppId)
            ? new Caller(_ => true)
            : null;
    }

    private async Task<bool> HoldsAsync(JsonWebToken token, ChannelKey key, IEnumerable<string> issuers) => (await Handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuers = issuers,
        ValidAudience = options.Value.AppId,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    })).IsValid;

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || now > start - Skew);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}

/// <summary>Who a token lets in, and for which activities.</summary>
public sealed record Caller(Func<Activity, bool> MaySend);
