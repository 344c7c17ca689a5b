namespace CgtBot.Watch.Sources;

/// <summary>What is known since the last look: the validators, and the items whose page need not be read again this time.</summary>
public sealed record LastLook(string? ETag = null, string? LastModified = null, IReadOnlySet<string>? KnownIds = null)
{
    /// <summary>The most pages of items to read this time; null for the usual bound.</summary>
    public int? MostPages { get; init; }

    public static LastLook Never { get; } = new();

    public bool Knows(string externalId) => KnownIds?.Contains(externalId) == true;
}
