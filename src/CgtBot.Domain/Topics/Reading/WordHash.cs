using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// A number for the letters of a word without its commonest ending, from its first and last eight letters: cheap enough to be taken of every word of every text.
/// It only says which words are worth reading; the reading is exact.
/// </summary>
internal static class WordHash
{
    /// <summary>Words of more letters are looked at by no one.</summary>
    public const int Longest = 256;

    /// <summary>Endings are taken off only beyond this many letters.</summary>
    private const int Shortest = 4;

    /// <summary>The first so many bytes of eight.</summary>
    private static readonly ulong[] First = [0, 0xFF, 0xFFFF, 0xFF_FFFF, 0xFFFF_FFFF, 0xFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF, 0xFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF];

    /// <param name="word">The first code of the word; eight codes can be read from it whatever its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref byte word, int length)
    {
        // No branch here depends on the word: a wrong guess would cost more than all the rest.
        var n = Bare(ref word, length);
        var beyond = (n - 8) & ~((n - 8) >> 31);
        var mask = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(First), n - beyond);
        var head = Unsafe.ReadUnaligned<ulong>(ref word) & mask;
        var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, beyond)) & mask;
        var mixed = (head * 0x9E3779B97F4A7C15UL) ^ tail;
        return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL;
    }

    /// <summary>The same number from folded letters.</summary>
    /// <param name="codes">Room for eight codes more than there are letters.</param>
    public static ulong Of(ReadOnlySpan<char> letters, Span<byte> codes)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            codes[i] = (byte)letters[i];
        }

        codes.Slice(letters.Length, 8).Clear();
        return Of(ref codes[0], letters.Length);
    }

    /// <summary>Of two words in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pair(ulong first, ulong second) => (first ^ BitOperations.RotateLeft(second, 31)) * 0x9E3779B97F4A7C15UL;

    /// <summary>How many letters stay without a final s or x, and a final e.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bare(ref byte word, int n)
    {
        var last = Unsafe.Add(ref word, n - 1);
        n -= One((last == 's' | last == 'x') & n > Shortest);
        return n - One(Unsafe.Add(ref word, n - 1) == 'e' & n > Shortest);
    }

    private static int One(bool yes) => Unsafe.BitCast<bool, byte>(yes);
}
