using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>A term found in a text: which, and its characters.</summary>
internal readonly record struct FoundTerm(int Phrase, int Start, int End) : IComparable<FoundTerm>
{
    public int CompareTo(FoundTerm other) => (Start, End, Phrase).CompareTo((other.Start, other.End, other.Phrase));
}

/// <summary>
/// Finds every term of every section in one pass over a text: sixty-four characters are folded at once, each word long enough is hashed, one bit tells the few that may begin
/// a term, and only these are read exactly. It finds what <see cref="PhraseSet.Find"/> finds, word for word; a text without a term costs no allocation.
/// </summary>
internal sealed class TermFinder(PhraseSet phrases)
{
    [ThreadStatic]
    private static Scratch? ofThread;

    /// <summary>The terms in the text; valid until the next call on the same thread.</summary>
    public IReadOnlyList<FoundTerm> Find(string text, FoldPath path = FoldPath.Best)
    {
        var scratch = ofThread?.Phrases == phrases ? ofThread : ofThread = new(phrases);
        scratch.Found.Clear();
        var scanned = ScannedText.Of(text, path);
        OddWords.Find(scanned, text, scratch.Odd);
        WordSieve.Sift(phrases.Openings, scanned, scratch.Words);
        foreach (var start in scratch.Odd)
        {
            ReadAt(text, start, scratch);
        }

        for (int i = 0, odd = 0; i < scratch.Words.Count; i++)
        {
            var start = scratch.Words.Starts[i];
            while (odd < scratch.Odd.Count && scratch.Odd[odd] < start)
            {
                odd++;
            }

            if ((odd == scratch.Odd.Count || scratch.Odd[odd] != start) && WordSieve.MayBeginTerm(phrases.Openings, scanned, text, start, scratch.Words.Hashes[i]))
            {
                ReadAt(text, start, scratch);
            }
        }

        return scratch.Found;
    }

    private void ReadAt(string text, int from, Scratch scratch)
    {
        if (WordStart.FirstLetter(text, from) is not { } start || !WordStart.IsAt(text, start, scratch.Reading))
        {
            return;
        }

        scratch.Reading.Restart(text, start);
        scratch.Symbols.Restart();
        scratch.Hits.Clear();
        scratch.Reading.Has(0);
        phrases.FindAt(scratch.Reading, 0, scratch.Symbols, scratch.Hits);
        foreach (var hit in scratch.Hits)
        {
            if (phrases.IsTerm(hit.Phrase))
            {
                scratch.Found.Add(new(hit.Phrase, scratch.Reading[hit.First].Start, scratch.Reading[hit.Last].End));
            }
        }
    }

    /// <summary>What one thread needs to look for one set of phrases.</summary>
    private sealed class Scratch(PhraseSet phrases)
    {
        public PhraseSet Phrases => phrases;
        public List<FoundTerm> Found { get; } = [];
        public SiftedWords Words { get; } = new();
        public List<int> Odd { get; } = [];
        public Words Reading { get; } = new();
        public WordSymbols Symbols { get; } = phrases.NewSymbols();
        public List<PhraseHit> Hits { get; } = [];
    }
}
