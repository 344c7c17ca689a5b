using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>A word without its commonest ending, by its first and last eight codes: all there is to know of it when it has no more than sixteen.</summary>
internal readonly record struct BareWord(ulong Head, ulong Tail, int Length)
{
    /// <summary>What is longer is not told from every other by its first and last codes.</summary>
    public const int LongestTold = 16;

    /// <summary>Endings are taken off only beyond this many letters.</summary>
    private const int Shortest = 4;

    /// <summary>The first so many bytes of eight.</summary>
    private static readonly ulong[] First = [0, 0xFF, 0xFFFF, 0xFF_FFFF, 0xFFFF_FFFF, 0xFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF, 0xFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF];

    /// <summary>1 for the letters of a plural, by their codes.</summary>
    private static ReadOnlySpan<byte> Plurals =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>What may have been taken off, by its number.</summary>
    public static readonly string[] Endings = ["", "s", "x", "e", "es", "ex"];

    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var mixed = (Head * 0x9E3779B97F4A7C15UL) ^ Tail;
            return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL;
        }
    }

    /// <param name="word">The first code of the word; eight codes can be read from it whatever its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BareWord Of(ref byte word, nint length)
    {
        // No branch here depends on the word: a wrong guess would cost more than all the rest.
        var n = LengthOf(ref word, length);
        var beyond = (n - 8) & ~((n - 8) >> 63);
        var mask = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(First), n - beyond);
        return new(Unsafe.ReadUnaligned<ulong>(ref word) & mask, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, beyond)) & mask, (int)n);
    }

    /// <summary>The number of the ending that was taken off a word.</summary>
    public int EndingOf(ref byte word, int length)
    {
        if (length == Length)
        {
            return 0;
        }

        var last = Unsafe.Add(ref word, length - 1);
        return (Unsafe.Add(ref word, Length) == 'e' ? 3 : 0) + (last == 's' ? 1 : last == 'x' ? 2 : 0);
    }

    /// <summary>How many letters stay without a final s or x, and a final e.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint LengthOf(ref byte word, nint n)
    {
        n -= Unsafe.Add(ref MemoryMarshal.GetReference(Plurals), Unsafe.Add(ref word, n - 1)) & (nint)((nuint)(Shortest - n) >> 63);
        return n - (Unsafe.BitCast<bool, byte>(Unsafe.Add(ref word, n - 1) == 'e') & (nint)((nuint)(Shortest - n) >> 63));
    }
}
