using System.Numerics;
using System.Runtime.CompilerServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// A number for the letters of a word without its commonest ending, from its first and last eight letters: cheap enough to be taken of every word of every text.
/// It only says which words are worth reading; the reading is exact.
/// </summary>
internal static class WordHash
{
    /// <summary>Words of more letters are looked at by no one.</summary>
    public const int Longest = 256;

    /// <param name="word">The first code of the word; eight codes can be read from it whatever its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref byte word, nint length) => BareWord.Of(ref word, length).Hash;

    /// <summary>Of two words in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pair(ulong first, ulong second) => (first ^ BitOperations.RotateLeft(second, 31)) * 0x9E3779B97F4A7C15UL;
}
