using System.Runtime.CompilerServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Phrase words as sixty-four bits that several share: where two masks have none in common, no word is in both.</summary>
internal readonly record struct SymbolMask(ulong Bits)
{
    public SymbolMask With(int symbol) => new(Bits | (1UL << (int)((uint)symbol * 0x9E3779B9u >> 26)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Meets(SymbolMask other) => (Bits & other.Bits) != 0;
}
