using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        var way = path != FoldPath.Best ? path : IsSupported(FoldPath.Wide) ? FoldPath.Wide : IsSupported(FoldPath.Portable) ? FoldPath.Portable : FoldPath.Scalar;
        var whole = text.Length / ScannedText.Block;
        for (var block = 0; block < whole; block++)
        {
            FoldBlock(text.Slice(block * ScannedText.Block, ScannedText.Block), into, block, way);
        }

        if (whole < into.Blocks)
        {
            Span<char> rest = stackalloc char[ScannedText.Block];
            rest.Clear();
            text[(whole * ScannedText.Block)..].CopyTo(rest);
            FoldBlock(rest, into, whole, way);
        }
    }

    private static void FoldBlock(ReadOnlySpan<char> text, ScannedText into, int block, FoldPath way)
    {
        var codes = into.Codes.Slice(block * ScannedText.Block, ScannedText.Block);
        ref readonly var first = ref MemoryMarshal.GetReference(text);
        var beyond = 0UL;
        var masks = way switch
        {
            FoldPath.Wide => WideFold.Fold(in first, codes, out beyond),
            FoldPath.Portable => PortableFold.Fold(in first, codes, out beyond),
            _ => FoldScalar(text, codes),
        };
        masks = beyond == 0 ? masks : PutRight(text, codes, masks, beyond);
        (into.Letters[block], into.Capitals[block], into.Hyphens[block], into.Odd[block]) = (masks.Letters, masks.Capitals, masks.Hyphens, masks.Odd);
    }

    private static BlockMasks FoldScalar(ReadOnlySpan<char> text, Span<byte> codes) => PutRight(text, codes, default, ulong.MaxValue);

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
