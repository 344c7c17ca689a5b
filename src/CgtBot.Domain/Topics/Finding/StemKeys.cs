using System.Runtime.CompilerServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Numbers for how a stem begins: by six letters where it has them, since three begin too many words; by three where it is shorter.</summary>
internal readonly record struct StemKeys(ulong Short, ulong Long)
{
    private const int ShortHead = 3;
    private const int LongHead = 6;

    /// <summary>Those of a word, as it lies in the codes of a text; eight can be read from it whatever its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StemKeys Of(ref byte word)
    {
        var codes = Unsafe.ReadUnaligned<ulong>(ref word);
        return new(Key(codes, ShortHead), Key(codes, LongHead));
    }

    /// <summary>The one that a word beginning with a stem has, for each way to write it.</summary>
    public static IEnumerable<ulong> Of(string letters) =>
        Spellings(letters).Select(written => Key(CodesOf(written), written.Length >= LongHead ? LongHead : ShortHead));

    /// <summary>As it is, and with the ligature of its first letters.</summary>
    public static IEnumerable<string> Spellings(string letters)
    {
        yield return letters;
        for (var at = letters.IndexOf("oe", StringComparison.Ordinal); at is >= 0 and < LongHead; at = letters.IndexOf("oe", at + 2, StringComparison.Ordinal))
        {
            yield return letters[..at] + (char)LetterCodes.Ligature + letters[(at + 2)..];
        }
    }

    /// <summary>Its first letters as they lie in the codes of a text.</summary>
    public static ulong CodesOf(string written)
    {
        var codes = 0UL;
        for (var i = 0; i < Math.Min(LongHead, written.Length); i++)
        {
            codes |= (ulong)(byte)written[i] << (8 * i);
        }

        return codes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ulong codes, int letters) => ((codes & ((1UL << (8 * letters)) - 1)) | ((ulong)letters << 56)) * 0x9E3779B97F4A7C15UL;
}
