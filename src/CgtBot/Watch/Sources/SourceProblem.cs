namespace CgtBot.Watch.Sources;

/// <summary>Something that went wrong with a source, without words: <see cref="SourceWording"/> says it to people.</summary>
public sealed record SourceProblem(SourceProblemCode Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>The page it happened at, when it is not the source itself.</summary>
    public Uri? At { get; init; }

    /// <summary>On one line, as kept in <c>SourceState.LastProblem</c>.</summary>
    public string Stored() => string.Join('|', Arguments.Select(a => a.Replace('|', '/')).Prepend(Code.ToString()));

    /// <summary>Null for a code of a later or earlier version.</summary>
    public static SourceProblem? Read(string? stored)
    {
        var parts = (stored ?? "").Split('|');
        return Enum.TryParse<SourceProblemCode>(parts[0], out var code) && Enum.IsDefined(code) ? new(code, parts[1..]) : null;
    }

    public bool Equals(SourceProblem? other) =>
        other is not null && Code == other.Code && At == other.At && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, At, Arguments.Count);
}
