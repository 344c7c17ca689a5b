using System.Collections.Immutable;
using CgtBot.Domain.Publications;

namespace CgtBot.Demo;

/// <summary>Where the demonstration's employer publishes: what was written for it, each on its day, and what a visitor adds.</summary>
internal sealed class PostingBoard(TimeProvider clock)
{
    public const int LongestTitle = 200;
    public const int LongestText = 5_000;

    /// <summary>A visitor tries things; nobody needs more, and the feed stays small.</summary>
    public const int MostByVisitors = 50;

    private ImmutableList<Posting> added = [];

    /// <summary>What is out now, newest first.</summary>
    public IReadOnlyList<Posting> Out()
    {
        var now = clock.GetUtcNow();
        return [.. Posting.Written.Concat(added).Where(p => p.At <= now).OrderByDescending(p => p.At)];
    }

    /// <summary>What is out now, by the identity its address holds.</summary>
    public Posting? Find(string id) => Out().FirstOrDefault(p => p.Id == id);

    /// <summary>Publishes a visitor's text at once; null when it is not accepted.</summary>
    public Posting? Publish(PublicationKind kind, string title, string text)
    {
        (title, text) = (title.Trim(), text.Trim());
        if (title.Length is 0 or > LongestTitle || text.Length is 0 or > LongestText || added.Count >= MostByVisitors)
        {
            return null;
        }

        var posting = new Posting(Guid.NewGuid().ToString("N")[..12], kind, clock.GetUtcNow(), title, text);
        ImmutableInterlocked.Update(ref added, list => list.Add(posting));
        return posting;
    }
}
