using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources;

/// <summary>How a reading went as a whole; a reading with some problems is still read.</summary>
public enum ReadingStatus
{
    Read,
    NotModified,
    Failed,
}

/// <summary>What one look at a source gave. The validators are absent when something is left to read, so that the next look asks in full.</summary>
public sealed record SourceReading(ReadingStatus Status, IReadOnlyList<FoundPublication> Items, IReadOnlyList<SourceProblem> Problems)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The answers of the list as they came, page after page.</summary>
    public IReadOnlyList<FetchOutcome.Fetched> Captures { get; init; } = [];

    /// <summary>The rest the site asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>With what a further page gave; one that failed is said, and the list is asked in full next time.</summary>
    public SourceReading Joined(SourceReading page) => this with
    {
        Items = [.. Items, .. page.Items.Where(i => Items.All(known => known.ExternalId != i.ExternalId))],
        Problems = [.. Problems, .. page.Problems],
        Captures = [.. Captures, .. page.Captures],
        RetryAfter = page.RetryAfter ?? RetryAfter,
        ETag = page.Status is ReadingStatus.Failed ? null : ETag,
        LastModified = page.Status is ReadingStatus.Failed ? null : LastModified,
    };

    public static SourceReading NotModified { get; } = new(ReadingStatus.NotModified, [], []);

    public static SourceReading Failed(SourceProblem problem, TimeSpan? retryAfter = null) => new(ReadingStatus.Failed, [], [problem]) { RetryAfter = retryAfter };
}
