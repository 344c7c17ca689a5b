using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources;

namespace CgtBot.Watch.Secrets;

/// <summary>The secret of a place, or why there is none to use.</summary>
public readonly record struct FoundSecret(Secret? Value, SourceProblem? Problem)
{
    public static FoundSecret Missing(string place) => new(null, new SourceProblem(SourceProblemCode.SecretMissing, place));
}

/// <summary>Looks the secret of a place up, among those of the section that asks.</summary>
public delegate Task<FoundSecret> SecretFinder(string place, CancellationToken cancellationToken);
