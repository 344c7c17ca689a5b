using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>A term found in a text: which, and its characters.</summary>
internal readonly record struct FoundTerm(int Phrase, int Start, int End) : IComparable<FoundTerm>
{
    public int CompareTo(FoundTerm other) => (Start, End, Phrase).CompareTo((other.Start, other.End, other.Phrase));
}

/// <summary>
/// Finds every term of every section in one pass over a text: sixty-four characters are folded at once, each word is hashed, a few bits tell the words that may begin
/// a term, and these are compared exactly: by their codes where all is plain, by the reader of words where something is not. It finds what <see cref="PhraseSet.Find"/> finds, word for word; a text without a term costs no allocation.
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
        scratch.Runs.Read(scanned, path);
        OddWords.Find(scanned, text, scratch.Odd);
        Number(scratch.Odd, scratch.Runs);
        WordSieve.Sift(phrases.Openings, scanned, text, scratch.Runs, scratch.Words);
        scratch.Seen += phrases.LookAhead(scratch.Words);
        ReadOdd(scanned, text, scratch);
        ReadPlain(scanned, text, scratch);
        return scratch.Found;
    }

    /// <summary>Gives the odd words the numbers of their runs of letters.</summary>
    private static void Number(List<int> odd, LetterRuns runs)
    {
        foreach (ref var word in CollectionsMarshal.AsSpan(odd))
        {
            word = runs.NumberOf(word);
        }
    }

    /// <summary>Reads from each odd word, and from the one before with its endings, whose follower is not what the sieve took it for.</summary>
    private void ReadOdd(ScannedText scanned, string text, Scratch scratch)
    {
        var runs = scratch.Runs.All;
        var last = -1;
        foreach (var word in scratch.Odd)
        {
            for (var before = Math.Max(last + 1, scratch.Runs.Preceding(text, word)); before < word; before++)
            {
                if (MayBegin(scanned, runs[before]))
                {
                    ReadAt(text, runs[before].Start, scratch);
                }
            }

            ReadAt(text, runs[word].Start, scratch);
            last = word;
        }
    }

    private bool MayBegin(ScannedText scanned, LetterRun run)
    {
        ref var word = ref scanned.Codes[run.Start];
        return (phrases.Openings.Words.Has(WordHash.Of(ref word, run.Length)) | phrases.Openings.MayBeStem(ref word)) != 0;
    }

    /// <summary>Follows the terms over the words that were kept, but where the odd ones have been read.</summary>
    private void ReadPlain(ScannedText scanned, string text, Scratch scratch)
    {
        var odd = CollectionsMarshal.AsSpan(scratch.Odd);
        var words = new PlainWords(scanned, text, scratch.Runs, odd);
        var all = !phrases.Openings.Companions.Any;
        if (!all)
        {
            scratch.Around.Read(phrases.Openings.Companions, scanned, text, scratch.Runs);
        }

        var beginning = new Beginning(phrases.Openings, scanned, scratch.Runs, scratch.Around);
        var (seen, read) = (0, scratch.Runs.Preceding(text, odd));
        foreach (var word in scratch.Words.Kept.AsSpan(0, scratch.Words.Count))
        {
            while (seen < odd.Length && odd[seen] < word)
            {
                seen++;
                read = scratch.Runs.Preceding(text, odd[seen..]);
            }

            var next = seen == odd.Length ? int.MaxValue : odd[seen];
            if (word < read && (all || beginning.MayGoOn(word, next)))
            {
                ReadPlain(scanned, text, words, word, scratch);
            }
        }
    }

    private void ReadPlain(ScannedText scanned, string text, in PlainWords words, int word, Scratch scratch)
    {
        var (start, found) = (words.Start(word), scratch.Found.Count);
        if (phrases.Openings.MayBeStem(ref scanned.Codes[start]) != 0)
        {
            ReadAt(text, start, scratch);
        }
        else if (WordStart.IsAt(text, start, scratch.Reading) && !phrases.FindPlain(words, word, scratch.Found))
        {
            CollectionsMarshal.SetCount(scratch.Found, found);
            ReadAt(text, start, scratch);
        }
    }

    private void Add(int phrase, int start, int end, Scratch scratch)
    {
        if (phrases.IsTerm(phrase))
        {
            scratch.Found.Add(new(phrase, start, end));
        }
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
            Add(hit.Phrase, scratch.Reading[hit.First].Start, scratch.Reading[hit.Last].End, scratch);
        }
    }

    /// <summary>What one thread needs to look for one set of phrases.</summary>
    private sealed class Scratch(PhraseSet phrases)
    {
        public PhraseSet Phrases => phrases;
        public List<FoundTerm> Found { get; } = [];
        public LetterRuns Runs { get; } = new();
        public int Seen { get; set; }
        public SiftedWords Words { get; } = new();
        public Surroundings Around { get; } = new();
        public List<int> Odd { get; } = [];
        public Words Reading { get; } = new();
        public WordSymbols Symbols { get; } = phrases.NewSymbols();
        public List<PhraseHit> Hits { get; } = [];
    }
}
