using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Sixteen characters at once on any processor with vectors: letters by arithmetic, accents by looking up their low five bits.</summary>
internal readonly struct PortableFold : IBlockFold
{
    private const int Width = 16;

    private static readonly Vector128<byte> FirstAccents = Vector128.Create(LetterCodes.Latin[0xE0..0xF0]);
    private static readonly Vector128<byte> LastAccents = Vector128.Create(LetterCodes.Latin[0xF0..0x100]);

    /// <param name="beyond">The characters this way cannot fold: beyond Latin-1, and the few of Latin-1 that are neither letter nor separator.</param>
    public static BlockMasks Fold(ref readonly char first, ref byte codes, out ulong beyond)
    {
        var masks = default(BlockMasks);
        beyond = 0;
        for (var at = 0; at < ScannedText.Block; at += Width)
        {
            var (sixteen, odd) = FoldSixteen(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref Unsafe.AsRef(in first), at)), ref Unsafe.Add(ref codes, at));
            masks = new(masks.Letters | (sixteen.Letters << at), masks.Capitals | (sixteen.Capitals << at), masks.Hyphens | (sixteen.Hyphens << at), 0);
            beyond |= odd << at;
        }

        return masks;
    }

    private static (BlockMasks Masks, ulong Beyond) FoldSixteen(ref ushort units, ref byte codes)
    {
        var (low, high) = (Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, 8));
        var latin = Vector128.Create((ushort)0xFF);
        var beyond = Vector128.Narrow(Vector128.GreaterThan(low, latin), Vector128.GreaterThan(high, latin));

        var bytes = Vector128.Narrow(low, high);
        var lower = bytes | Vector128.Create((byte)0x20);
        var (digits, accented) = (In(bytes, '0', 10), In(bytes, '\u00C0', 64));
        var folded = (In(lower, 'a', 26) & lower) | (digits & bytes) | (accented & Accent(bytes));
        folded.StoreUnsafe(ref codes);

        // Soft hyphen, ª, µ, º, æ, ß, and what else the table calls odd: put right one by one.
        var unsure = beyond | In(bytes, '\u0080', 64) | (accented & Vector128.Equals(folded, Vector128.Create(LetterCodes.Odd))) | Vector128.Equals(bytes, Vector128.Create((byte)0xDF));
        var letters = ~Bits(Vector128.Equals(folded, Vector128<byte>.Zero)) & 0xFFFF;
        var capitals = Bits(In(bytes, 'A', 26) | digits | In(bytes, '\u00C0', 31)) & letters;
        return (new(letters, capitals, Bits(Vector128.Equals(bytes, Vector128.Create((byte)'-'))), 0), Bits(unsure));
    }

    /// <summary>À and à, Þ and þ: capitals and small letters differ by one bit that is not looked at.</summary>
    private static Vector128<byte> Accent(Vector128<byte> bytes)
    {
        var index = bytes & Vector128.Create((byte)0x0F);
        var last = Vector128.Equals(bytes & Vector128.Create((byte)0x10), Vector128.Create((byte)0x10));
        return Vector128.ConditionalSelect(last, Vector128.Shuffle(LastAccents, index), Vector128.Shuffle(FirstAccents, index));
    }

    private static Vector128<byte> In(Vector128<byte> bytes, char from, byte count) => Vector128.LessThan(bytes - Vector128.Create((byte)from), Vector128.Create(count));

    private static ulong Bits(Vector128<byte> mask) => mask.ExtractMostSignificantBits();
}
