using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>
/// Goes over the words of a text and keeps the few that may begin a term. Each loop does one thing to every word it is given, on bits and hashes only and without a branch
/// that depends on the word, so that the processor works at many words at once.
/// </summary>
internal static class WordSieve
{
    public static void Sift(TermOpenings openings, ScannedText scanned, string text, LetterRuns runs, SiftedWords into)
    {
        into.Reserve(runs.Count);
        // Behind the last word stands none.
        into.Hashes[runs.Count] = 0;
        if (openings.UsesHeads)
        {
            KeepHeads(openings, scanned, runs, into);
            HashKept(scanned, runs, into);
            KeepWords(openings, scanned, runs, into, new Listed(into.Kept, into.Count));
        }
        else
        {
            HashAll(scanned, runs, into);
            KeepWords(openings, scanned, runs, into, new All(runs.Count));
        }

        KeepFollowed(openings, scanned, text, runs, into);
    }

    /// <summary>By the first four letters, where these are few: what is left is not worth passing over.</summary>
    private static void KeepHeads(TermOpenings openings, ScannedText scanned, LetterRuns runs, SiftedWords into)
    {
        var (heads, stems, hasStems, count) = (openings.Heads, openings.Stems, openings.HasStems, 0);
        ref var codes = ref MemoryMarshal.GetReference(scanned.Codes);
        ref var runOf = ref MemoryMarshal.GetReference(runs.All);
        ref var kept = ref MemoryMarshal.GetArrayDataReference(into.Kept);
        for (int run = 0, all = runs.Count; run < all; run++)
        {
            var first = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref codes, Unsafe.Add(ref runOf, run).Start));
            Unsafe.Add(ref kept, count) = run;
            count += heads.Has(TermOpenings.HeadHash(first)) | (hasStems ? stems.Has(TermOpenings.StemHash(first)) : 0);
        }

        into.Count = count;
    }

    private static void HashAll(ScannedText scanned, LetterRuns runs, SiftedWords into)
    {
        ref var codes = ref MemoryMarshal.GetReference(scanned.Codes);
        ref var runOf = ref MemoryMarshal.GetReference(runs.All);
        ref var hash = ref MemoryMarshal.GetArrayDataReference(into.Hashes);
        for (nint run = 0, all = runs.Count; run < all; run++)
        {
            var its = Unsafe.Add(ref runOf, run);
            Unsafe.Add(ref hash, run) = WordHash.Of(ref Unsafe.Add(ref codes, its.Start), its.Length);
        }
    }

    /// <summary>Of the words kept, and of the one behind each.</summary>
    private static void HashKept(ScannedText scanned, LetterRuns runs, SiftedWords into)
    {
        var all = runs.All;
        var hashes = into.Hashes;
        foreach (var run in into.Kept.AsSpan(0, into.Count))
        {
            for (var near = run; near < Math.Min(run + 2, all.Length); near++)
            {
                hashes[near] = WordHash.Of(ref scanned.Codes[all[near].Start], all[near].Length);
            }
        }
    }

    /// <summary>By all their letters.</summary>
    private static void KeepWords<TRuns>(TermOpenings openings, ScannedText scanned, LetterRuns runs, SiftedWords into, TRuns given)
        where TRuns : struct, IGivenRuns
    {
        var (words, stems, hasStems, count) = (openings.Words, openings.Stems, openings.HasStems, 0);
        ref var codes = ref MemoryMarshal.GetReference(scanned.Codes);
        ref var runOf = ref MemoryMarshal.GetReference(runs.All);
        ref var kept = ref MemoryMarshal.GetArrayDataReference(into.Kept);
        ref var hashes = ref MemoryMarshal.GetArrayDataReference(into.Hashes);
        for (var i = 0; i < given.Count; i++)
        {
            var run = given[i];
            Unsafe.Add(ref kept, count) = run;
            count += words.Has(Unsafe.Add(ref hashes, run)) | (hasStems ? stems.Has(TermOpenings.StemHash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref codes, Unsafe.Add(ref runOf, run).Start)))) : 0);
        }

        into.Count = count;
    }

    /// <summary>Those that may be a term by themselves, stand before one of the second words, or are joined to what follows, as « agent·e » is.</summary>
    private static void KeepFollowed(TermOpenings openings, ScannedText scanned, string text, LetterRuns runs, SiftedWords into)
    {
        var (alone, pairs, stems, hasStems, count) = (openings.Alone, openings.Pairs, openings.Stems, openings.HasStems, 0);
        ref var codes = ref MemoryMarshal.GetReference(scanned.Codes);
        ref var runOf = ref MemoryMarshal.GetReference(runs.All);
        ref var kept = ref MemoryMarshal.GetArrayDataReference(into.Kept);
        ref var hashes = ref MemoryMarshal.GetArrayDataReference(into.Hashes);
        ref var first = ref MemoryMarshal.GetReference(text.AsSpan());
        for (int i = 0, given = into.Count; i < given; i++)
        {
            var run = Unsafe.Add(ref kept, i);
            var (hash, behind) = (Unsafe.Add(ref hashes, run), Unsafe.Add(ref runOf, run).End);
            var joined = InclusiveEndings.Joining(Unsafe.Add(ref first, behind)) & (Unsafe.Add(ref codes, behind + 1) != LetterCodes.Separator ? 1 : 0);
            Unsafe.Add(ref kept, count) = run;
            count += alone.Has(hash) | pairs.Has(WordHash.Pair(hash, Unsafe.Add(ref hashes, run + 1))) | joined
                | (hasStems ? stems.Has(TermOpenings.StemHash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref codes, Unsafe.Add(ref runOf, run).Start)))) : 0);
        }

        into.Count = count;
    }

    /// <summary>The numbers of the runs that are looked at.</summary>
    private interface IGivenRuns
    {
        int Count { get; }

        int this[int at] { get; }
    }

    private readonly struct All(int count) : IGivenRuns
    {
        public int Count => count;

        public int this[int at] => at;
    }

    private readonly struct Listed(int[] runs, int count) : IGivenRuns
    {
        public int Count => count;

        public int this[int at] => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(runs), at);
    }
}
