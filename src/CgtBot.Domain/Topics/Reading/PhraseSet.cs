using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Finding;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>A phrase found in a text, from its first to its last word.</summary>
internal readonly record struct PhraseHit(int Phrase, int First, int Last);

/// <summary>All phrases of all sections in one structure, that finds every one of them in one pass over a text. Built once, never changed.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<long, int> steps;
    private readonly WordIndex index;
    private readonly int[] firstSteps;
    private readonly Node[] nodes;
    private readonly bool[] terms;

    private PhraseSet(WordIndex index, Dictionary<long, int> steps, Node[] nodes, bool[] terms, TermOpenings openings)
    {
        (this.index, this.steps, this.nodes, this.terms, Openings) = (index, steps, nodes, terms, openings);
        firstSteps = [.. Enumerable.Range(0, index.Count).Select(symbol => steps.GetValueOrDefault((uint)symbol))];
    }

    /// <summary>How the terms among the phrases begin.</summary>
    public TermOpenings Openings { get; }

    public bool IsTerm(int phrase) => terms[phrase];

    /// <summary>How terms go on after a word of that hash.</summary>
    public Opening OpeningOf(ulong hash) => (Opening)index.MarkOf(hash);

    /// <summary>Adds the phrases that one whole word is, whose hash is known and that nothing joins to the next.</summary>
    public void FindWord(ulong hash, ReadOnlySpan<char> letters, bool capitals, WordRoom room, List<int> symbols, List<PhraseHit> hits)
    {
        symbols.Clear();
        index.AddWhole(hash, letters, capitals, room, symbols);
        foreach (var symbol in symbols)
        {
            foreach (var phrase in nodes[firstSteps[symbol]].Endings)
            {
                hits.Add(new PhraseHit(phrase, 0, 0));
            }
        }
    }

    /// <summary>For <see cref="FindAt"/>, text after text.</summary>
    public WordSymbols NewSymbols() => new(index);

    /// <summary>Hits in the order of their first word. The same phrase may be found from one word to several ends.</summary>
    public List<PhraseHit> Find(Words words)
    {
        var hits = new List<PhraseHit>();
        var symbols = NewSymbols();
        for (var i = 0; words.Has(i); i++)
        {
            FindAt(words, i, symbols, hits);
        }

        return hits;
    }

    /// <summary>Adds what begins at one word; reads no further than the longest phrase that may.</summary>
    public void FindAt(Words words, int first, WordSymbols symbols, List<PhraseHit> hits) => new Search(this, words, symbols, hits).Begin(first);

    private readonly ref struct Search(PhraseSet set, Words words, WordSymbols symbols, List<PhraseHit> hits)
    {
        public void Begin(int first)
        {
            var its = symbols.Of(words, first);
            for (var i = its.Start; i < its.End; i++)
            {
                if (set.firstSteps[symbols[i]] is not 0 and var node)
                {
                    Arrive(node, first, first);
                }
            }
        }

        /// <summary>Tries to go on from a node with the word at a position, for a phrase that began at <paramref name="first"/>.</summary>
        private void Step(int node, int position, int first)
        {
            var its = symbols.Of(words, position);
            for (var i = its.Start; i < its.End; i++)
            {
                if (set.steps.TryGetValue(((long)node << 32) | (uint)symbols[i], out var next))
                {
                    Arrive(next, position, first);
                }
            }
        }

        private void Arrive(int node, int position, int first)
        {
            ref readonly var at = ref set.nodes[node];
            foreach (var phrase in at.Endings)
            {
                hits.Add(new PhraseHit(phrase, first, position));
            }

            if (at.GoesOn && words.Has(position + 1) && words[position + 1].Before == WordBreak.None)
            {
                Step(node, position + 1, first);
            }

            foreach (var (length, after) in at.Gaps)
            {
                for (var p = position + 1; p <= position + 1 + length && words.Has(p) && words[p].Before < Phrase.StoppedBy(length); p++)
                {
                    Step(after, p, first);
                }
            }
        }
    }

    /// <summary>Where a phrase has been followed to: what ends here, and what may come next.</summary>
    private readonly record struct Node(int[] Endings, (int Words, int Node)[] Gaps, bool GoesOn);

    /// <summary>Collects phrases by their text; the same text always gets the same number.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly WordIndex.Builder words = new();
        private readonly Dictionary<long, int> steps = [];
        private readonly List<Node> nodes = [new([], [], false)];
        private readonly List<bool> terms = [];
        private readonly TermOpenings.Builder openings = new();

        public int Count => numbers.Count;

        public int Add(string phrase) => Add(phrase, isTerm: false);

        /// <summary>Adds a phrase whose being there makes a text worth reading; all others are looked for only in such a text.</summary>
        public int AddTerm(string phrase) => Add(phrase, isTerm: true);

        public PhraseSet Build()
        {
            var marks = openings.Words;
            return new(words.Build(hash => (ushort)marks.GetValueOrDefault(hash)), steps, [.. nodes], [.. terms], openings.Build());
        }

        private int Add(string phrase, bool isTerm)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, phrase, out var known);
            if (!known)
            {
                number = terms.Count;
                terms.Add(false);
            }

            if (known && (terms[number] || !isTerm))
            {
                return number;
            }

            terms[number] = isTerm;
            foreach (var sequence in Phrase.Parse(phrase))
            {
                AddSequence(sequence, number);
                if (isTerm)
                {
                    openings.Add(sequence);
                }
            }

            return number;
        }

        private void AddSequence(IReadOnlyList<PhraseWord> sequence, int number)
        {
            var node = 0;
            foreach (var word in sequence)
            {
                node = word.Gap > 0 && node != 0 ? AfterGap(node, word.Gap) : node;
                nodes[node] = nodes[node] with { GoesOn = true };
                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, ((long)node << 32) | (uint)words.Add(word), out var known);
                node = next = known ? next : NewNode();
            }

            if (!nodes[node].Endings.Contains(number))
            {
                nodes[node] = nodes[node] with { Endings = [.. nodes[node].Endings, number] };
            }
        }

        private int AfterGap(int node, int length)
        {
            var known = nodes[node].Gaps.FirstOrDefault(g => g.Words == length);
            if (known.Node == 0)
            {
                known = (length, NewNode());
                nodes[node] = nodes[node] with { Gaps = [.. nodes[node].Gaps, known] };
            }

            return known.Node;
        }

        private int NewNode()
        {
            nodes.Add(new([], [], false));
            return nodes.Count - 1;
        }
    }
}
