using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>A set of hashes that answers « surely not » or « perhaps » by one bit: about one stranger in a hundred passes.</summary>
internal sealed class HashBits
{
    private readonly ulong[] bits;
    private readonly int shift;

    public HashBits(IReadOnlyCollection<ulong> hashes)
    {
        // From 4 KiB, that a first-level cache does not feel, to 2 MiB, that a second-level one still holds.
        var size = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, hashes.Count)) + 6, 15, 24);
        (shift, bits) = (64 - size, new ulong[1 << (size - 6)]);
        foreach (var hash in hashes)
        {
            var at = hash >> shift;
            bits[at >> 6] |= 1UL << (int)(at & 63);
        }
    }

    /// <summary>1 when the hash may be in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Has(ulong hash)
    {
        var at = hash >> shift;
        return (int)(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), (nint)(at >> 6)) >> (int)(at & 63)) & 1;
    }
}
