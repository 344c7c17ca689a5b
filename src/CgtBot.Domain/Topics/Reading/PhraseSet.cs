using CgtBot.Domain.Topics.Finding;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>A phrase found in a text, from its first to its last word.</summary>
internal readonly record struct PhraseHit(int Phrase, int First, int Last);

/// <summary>All phrases of all sections in one structure, that finds every one of them in one pass over a text. Built once, never changed.</summary>
internal sealed partial class PhraseSet
{
    private readonly Dictionary<long, int> steps;
    private readonly WordIndex index;
    private readonly Node[] nodes;
    private readonly bool[] terms;

    private PhraseSet(WordIndex index, Dictionary<long, int> steps, Node[] nodes, bool[] terms, TermOpenings openings) =>
        (this.index, this.steps, this.nodes, this.terms, Openings) = (index, steps, nodes, terms, openings);

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
            nodes[index.FirstStep(symbol)].AddEndings(0, 0, hits);
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
                if (set.index.FirstStep(symbols[i]) is not 0 and var node)
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
            at.AddEndings(first, position, hits);
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
    /// <param name="Ending">The phrase that ends here; -1 when none does.</param>
    /// <param name="More">Further ones: the same words written otherwise.</param>
    private readonly record struct Node(int Ending, int[] More, (int Words, int Node)[] Gaps, bool GoesOn)
    {
        public static readonly Node New = new(-1, [], [], false);

        public Node With(int phrase) => Ending == phrase || More.Contains(phrase) ? this : Ending < 0 ? this with { Ending = phrase } : this with { More = [.. More, phrase] };

        public void AddEndings(int first, int last, List<PhraseHit> hits)
        {
            if (Ending >= 0)
            {
                hits.Add(new PhraseHit(Ending, first, last));
            }

            foreach (var phrase in More)
            {
                hits.Add(new PhraseHit(phrase, first, last));
            }
        }
    }
}
