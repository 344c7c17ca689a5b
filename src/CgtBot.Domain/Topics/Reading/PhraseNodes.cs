using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>What may come behind a node.</summary>
[Flags]
internal enum NodeTraits : byte
{
    None = 0,

    /// <summary>A next word may follow at once.</summary>
    GoesOn = 1,

    /// <summary>Further phrases end here: the same words written otherwise.</summary>
    Others = 2,

    /// <summary>Words that do not matter may follow.</summary>
    Gaps = 4,

    /// <summary>A stem may follow.</summary>
    Stems = 8,
}

/// <summary>Where a phrase has been followed to; eight bytes, since of a hundred thousand terms many are looked at.</summary>
/// <param name="Ending">The phrase that ends here; -1 when none does.</param>
internal readonly record struct PhraseNode(int Ending, NodeTraits Traits)
{
    public bool GoesOn => (Traits & NodeTraits.GoesOn) != 0;

    /// <summary>True when plain letters do not tell how the phrases go on.</summary>
    public bool NeedsReading => (Traits & (NodeTraits.Gaps | NodeTraits.Stems)) != 0;
}

/// <summary>The nodes of all phrases, from the one where all begin.</summary>
internal sealed class PhraseNodes
{
    private readonly List<PhraseNode> nodes = [new(-1, NodeTraits.None)];
    private readonly List<SymbolMask> next = [default];
    private readonly Dictionary<int, List<int>> others = [];
    private readonly Dictionary<int, List<(int Words, int Node)>> gaps = [];

    public PhraseNode this[int node] => nodes[node];

    /// <summary>The words that may come behind a node.</summary>
    public SymbolMask NextOf(int node) => next[node];

    /// <summary>The phrases that end at a node beside its first.</summary>
    public ReadOnlySpan<int> OthersOf(int node) => (nodes[node].Traits & NodeTraits.Others) != 0 ? CollectionsMarshal.AsSpan(others[node]) : [];

    /// <summary>How many words may stand before a next one, and the node to go on from then.</summary>
    public ReadOnlySpan<(int Words, int Node)> GapsOf(int node) => (nodes[node].Traits & NodeTraits.Gaps) != 0 ? CollectionsMarshal.AsSpan(gaps[node]) : [];

    /// <summary>What a step to a node is to hold: of a node where one phrase ends and none goes on, the complement of that phrase, so that the node need not be looked at.</summary>
    public int Target(int node) => node != 0 && nodes[node] is { Traits: NodeTraits.None, Ending: >= 0 and var ending } ? ~ending : node;

    public int Add()
    {
        nodes.Add(new(-1, NodeTraits.None));
        next.Add(default);
        return nodes.Count - 1;
    }

    /// <summary>Says that a phrase goes on from a node with a word.</summary>
    public void GoOn(int node, int symbol, NodeTraits traits)
    {
        Mark(node, traits);
        next[node] = next[node].With(symbol);
    }

    private void Mark(int node, NodeTraits traits) => nodes[node] = nodes[node] with { Traits = nodes[node].Traits | traits };

    public void End(int node, int phrase)
    {
        if (nodes[node].Ending < 0)
        {
            nodes[node] = nodes[node] with { Ending = phrase };
        }
        else if (nodes[node].Ending != phrase && !OthersOf(node).Contains(phrase))
        {
            Mark(node, NodeTraits.Others);
            CollectionsMarshal.GetValueRefOrAddDefault(others, node, out _) ??= [];
            others[node].Add(phrase);
        }
    }

    /// <summary>The node behind a gap of so many words.</summary>
    public int AfterGap(int node, int words)
    {
        foreach (var gap in GapsOf(node))
        {
            if (gap.Words == words)
            {
                return gap.Node;
            }
        }

        var after = Add();
        Mark(node, NodeTraits.Gaps);
        CollectionsMarshal.GetValueRefOrAddDefault(gaps, node, out _) ??= [];
        gaps[node].Add((words, after));
        return after;
    }
}
