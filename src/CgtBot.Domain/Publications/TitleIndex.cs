namespace CgtBot.Domain.Publications;

/// <summary>The titles of a section's publications by their words, newest last: finds those that may be of one posting without comparing them all, and misses none of them.</summary>
public sealed class TitleIndex
{
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly List<(int Number, PostingTitle Title)> rows = [];

    public int Count => rows.Count;

    /// <summary>Adds the publication that came last.</summary>
    public void Add(int number, PostingTitle title)
    {
        foreach (var word in title.Words)
        {
            if (!places.TryGetValue(word, out var at))
            {
                places[word] = at = [];
            }

            at.Add(rows.Count);
        }

        rows.Add((number, title));
    }

    /// <summary>The publications whose title may be that of the same posting, the last one first.</summary>
    public IEnumerable<int> Near(PostingTitle title) => title.Words
        .Select(w => places.GetValueOrDefault(w) ?? [])
        // Of the words it must share some, those that few titles have are looked up.
        .OrderBy(p => p.Count).Take(title.Telling)
        .SelectMany(p => p).Distinct().OrderDescending()
        .Where(at => rows[at].Title.MayBe(title)).Select(at => rows[at].Number);
}
