using CgtBot.Domain.Topics.Finding;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>A phrase found in a text, from its first to its last word.</summary>
internal readonly record struct PhraseHit(int Phrase, int First, int Last);

/// <summary>All phrases of all sections in one structure, that finds every one of them in one pass over a text. Built once, never changed.</summary>
internal sealed partial class PhraseSet
{
    private readonly StepTable steps;
    private readonly WordIndex index;
    private readonly PhraseNodes nodes;
    private readonly bool[] terms;

    private PhraseSet(WordIndex index, StepTable steps, PhraseNodes nodes, bool[] terms, TermOpenings openings) =>
        (this.index, this.steps, this.nodes, this.terms, Openings) = (index, steps, nodes, terms, openings);

    /// <summary>How the terms among the phrases begin.</summary>
    public TermOpenings Openings { get; }

    public bool IsTerm(int phrase) => terms[phrase];

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
            if (!set.nodes.NextOf(node).Meets(symbols.MaskOf(words, position)))
            {
                return;
            }

            var its = symbols.Of(words, position);
            for (var i = its.Start; i < its.End; i++)
            {
                if (set.steps.Of(node, symbols[i]) is not 0 and var next)
                {
                    Arrive(next, position, first);
                }
            }
        }

        private void Arrive(int node, int position, int first)
        {
            if (node < 0)
            {
                hits.Add(new PhraseHit(~node, first, position));
                return;
            }

            var at = set.nodes[node];
            if (at.Ending >= 0)
            {
                hits.Add(new PhraseHit(at.Ending, first, position));
            }

            foreach (var phrase in set.nodes.OthersOf(node))
            {
                hits.Add(new PhraseHit(phrase, first, position));
            }

            if (at.GoesOn && words.Has(position + 1) && words[position + 1].Before == WordBreak.None)
            {
                Step(node, position + 1, first);
            }

            foreach (var (length, after) in set.nodes.GapsOf(node))
            {
                for (var p = position + 1; p <= position + 1 + length && words.Has(p) && words[p].Before < Phrase.StoppedBy(length); p++)
                {
                    Step(after, p, first);
                }
            }
        }
    }
}
