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
        private readonly StepTable steps = new();
        private readonly PhraseNodes nodes = new();
        private readonly List<bool> terms = [];
        private readonly TermOpenings.Builder openings = new();

        public int Count => numbers.Count;

        public int Add(string phrase) => Add(phrase, isTerm: false);

        /// <summary>Adds a phrase whose being there makes a text worth reading; all others are looked for only in such a text.</summary>
        public int AddTerm(string phrase) => Add(phrase, isTerm: true);

        /// <summary>The set; nothing can be added after.</summary>
        public PhraseSet Build()
        {
            steps.Replace(nodes.Target);
            return new(words.Build(symbol => steps.Of(0, symbol)), steps, nodes, [.. terms], new(openings, words));
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
                    openings.Add(sequence, words.Add(sequence[0]), sequence.Count > 1 ? words.Add(sequence[1]) : -1);
                }
            }

            return number;
        }

        private void AddSequence(IReadOnlyList<PhraseWord> sequence, int number)
        {
            var node = 0;
            foreach (var word in sequence)
            {
                node = word.Gap > 0 && node != 0 ? nodes.AfterGap(node, word.Gap) : node;
                var symbol = words.Add(word);
                nodes.GoOn(node, symbol, word.Form == WordForm.Stem ? NodeTraits.GoesOn | NodeTraits.Stems : NodeTraits.GoesOn);
                ref var next = ref steps.Add(node, symbol);
                next = next != 0 ? next : nodes.Add();
                node = next;
            }

            nodes.End(node, number);
        }
    }
}
