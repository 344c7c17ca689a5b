using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Finding;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>How the set is made.</summary>
internal sealed partial class PhraseSet
{
    /// <summary>Collects phrases by their text; the same text always gets the same number.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly WordIndex.Builder words = new();
        private readonly Dictionary<long, int> steps = [];
        private readonly List<Node> nodes = [Node.New];
        private readonly List<bool> terms = [];
        private readonly TermOpenings.Builder openings = new();

        public int Count => numbers.Count;

        public int Add(string phrase) => Add(phrase, isTerm: false);

        /// <summary>Adds a phrase whose being there makes a text worth reading; all others are looked for only in such a text.</summary>
        public int AddTerm(string phrase) => Add(phrase, isTerm: true);

        public PhraseSet Build()
        {
            var marks = openings.Words;
            return new(words.Build(hash => (ushort)marks.GetValueOrDefault(hash), symbol => steps.GetValueOrDefault((uint)symbol)), steps, [.. nodes], [.. terms], openings.Build());
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
                    var first = words.Add(sequence[0]);
                    openings.Add(sequence, words.HashesOf(first), words.HeadsOf(first), sequence.Count > 1 ? words.HashesOf(words.Add(sequence[1])) : []);
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

            nodes[node] = nodes[node].With(number);
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
            nodes.Add(Node.New);
            return nodes.Count - 1;
        }
    }
}
