using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>A set of hashes that answers « surely not » or « perhaps » by two bits of one word: about one stranger in two hundred passes. To be copied into a local for a loop, where it then lies in registers.</summary>
internal readonly struct HashBits
{
    private readonly ulong[] words;
    private readonly int shift;

    /// <param name="most">No more hashes than this will be added.</param>
    public HashBits(int most)
    {
        // From 4 KiB, that a first-level cache does not feel, to 2 MiB.
        var size = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, most)) - 1, 9, 18);
        (shift, words) = (64 - size, new ulong[1 << size]);
    }

    public void Add(ulong hash) => words[hash >> shift] |= (1UL << (int)(hash >> (shift - 6))) | (1UL << (int)(hash >> (shift - 12)));

    /// <summary>1 when the hash may be in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Has(ulong hash)
    {
        var word = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words), (nint)(hash >> shift));
        return (int)(word >> (int)(hash >> (shift - 6)) & word >> (int)(hash >> (shift - 12))) & 1;
    }
}
