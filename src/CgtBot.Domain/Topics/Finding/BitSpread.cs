using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Turns the bits of a block into places in the text.</summary>
internal interface IBitSpread
{
    /// <summary>Writes where the bits are, counted from the place of the first, and returns how many; up to a block of places behind them is written over.</summary>
    static abstract int Write(ulong bits, int from, ref int to);
}

/// <summary>Bit by bit, on any processor: twenty-four whether there are as many or not, so that it has less to guess.</summary>
internal readonly struct PlainSpread : IBitSpread
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ulong bits, int from, ref int to)
    {
        var count = BitOperations.PopCount(bits);
        for (var at = 0; at < 24; at += 4)
        {
            bits = Put(Put(Put(Put(bits, from, ref to, at), from, ref to, at + 1), from, ref to, at + 2), from, ref to, at + 3);
        }

        for (var at = 24; bits != 0; at++)
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

/// <summary>Sixty-four bits at once with AVX-512 VBMI2, whose one instruction moves the numbers of those that are set together.</summary>
internal readonly struct WideSpread : IBitSpread
{
    private const int AtOnce = 16;

    /// <summary>Which byte of eight holds the bit of each place, and that bit.</summary>
    private static readonly Vector512<byte> Bytes = Vector512<byte>.Indices >> 3;

    private static readonly Vector512<byte> Bits = Vector512.Create(0x80_40_20_10_08_04_02_01UL).AsByte();

    public static bool IsSupported => Avx512Vbmi2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ulong bits, int from, ref int to)
    {
        var count = BitOperations.PopCount(bits);
        var set = ~Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Bytes) & Bits, Vector512<byte>.Zero);
        var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, set, Vector512<byte>.Indices);
        var first = Vector512.Create(from);
        // Thirty-two bounds are sixteen words: more in sixty-four characters are rare.
        Put(places.GetLower().GetLower(), first, ref to, 0);
        Put(places.GetLower().GetUpper(), first, ref to, AtOnce);
        if (count > 2 * AtOnce)
        {
            Put(places.GetUpper().GetLower(), first, ref to, 2 * AtOnce);
            Put(places.GetUpper().GetUpper(), first, ref to, 3 * AtOnce);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector128<byte> places, Vector512<int> from, ref int to, nuint at) => (Avx512F.ConvertToVector512Int32(places) + from).StoreUnsafe(ref to, at);
}
