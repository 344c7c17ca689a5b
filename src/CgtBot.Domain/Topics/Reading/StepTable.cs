using System.Numerics;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Where a phrase goes on from a node with one more word. Twelve bytes a step, side by side: a look costs one line of the cache.</summary>
internal sealed class StepTable
{
    private Step[] places = new Step[64];
    private int count;

    /// <summary>The next node; 0 when no phrase goes on so.</summary>
    public int Of(int node, int symbol) => places[Place(places, node, symbol)].Next;

    /// <summary>For a step that is to be there: set it when it is 0, before any other is asked for.</summary>
    public ref int Add(int node, int symbol)
    {
        if (places[Place(places, node, symbol)].Next == 0 && ++count * 2 > places.Length)
        {
            var wider = new Step[places.Length * 2];
            foreach (var step in places)
            {
                if (step.Next != 0)
                {
                    wider[Place(wider, step.Node, step.Symbol)] = step;
                }
            }

            places = wider;
        }

        ref var place = ref places[Place(places, node, symbol)];
        (place.Node, place.Symbol) = (node, symbol);
        return ref place.Next;
    }

    /// <summary>Puts something else in the place of each next node; no step can be added after.</summary>
    public void Replace(Func<int, int> target)
    {
        foreach (ref var step in places.AsSpan())
        {
            step.Next = target(step.Next);
        }
    }

    private static int Place(Step[] places, int node, int symbol)
    {
        var mixed = (((ulong)(uint)node << 32) | (uint)symbol) * 0x9E3779B97F4A7C15UL;
        var at = (int)((mixed ^ (mixed >> 29)) * 0xD6E8FEB86659FD93UL >> (64 - BitOperations.Log2((uint)places.Length)));
        while (places[at].Next != 0 && (places[at].Node != node || places[at].Symbol != symbol))
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    private struct Step
    {
        public int Node;
        public int Symbol;
        public int Next;
    }
}
