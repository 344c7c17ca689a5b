using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources.Tokens;

/// <summary>A token and how long it is good for, or why there is none.</summary>
public readonly record struct GrantedToken(Secret? Value, TimeSpan Life, SourceProblem? Problem)
{
    public static GrantedToken None(SourceProblem problem) => new(null, TimeSpan.Zero, problem);
}
