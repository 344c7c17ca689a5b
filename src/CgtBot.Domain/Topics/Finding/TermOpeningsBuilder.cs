using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>How they are collected.</summary>
internal sealed partial class TermOpenings
{
    public sealed class Builder
    {
        private readonly List<Opening> openings = [];

        /// <summary>The phrase words that begin terms, by number, each once.</summary>
        public List<int> Firsts { get; } = [];

        /// <summary>First words with second words.</summary>
        public List<(int First, int Second, bool Whole)> Pairs { get; } = [];

        public HashSet<ulong> Stems { get; } = [];

        /// <summary>The hashes of the stems that are terms by themselves.</summary>
        public HashSet<ulong> WholeStems { get; } = [];

        /// <summary>First words behind which a term needs another word, and within how many.</summary>
        public List<(PhraseWord First, PhraseWord Other, int Reach)> Companions { get; } = [];

        /// <summary>True when some term has a gap or a stem: where all are plain words the rest is not worth asking for.</summary>
        public bool IsLoose { get; private set; }

        /// <summary>How terms go on after a phrase word.</summary>
        public Opening Of(int symbol) => symbol < openings.Count ? openings[symbol] : Opening.None;

        /// <summary>Takes in one plain sequence of words that is a term.</summary>
        /// <param name="second">The number of its second word, if it has one.</param>
        public void Add(IReadOnlyList<PhraseWord> sequence, int first, int second)
        {
            AddCompanion(sequence);
            if (sequence[0].Form == WordForm.Stem)
            {
                AddStem(sequence[0].Letters);
                return;
            }

            var opening = sequence.Count == 1 ? Opening.Whole : sequence[1] is { Gap: 0, Form: not WordForm.Stem } ? Opening.Paired : Opening.Open;
            while (openings.Count <= first)
            {
                openings.Add(Opening.None);
            }

            if (openings[first] == Opening.None)
            {
                Firsts.Add(first);
            }

            openings[first] |= opening;
            if (opening == Opening.Paired)
            {
                Pairs.Add((first, second, sequence.Count == 2));
            }
        }

        private void AddStem(string letters)
        {
            foreach (var written in StemKeys.Spellings(letters))
            {
                Stems.Add(written.Length > 2 ? StemHash((uint)StemKeys.CodesOf(written)) : 0);
            }
        }

        // Two words in a row are told by their pair; of longer terms the longest other word is asked for, as the rarest.
        private void AddCompanion(IReadOnlyList<PhraseWord> sequence)
        {
            var loose = sequence[0].Form == WordForm.Stem || sequence.Skip(1).Any(w => w.Gap > 0 || w.Form == WordForm.Stem);
            IsLoose |= loose;
            if (sequence.Count == 1)
            {
                WholeStems.UnionWith(loose ? StemKeys.Of(sequence[0].Letters) : []);
            }
            else if (loose || sequence.Count > 2)
            {
                var other = Enumerable.Range(1, sequence.Count - 1).MaxBy(i => sequence[i].Letters.Length);
                Companions.Add((sequence[0], sequence[other], sequence.Skip(1).Take(other).Sum(w => w.Gap + 1)));
            }
        }
    }
}
