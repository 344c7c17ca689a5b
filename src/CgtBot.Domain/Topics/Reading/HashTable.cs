using System.Numerics;
using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Numbers by hash, several to one hash; built once and then only read.</summary>
internal sealed class HashTable
{
    private readonly (ulong Hash, int Start, int Count)[] slots;
    private readonly int[] numbers;
    private readonly int shift;

    private HashTable((ulong, int, int)[] slots, int[] numbers, int shift) => (this.slots, this.numbers, this.shift) = (slots, numbers, shift);

    public ReadOnlySpan<int> Of(ulong hash)
    {
        for (var at = (int)(hash >> shift); slots[at].Count != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Hash == hash)
            {
                return numbers.AsSpan(slots[at].Start, slots[at].Count);
            }
        }

        return [];
    }

    public sealed class Builder
    {
        private readonly Dictionary<ulong, int> last = [];
        private readonly List<(int Number, int Before)> chain = [];

        public void Add(ulong hash, int number)
        {
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(last, hash, out var known);
            chain.Add((number, known ? head : -1));
            head = chain.Count - 1;
        }

        public HashTable Build()
        {
            var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, last.Count * 2));
            var (slots, numbers, shift) = (new (ulong Hash, int Start, int Count)[size], new int[chain.Count], 64 - BitOperations.Log2(size));
            var filled = 0;
            foreach (var (hash, head) in last)
            {
                var at = (int)(hash >> shift);
                while (slots[at].Count != 0)
                {
                    at = (at + 1) & (int)(size - 1);
                }

                var start = filled;
                for (var link = head; link >= 0; link = chain[link].Before)
                {
                    numbers[filled++] = chain[link].Number;
                }

                slots[at] = (hash, start, filled - start);
            }

            return new(slots, numbers, shift);
        }
    }
}
