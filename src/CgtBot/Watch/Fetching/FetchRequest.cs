namespace CgtBot.Watch.Fetching;

/// <summary>An address to fetch, with the validators of the last answer when there is one.</summary>
public sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null)
{
    public bool IsConditional => ETag is not null || LastModified is not null;

    /// <summary>False for the one page a person asked for, and for an API whose use was agreed: robots.txt speaks to robots.</summary>
    public bool ObeysRobots { get; init; } = true;

    /// <summary>The file that says what robots may read: it is asked for in the turn of the page that needs it, and obeys nothing.</summary>
    public bool IsRobotsFile { get; init; }

    /// <summary>What is kept of a long table while it streams by; null keeps the whole answer.</summary>
    public RecordSieve? Sieve { get; init; }

    public Secret? Bearer { get; init; }
}
