using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Tells of a word that may begin a term whether the rest of one is near: most texts say « est » and « postes », few « est … supprimé ». To be asked of words in their order.</summary>
internal ref struct Beginning(TermOpenings openings, ScannedText scanned, LetterRuns runs, Surroundings around)
{
    private readonly ref byte codes = ref MemoryMarshal.GetReference(scanned.Codes);
    private readonly ReadOnlySpan<LetterRun> runs = runs.All;
    private readonly ReadOnlySpan<int> places = around.Places;
    private readonly ReadOnlySpan<int> companions = around.Companions;
    private int seen;

    /// <param name="word">A word that the sieve kept.</param>
    /// <param name="odd">The next odd word, that may be anything.</param>
    public bool MayGoOn(int word, int odd)
    {
        while (seen < companions.Length && companions[seen] <= word)
        {
            seen++;
        }

        var (hash, stem) = (HashOf(word), StemOf(word));
        return (openings.Wholes.Has(hash) | openings.WholeStems.Has(stem.Short) | openings.WholeStems.Has(stem.Long)) != 0
            || IsPaired(hash, word)
            || HasCompanion(hash, word, odd) || HasCompanion(stem.Short, word, odd) || HasCompanion(stem.Long, word, odd);
    }

    private readonly bool IsPaired(ulong first, int word)
    {
        for (var next = word + 1; next < runs.Length; next++)
        {
            if (openings.WholePairs.Has(WordHash.Pair(first, HashOf(next))) != 0)
            {
                return true;
            }

            if (places[next] > places[word])
            {
                return false;
            }
        }

        return false;
    }

    private readonly bool HasCompanion(ulong first, int word, int odd)
    {
        var reach = openings.Companions.Reach(first);
        if (reach == 0)
        {
            return false;
        }

        var last = places[word] + reach;
        for (var i = seen; i < companions.Length && places[companions[i]] <= last; i++)
        {
            if (openings.Companions.MayBe(first, HashOf(companions[i]), StemOf(companions[i])))
            {
                return true;
            }
        }

        return odd < runs.Length && places[odd] <= last;
    }

    private readonly ulong HashOf(int word) => WordHash.Of(ref Unsafe.Add(ref codes, runs[word].Start), runs[word].Length);

    private readonly StemKeys StemOf(int word) => StemKeys.Of(ref Unsafe.Add(ref codes, runs[word].Start));
}
