using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Where the numbers of one hash lie, or its number when it has but one; and a mark put on the hash.</summary>
internal readonly struct HashSlot(ulong hash, int start, ushort count, ushort mark)
{
    public readonly ulong Hash = hash;
    public readonly int Start = start;
    public readonly ushort Count = count;
    public readonly ushort Mark = mark;
}

/// <summary>Numbers by hash, several to one hash, with a mark for each hash; built once and then only read. Laid out to cost one miss of the cache a question.</summary>
internal sealed class HashTable
{
    private readonly HashSlot[] slots;
    private readonly int[] numbers;
    private readonly int shift;

    private HashTable(HashSlot[] slots, int[] numbers, int shift) => (this.slots, this.numbers, this.shift) = (slots, numbers, shift);

    /// <summary>The slot of a hash; an empty one when it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly HashSlot Of(ulong hash)
    {
        var at = (int)(hash >> shift);
        while (slots[at].Hash != hash && slots[at].Count != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }

    public ReadOnlySpan<int> Numbers(ulong hash)
    {
        ref readonly var slot = ref Of(hash);
        return slot.Count == 1 ? new ReadOnlySpan<int>(in slot.Start) : numbers.AsSpan(slot.Start, slot.Count);
    }

    public sealed class Builder
    {
        private readonly Dictionary<ulong, (int Last, int Count)> heads = [];
        private readonly List<(int Number, int Before)> chain = [];

        public void Add(ulong hash, int number)
        {
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(heads, hash, out var known);
            chain.Add((number, known ? head.Last : -1));
            head = (chain.Count - 1, head.Count + 1);
        }

        public HashTable Build(Func<ulong, ushort> mark)
        {
            var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, heads.Count * 2));
            var (slots, numbers, shift) = (new HashSlot[size], new int[chain.Count], 64 - BitOperations.Log2(size));
            var filled = 0;
            foreach (var (hash, head) in heads)
            {
                var at = (int)(hash >> shift);
                while (slots[at].Count != 0)
                {
                    at = (at + 1) & (int)(size - 1);
                }

                slots[at] = new(hash, head.Count == 1 ? chain[head.Last].Number : filled, (ushort)head.Count, mark(hash));
                for (var link = head.Count == 1 ? -1 : head.Last; link >= 0; link = chain[link].Before)
                {
                    numbers[filled++] = chain[link].Number;
                }
            }

            return new(slots, numbers, shift);
        }
    }
}
