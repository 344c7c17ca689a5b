using System.Numerics;
using System.Runtime.Intrinsics;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Which way a text is folded. All give the same result; the best one is chosen by what the processor has.</summary>
internal enum FoldPath
{
    Best,
    Wide,
    Portable,
    Scalar,
}

/// <summary>The bits of one block of sixty-four characters.</summary>
internal readonly record struct BlockMasks(ulong Letters, ulong Capitals, ulong Hyphens, ulong Odd);

/// <summary>Folds sixty-four characters.</summary>
internal interface IBlockFold
{
    /// <param name="beyond">The characters this way cannot fold; their codes and bits are not to be trusted.</param>
    static abstract BlockMasks Fold(ref readonly char first, ref byte codes, out ulong beyond);
}

/// <summary>Folds a text block by block; what a vector cannot fold (characters beyond Latin-1) is put right one by one.</summary>
internal static class LetterFold
{
    public static bool IsSupported(FoldPath path) => path switch
    {
        FoldPath.Wide => WideFold.IsSupported,
        FoldPath.Portable => Vector128.IsHardwareAccelerated,
        _ => true,
    };

    public static void Fold(ReadOnlySpan<char> text, ScannedText into, FoldPath path)
    {
        switch (path)
        {
            case FoldPath.Wide or FoldPath.Best when WideFold.IsSupported:
                Fold<WideFold>(text, into);
                break;
            case FoldPath.Portable or FoldPath.Best when Vector128.IsHardwareAccelerated:
                Fold<PortableFold>(text, into);
                break;
            default:
                Fold<ScalarFold>(text, into);
                break;
        }
    }

    private static void Fold<TFold>(ReadOnlySpan<char> text, ScannedText into)
        where TFold : struct, IBlockFold
    {
        Span<ulong> letters = into.Letters, capitals = into.Capitals, hyphens = into.Hyphens, odd = into.Odd;
        var codes = into.Codes;
        Span<char> rest = stackalloc char[ScannedText.Block];
        for (var block = 0; block < letters.Length - 2; block++)
        {
            var from = block * ScannedText.Block;
            scoped ReadOnlySpan<char> sixtyFour = rest;
            if (text.Length - from >= ScannedText.Block)
            {
                sixtyFour = text.Slice(from, ScannedText.Block);
            }
            else
            {
                rest.Clear();
                text[from..].CopyTo(rest);
            }

            var masks = TFold.Fold(in sixtyFour[0], ref codes[from], out var beyond);
            masks = beyond == 0 ? masks : PutRight(sixtyFour, codes.Slice(from, ScannedText.Block), masks, beyond);
            (letters[block], capitals[block], hyphens[block], odd[block]) = (masks.Letters, masks.Capitals, masks.Hyphens, masks.Odd);
        }
    }

    /// <summary>Folds the characters of the given bits one by one.</summary>
    private static BlockMasks PutRight(ReadOnlySpan<char> text, Span<byte> codes, BlockMasks masks, ulong which)
    {
        var (letters, capitals, hyphens, odd) = (masks.Letters & ~which, masks.Capitals & ~which, masks.Hyphens & ~which, masks.Odd & ~which);
        for (; which != 0; which &= which - 1)
        {
            var i = BitOperations.TrailingZeroCount(which);
            var code = codes[i] = LetterCodes.Of(text[i]);
            letters |= (code != LetterCodes.Separator ? 1UL : 0) << i;
            capitals |= (code != LetterCodes.Separator && LetterCodes.IsCapital(text[i]) ? 1UL : 0) << i;
            hyphens |= (text[i] is '-' or '\u2010' ? 1UL : 0) << i;
            odd |= (code == LetterCodes.Odd ? 1UL : 0) << i;
        }

        return new(letters, capitals, hyphens, odd);
    }
}

/// <summary>One character at a time, on any processor.</summary>
internal readonly struct ScalarFold : IBlockFold
{
    public static BlockMasks Fold(ref readonly char first, ref byte codes, out ulong beyond)
    {
        beyond = ulong.MaxValue;
        return default;
    }
}
