namespace CgtBot.Watch.Fetching;

/// <summary>An address to fetch, with the validators of the last answer when there is one.</summary>
public sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null)
{
    public bool IsConditional => ETag is not null || LastModified is not null;
}
