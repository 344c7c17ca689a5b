namespace CgtBot.Watch.Sources;

/// <summary>What is known since the last look: the validators, and the items whose page need not be read again this time.</summary>
public sealed record LastLook(string? ETag = null, string? LastModified = null, IReadOnlySet<string>? KnownIds = null)
{
    public static LastLook Never { get; } = new();

    public bool Knows(string externalId) => KnownIds?.Contains(externalId) == true;
}
