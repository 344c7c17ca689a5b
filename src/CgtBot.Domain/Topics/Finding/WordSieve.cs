using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Goes over the words of a scanned text and keeps the few that may begin a term. Works on bits and hashes only.</summary>
internal static class WordSieve
{
    /// <summary>First pass, over every word long enough and every acronym: one bit of the hash, no branch that depends on it.</summary>
    public static void Sift(TermOpenings openings, ScannedText text, SiftedWords into)
    {
        var (words, heads, usesHeads, shortest) = (openings.Words, openings.Heads, openings.UsesHeads, openings.Shortest);
        var (stems, hasStems, acronyms) = (openings.Stems, openings.HasStems, openings.HasShortCapitals);
        ReadOnlySpan<ulong> letters = text.Letters, capitals = text.Capitals;
        ref var codes = ref MemoryMarshal.GetReference(text.Codes);
        into.Reserve(text.Length / 2 + 1);
        ref var starts = ref MemoryMarshal.GetArrayDataReference(into.Starts);
        ref var hashes = ref MemoryMarshal.GetArrayDataReference(into.Hashes);
        var (count, before) = (0, 0UL);
        for (int block = 0, last = text.Blocks; block < last; block++)
        {
            var (here, next) = (letters[block], letters[block + 1]);
            var begins = here & ~((here << 1) | before);
            before = here >> 63;
            var wanted = begins;
            for (var further = 1; further < shortest; further++)
            {
                wanted &= ScannedText.Later(here, next, further);
            }

            var shorter = acronyms ? begins & ~wanted & capitals[block] & ScannedText.Later(capitals[block], capitals[block + 1], 1) : 0;
            for (wanted |= shorter; wanted != 0; wanted &= wanted - 1)
            {
                var bit = BitOperations.TrailingZeroCount(wanted);
                var start = block * ScannedText.Block + bit;
                ref var word = ref Unsafe.Add(ref codes, start);
                var first = Unsafe.ReadUnaligned<uint>(ref word);
                if (usesHeads && heads.Has(openings.HeadHash(first)) == 0 && (shorter >> bit & 1) == 0 && (!hasStems || stems.Has(TermOpenings.StemHash(first)) == 0))
                {
                    continue;
                }

                var hash = WordHash.Of(ref word, Run(letters, here, next, block, bit));
                var kept = words.Has(hash);
                if (hasStems)
                {
                    kept |= stems.Has(TermOpenings.StemHash(first));
                }

                Unsafe.Add(ref starts, count) = start;
                Unsafe.Add(ref hashes, count) = hash;
                count += kept;
            }
        }

        into.Count = count;
    }

    /// <summary>True when one of the second words follows, or may: whatever is not plain to see here is left to the exact reader.</summary>
    public static bool IsPaired(TermOpenings openings, ScannedText scanned, string text, int end, ulong hash)
    {
        var second = NextLetter(scanned, end);
        if (second >= scanned.Length)
        {
            return false;
        }

        var length = Run(scanned, second);
        return IsUnsure(scanned, text, end, second, length) || openings.Pairs.Has(WordHash.Pair(hash, WordHash.Of(ref scanned.Codes[second], length))) != 0;
    }

    /// <summary>True when the second word may not be what it looks like: an inclusive ending, a word cut at a line end, dotted or spaced capitals, a misread « l'lA ».</summary>
    private static bool IsUnsure(ScannedText scanned, string text, int end, int second, int length)
    {
        var after = second + length;
        return (second == end + 1 && InclusiveEndings.Joins(text[end]))
            || scanned.Codes.Slice(second, length).Contains(LetterCodes.Odd)
            || (after + 1 < text.Length && text[after] is '-' or '\u2010' && char.IsWhiteSpace(text[after + 1]))
            || (length == 1 && char.IsUpper(text[second]))
            || (length == 2 && text[second] == 'l' && text[second + 1] == 'A');
    }

    /// <summary>How many letters follow each other from a bit on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Run(ReadOnlySpan<ulong> letters, ulong here, ulong next, int block, int bit)
    {
        // Shifted twice, since by sixty-four at once is by none.
        var run = (here >> bit) | (next << 1 << (63 - bit));
        return run == ulong.MaxValue ? LongRun(letters, block, bit) : BitOperations.TrailingZeroCount(~run);
    }

    /// <summary>How many letters the word that begins here has.</summary>
    public static int Run(ScannedText scanned, int start)
    {
        var (block, bit) = (start / ScannedText.Block, start % ScannedText.Block);
        return Run(scanned.Letters, scanned.Letters[block], scanned.Letters[block + 1], block, bit);
    }

    private static int LongRun(ReadOnlySpan<ulong> letters, int block, int bit)
    {
        var length = 0;
        for (var at = block * 64 + bit; at / 64 < letters.Length && (letters[at / 64] >> (at % 64) & 1) != 0; at++)
        {
            length++;
        }

        return length;
    }

    private static int NextLetter(ScannedText scanned, int from)
    {
        var block = from / ScannedText.Block;
        var rest = scanned.Letters[block] & (ulong.MaxValue << (from % ScannedText.Block));
        while (rest == 0)
        {
            if (++block >= scanned.Blocks)
            {
                return scanned.Length;
            }

            rest = scanned.Letters[block];
        }

        return block * ScannedText.Block + BitOperations.TrailingZeroCount(rest);
    }
}
