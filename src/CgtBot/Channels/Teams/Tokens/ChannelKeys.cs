using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CgtBot.Channels.Teams.Tokens;

/// <summary>A key that signs tokens, and the channels it vouches for.</summary>
public sealed record ChannelKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>The signing keys a metadata address publishes: read again daily, and at once when a token names a key that is not among them (once in a while, so that made-up names cost nothing).</summary>
public sealed class ChannelKeys(string metadata, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    private readonly HttpDocumentRetriever documents = new(http) { RequireHttps = !new Uri(metadata).IsLoopback };
    private readonly SemaphoreSlim one = new(1, 1);
    // Read without the lock: a reference is whole, a struct of several words may be half another.
    private volatile Held? held;
    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;
    private (DateTimeOffset At, ExceptionDispatchInfo Fault)? failed;

    /// <summary>Null when nobody publishes that key; a fault when the metadata were never read.</summary>
    public async Task<ChannelKey?> FindAsync(string? id, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var known = held is { } kept && now - kept.At < Day ? Find(kept.Published, id) : null;
        return known ?? (await MayLookAsync(now, ct) ? Find(held!.Published, id) : held is { } old ? Find(old.Published, id) : null);
    }

    public void Dispose() => one.Dispose();

    /// <summary>True when the keys were read again.</summary>
    private async Task<bool> MayLookAsync(DateTimeOffset now, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            // The first reading lets one name be looked for at once: a key may be a minute old.
            if (now - lookedAt < BetweenLooks)
            {
                return held is not null;
            }

            // Each look may take seconds, one after the other: whoever posts anything must not keep real messages waiting for as many.
            if (failed is var (at, fault) && now - at < AfterFailure)
            {
                fault.Throw();
            }

            lookedAt = held is null ? lookedAt : now;
            held = new Held(await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, ct), now);
            failed = null;
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && held is null)
        {
            failed = failed is { } before && now - before.At < AfterFailure ? before : (now, ExceptionDispatchInfo.Capture(fault));
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    private sealed record Held(OpenIdConnectConfiguration Published, DateTimeOffset At);

    private static ChannelKey? Find(OpenIdConnectConfiguration configuration, string id) =>
        configuration.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == id) is { Kty: JsonWebAlgorithmsKeyTypes.RSA } key ? new ChannelKey(key, EndorsementsOf(key)) : null;

    private static IReadOnlyList<string> EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var told) ? told switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
        IEnumerable<object> list => [.. list.Select(e => e.ToString()!)],
        _ => [],
    } : [];
}
