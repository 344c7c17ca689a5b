using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Where letters stand in a row: the words of a text, but for the odd ones. Reused text after text.</summary>
internal sealed class LetterRuns
{
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    public int Count { get; private set; }

    /// <summary>The first character of each run.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    /// <summary>The first character behind each run.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    public void Read(ScannedText scanned)
    {
        var most = (scanned.Length / 2) + 2 + ScannedText.Block;
        if (starts.Length < most)
        {
            (starts, ends) = (new int[most * 2], new int[most * 2]);
        }

        var (begun, ended, before) = (0, 0, 0UL);
        ref var start = ref MemoryMarshal.GetArrayDataReference(starts);
        ref var end = ref MemoryMarshal.GetArrayDataReference(ends);
        var letters = scanned.Letters;
        // One block more than there are, for a run that ends with the last.
        for (var block = 0; block <= scanned.Blocks; block++)
        {
            var (here, from) = (letters[block], block * ScannedText.Block);
            var shifted = (here << 1) | before;
            before = here >> 63;
            begun += Spread(here & ~shifted, from, ref Unsafe.Add(ref start, begun));
            ended += Spread(~here & shifted, from, ref Unsafe.Add(ref end, ended));
        }

        Count = begun;
    }

    /// <summary>Writes the places of bits, twelve at once whether there are as many or not: what is too much is written over, and the processor has less to guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Spread(ulong bits, int from, ref int to)
    {
        var count = BitOperations.PopCount(bits);
        bits = Put(Put(Put(Put(bits, from, ref to, 0), from, ref to, 1), from, ref to, 2), from, ref to, 3);
        bits = Put(Put(Put(Put(bits, from, ref to, 4), from, ref to, 5), from, ref to, 6), from, ref to, 7);
        bits = Put(Put(Put(Put(bits, from, ref to, 8), from, ref to, 9), from, ref to, 10), from, ref to, 11);
        for (var at = 12; bits != 0; at++)
        {
            bits = Put(bits, from, ref to, at);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Put(ulong bits, int from, ref int to, int at)
    {
        Unsafe.Add(ref to, at) = from + BitOperations.TrailingZeroCount(bits);
        return bits & (bits - 1);
    }
}
