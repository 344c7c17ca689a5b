using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Letters in a row: the first of them and the first character behind.</summary>
internal readonly record struct LetterRun(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Where letters stand in a row: the words of a text, but for the odd ones. Reused text after text.</summary>
internal sealed class LetterRuns
{
    /// <summary>A run begins and ends by turns.</summary>
    private int[] bounds = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<LetterRun> All => MemoryMarshal.Cast<int, LetterRun>(bounds.AsSpan(0, Count * 2));

    /// <summary>The number of the run that begins there.</summary>
    public int NumberOf(int start) => bounds.AsSpan(0, Count * 2).BinarySearch(start) / 2;

    /// <summary>The first run of the word before one: « directrice » before « directrice/trice C O N… », of which the endings are runs too.</summary>
    public int Preceding(string text, int run)
    {
        var all = All;
        var before = Math.Max(0, run - 1);
        while (before > 0 && all[before - 1].End + 1 == all[before].Start && InclusiveEndings.Joins(text[all[before].Start - 1]))
        {
            before--;
        }

        return before;
    }

    /// <summary>That of the first of these words, or one beyond all when there is none.</summary>
    public int Preceding(string text, ReadOnlySpan<int> words) => words.IsEmpty ? int.MaxValue : Preceding(text, words[0]);

    public void Read(ScannedText scanned, FoldPath path)
    {
        // At most one bound a character, and a block to write over.
        var most = (scanned.Blocks + 2) * ScannedText.Block;
        if (bounds.Length < most)
        {
            bounds = new int[most * 2];
        }

        Count = (path is FoldPath.Wide or FoldPath.Best && WideSpread.IsSupported ? Read<WideSpread>(scanned) : Read<PlainSpread>(scanned)) / 2;
    }

    private int Read<TSpread>(ScannedText scanned)
        where TSpread : struct, IBitSpread
    {
        var (count, before) = (0, 0UL);
        ref var bound = ref MemoryMarshal.GetArrayDataReference(bounds);
        ref var letters = ref MemoryMarshal.GetReference(scanned.Letters);
        // One block more than there are, for a run that ends with the last.
        for (var block = 0; block <= scanned.Blocks; block++)
        {
            var here = Unsafe.Add(ref letters, block);
            count += TSpread.Write(here ^ ((here << 1) | before), block * ScannedText.Block, ref Unsafe.Add(ref bound, count));
            before = here >> 63;
        }

        return count;
    }
}
