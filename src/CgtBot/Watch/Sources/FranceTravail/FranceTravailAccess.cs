using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Tokens;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>The token of the application, asked for once and kept until it nears its end.</summary>
public sealed class FranceTravailAccess(ClientCredentials credentials, IOptions<FranceTravailOptions> options, TimeProvider time)
{
    private const string Scope = "api_offresdemploiv2 o2dsoffre";
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private Kept? kept;

    public async Task<(Secret? Token, SourceProblem? Problem)> TakeAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsGiven)
        {
            return (null, new(SourceProblemCode.AccessMissing, $"{FranceTravailOptions.Section}:{nameof(FranceTravailOptions.ClientId)}"));
        }

        return kept is { } known && time.GetUtcNow() < known.Until ? (known.Token, null) : await AskAsync(cancellationToken);
    }

    /// <summary>The token was refused: the next one is asked for anew.</summary>
    public void Forget() => kept = null;

    private async Task<(Secret? Token, SourceProblem? Problem)> AskAsync(CancellationToken cancellationToken)
    {
        var granted = await credentials.AskAsync(new Uri(options.Value.TokenAddress), options.Value.ClientId, new Secret(options.Value.ClientSecret), Scope, cancellationToken);
        kept = granted.Value is { } token ? new(token, time.GetUtcNow() + granted.Life - Margin) : null;
        return (granted.Value, granted.Problem);
    }

    // One reference, not two words: sources are read side by side.
    private sealed record Kept(Secret Token, DateTimeOffset Until);
}
