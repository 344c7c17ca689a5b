using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources;

/// <summary>How the list of a source is read: its parser, and for those that give it in pages where the next one is.</summary>
public sealed record ListPlan(Func<FetchOutcome.Fetched, ParsedDocument> Parse)
{
    /// <summary>The address of the page after this one; null after the last.</summary>
    public Func<FetchOutcome.Fetched, Uri?> Next { get; init; } = _ => null;

    /// <summary>Pages read at most in one reading.</summary>
    public int MostPages { get; init; } = 5;

    /// <summary>The first reading takes every page: the list is what a search gives, not the past of a site.</summary>
    public bool ReadsAllFirst { get; init; }

    /// <summary>What each page is asked with besides its address.</summary>
    public Func<FetchRequest, FetchRequest> Asks { get; init; } = request => request;
}
