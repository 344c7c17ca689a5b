using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>A phrase found in a text, from its first to its last word.</summary>
internal readonly record struct PhraseHit(int Phrase, int First, int Last);

/// <summary>All phrases of all sections in one structure, that finds every one of them in one pass over a text. Built once, never changed.</summary>
internal sealed class PhraseSet
{
    private readonly WordIndex index;
    private readonly Dictionary<long, int> steps;
    private readonly int[][] endings;
    private readonly (int Words, int Node)[][] gaps;

    private PhraseSet(WordIndex index, Dictionary<long, int> steps, int[][] endings, (int, int)[][] gaps) =>
        (this.index, this.steps, this.endings, this.gaps) = (index, steps, endings, gaps);

    /// <summary>Hits in the order of their first word. The same phrase may be found from one word to several ends.</summary>
    public List<PhraseHit> Find(Words words)
    {
        var hits = new List<PhraseHit>();
        var symbols = index.SymbolsOf(words);
        var search = new Search(this, words, symbols, hits);
        for (var i = 0; i < words.Count; i++)
        {
            if (symbols.Of(i).Length > 0)
            {
                search.Step(0, i, i);
            }
        }

        return hits;
    }

    private readonly ref struct Search(PhraseSet set, Words words, WordSymbols symbols, List<PhraseHit> hits)
    {
        /// <summary>Tries to go on from a node with the word at a position, for a phrase that began at <paramref name="first"/>.</summary>
        public void Step(int node, int position, int first)
        {
            foreach (var symbol in symbols.Of(position))
            {
                if (set.steps.TryGetValue(((long)node << 32) | (uint)symbol, out var next))
                {
                    Arrive(next, position, first);
                }
            }
        }

        private void Arrive(int node, int position, int first)
        {
            foreach (var phrase in set.endings[node])
            {
                hits.Add(new PhraseHit(phrase, first, position));
            }

            if (position + 1 < words.Count && words[position + 1].Before == WordBreak.None)
            {
                Step(node, position + 1, first);
            }

            foreach (var (length, after) in set.gaps[node])
            {
                for (var p = position + 1; p < words.Count && p <= position + 1 + length && words[p].Before < Phrase.StoppedBy(length); p++)
                {
                    Step(after, p, first);
                }
            }
        }
    }

    /// <summary>Collects phrases by their text; the same text always gets the same number.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly WordIndex.Builder words = new();
        private readonly Dictionary<long, int> steps = [];
        private readonly List<List<int>> endings = [[]];
        private readonly List<List<(int Words, int Node)>> gaps = [[]];

        public int Count => numbers.Count;

        public int Add(string phrase)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, phrase, out var known);
            if (!known)
            {
                number = numbers.Count - 1;
                foreach (var sequence in Phrase.Parse(phrase))
                {
                    AddSequence(sequence, number);
                }
            }

            return number;
        }

        public PhraseSet Build() => new(words.Build(), steps, [.. endings.Select(e => e.ToArray())], [.. gaps.Select(g => g.ToArray())]);

        private void AddSequence(IReadOnlyList<PhraseWord> sequence, int number)
        {
            var node = 0;
            foreach (var word in sequence)
            {
                node = word.Gap > 0 && node != 0 ? AfterGap(node, word.Gap) : node;
                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, ((long)node << 32) | (uint)words.Add(word), out var known);
                node = next = known ? next : NewNode();
            }

            if (!endings[node].Contains(number))
            {
                endings[node].Add(number);
            }
        }

        private int AfterGap(int node, int length)
        {
            var known = gaps[node].FirstOrDefault(g => g.Words == length);
            if (known.Node == 0)
            {
                known = (length, NewNode());
                gaps[node].Add(known);
            }

            return known.Node;
        }

        private int NewNode()
        {
            endings.Add([]);
            gaps.Add([]);
            return endings.Count - 1;
        }
    }
}
