using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Sixty-four characters at once with AVX-512 VBMI: the table of Latin-1 lies in four registers and one instruction looks up sixty-four codes in two of them.</summary>
internal readonly struct WideFold : IBlockFold
{
    private static readonly Vector512<byte> Digits = Vector512.Create(LetterCodes.Latin[..64]);
    private static readonly Vector512<byte> Letters = Vector512.Create(LetterCodes.Latin[64..128]);
    private static readonly Vector512<byte> Signs = Vector512.Create(LetterCodes.Latin[128..192]);
    private static readonly Vector512<byte> Accents = Vector512.Create(LetterCodes.Latin[192..256]);

    public static bool IsSupported => Avx512Vbmi.IsSupported;

    /// <param name="beyond">The characters that are not Latin-1; their codes and bits are not to be trusted.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Fold(ref readonly char first, ref byte codes, out ulong beyond)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in first));
        var (low, high) = (Vector512.LoadUnsafe(ref units), Vector512.LoadUnsafe(ref units, 32));
        var latin = Vector512.Create((ushort)0xFF);
        beyond = Vector512.GreaterThan(low, latin).ExtractMostSignificantBits() | (Vector512.GreaterThan(high, latin).ExtractMostSignificantBits() << 32);

        var bytes = Vector512.Narrow(low, high);
        var plain = Avx512Vbmi.PermuteVar64x8x2(Digits, bytes, Letters);
        var accented = Avx512Vbmi.PermuteVar64x8x2(Signs, bytes, Accents);
        var folded = Vector512.ConditionalSelect(Vector512.LessThan(bytes.AsSByte(), Vector512<sbyte>.Zero).AsByte(), accented, plain);
        folded.StoreUnsafe(ref codes);

        var letters = ~Vector512.Equals(folded, Vector512<byte>.Zero).ExtractMostSignificantBits();
        var capitals = In(bytes, 'A', 26) | In(bytes, '0', 10) | In(bytes, '\u00C0', 31);
        return new(letters, capitals & letters, Vector512.Equals(bytes, Vector512.Create((byte)'-')).ExtractMostSignificantBits(), Vector512.Equals(folded, Vector512.Create(LetterCodes.Odd)).ExtractMostSignificantBits());
    }

    private static ulong In(Vector512<byte> bytes, char from, byte count) =>
        Vector512.LessThan(bytes - Vector512.Create((byte)from), Vector512.Create(count)).ExtractMostSignificantBits();
}
