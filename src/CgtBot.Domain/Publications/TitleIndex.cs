using System.Runtime.InteropServices;

namespace CgtBot.Domain.Publications;

/// <summary>The titles of a section's publications by their words, newest last: finds those that may be of one posting without comparing them all, and misses none of them. Words are told by 64 bits of their hash: some hundred bytes a title.</summary>
public sealed class TitleIndex
{
    private readonly Dictionary<ulong, (int Count, int Last)> words = [];
    private readonly List<(int Row, int Before)> uses = [];
    private readonly List<(int Number, int Start, int Words)> rows = [];
    private readonly List<ulong> titles = [];

    public int Count => rows.Count;

    /// <summary>Adds the publication that came last.</summary>
    public void Add(int number, PostingTitle title)
    {
        foreach (var word in title.Words)
        {
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var isKnown);
            uses.Add((rows.Count, isKnown ? use.Last : -1));
            use = (use.Count + 1, uses.Count - 1);
        }

        rows.Add((number, titles.Count, title.Words.Count));
        titles.AddRange(title.Words);
    }

    /// <summary>The publications whose title may be that of the same posting, the last one first.</summary>
    public IEnumerable<int> Near(PostingTitle title) => title.Words
        .Select(w => words.GetValueOrDefault(w, (Count: 0, Last: -1)))
        // Of the words it must share some, those that few titles have are looked up.
        .OrderBy(w => w.Count).Take(title.Telling)
        .SelectMany(w => Rows(w.Last)).Distinct().OrderDescending()
        .Where(at => title.MayBe(CollectionsMarshal.AsSpan(titles).Slice(rows[at].Start, rows[at].Words))).Select(at => rows[at].Number);

    private IEnumerable<int> Rows(int use)
    {
        for (; use >= 0; use = uses[use].Before)
        {
            yield return uses[use].Row;
        }
    }
}
