using System.Runtime.CompilerServices;
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

        KeepKnown(scanned, scratch.Words);
        for (int i = 0, odd = 0; i < scratch.Words.Count; i++)
        {
            var start = scratch.Words.Starts[i];
            while (odd < scratch.Odd.Count && scratch.Odd[odd] < start)
            {
                odd++;
            }

            if (odd == scratch.Odd.Count || scratch.Odd[odd] != start)
            {
                Look(scanned, text, start, scratch.Words.Hashes[i], scratch);
            }
        }

        return scratch.Found;
    }

    /// <summary>Leaves out what only looked like a first word. In a loop of its own the waits for memory overlap.</summary>
    private void KeepKnown(ScannedText scanned, SiftedWords words)
    {
        var kept = 0;
        for (var i = 0; i < words.Count; i++)
        {
            (words.Starts[kept], words.Hashes[kept]) = (words.Starts[i], words.Hashes[i]);
            kept += phrases.OpeningOf(words.Hashes[i]) != Opening.None || MayBeStem(scanned, words.Starts[i]) ? 1 : 0;
        }

        words.Count = kept;
    }

    private bool MayBeStem(ScannedText scanned, int start) =>
        phrases.Openings.HasStems && phrases.Openings.Stems.Has(TermOpenings.StemHash(Unsafe.ReadUnaligned<uint>(ref scanned.Codes[start]))) != 0;

    /// <summary>Looks at a word that begins a term if all is as it seems: a term of one word needs no reading on.</summary>
    private void Look(ScannedText scanned, string text, int start, ulong hash, Scratch scratch)
    {
        var opening = phrases.OpeningOf(hash);
        var end = start + WordSieve.Run(scanned, start);
        if ((opening & Opening.Open) != 0 || MayBeStem(scanned, start) || InclusiveEndings.MayFollow(text, end)
            || ((opening & Opening.Paired) != 0 && WordSieve.IsPaired(phrases.Openings, scanned, text, end, hash)))
        {
            ReadAt(text, start, scratch);
        }
        else if ((opening & Opening.Whole) != 0 && end - start <= WordHash.Longest && WordStart.IsAt(text, start, scratch.Reading))
        {
            scratch.Hits.Clear();
            phrases.FindWord(hash, Letters(scanned.Codes[start..end], scratch.Room.Letters), IsCapitals(text.AsSpan(start, end - start)), scratch.Room, scratch.Whole, scratch.Hits);
            foreach (var hit in scratch.Hits)
            {
                Add(hit.Phrase, start, end, scratch);
            }
        }
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<byte> codes, char[] room)
    {
        var count = 0;
        foreach (var code in codes)
        {
            room[count++] = code == LetterCodes.Ligature ? 'o' : (char)code;
            if (code == LetterCodes.Ligature)
            {
                room[count++] = 'e';
            }
        }

        return room.AsSpan(0, count);
    }

    /// <summary>As <see cref="Word.Capitals"/> for a word of plain letters.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += LetterCodes.IsCapital(c) ? 1 : 0;
        }

        return capitals > 1 && capitals + (word[^1] == 's' ? 1 : 0) == word.Length;
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
        public SiftedWords Words { get; } = new();
        public List<int> Odd { get; } = [];
        public Words Reading { get; } = new();
        public WordSymbols Symbols { get; } = phrases.NewSymbols();
        public List<PhraseHit> Hits { get; } = [];
        public WordRoom Room { get; } = new();
        public List<int> Whole { get; } = [];
    }
}
