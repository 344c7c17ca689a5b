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
        public List<(int First, int Second)> Pairs { get; } = [];

        public HashSet<ulong> Stems { get; } = [];

        /// <summary>How terms go on after a phrase word.</summary>
        public Opening Of(int symbol) => symbol < openings.Count ? openings[symbol] : Opening.None;

        /// <summary>Takes in one plain sequence of words that is a term.</summary>
        /// <param name="second">The number of its second word, if it has one.</param>
        public void Add(IReadOnlyList<PhraseWord> sequence, int first, int second)
        {
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
                Pairs.Add((first, second));
            }
        }

        private void AddStem(string letters)
        {
            Stems.Add(Head(letters[0], letters[1], letters[2]));
            for (var at = letters.IndexOf("oe", StringComparison.Ordinal); at is >= 0 and < 3; at = letters.IndexOf("oe", at + 2, StringComparison.Ordinal))
            {
                var joined = letters[..at] + (char)LetterCodes.Ligature + letters[(at + 2)..];
                Stems.Add(joined.Length > 2 ? Head(joined[0], joined[1], joined[2]) : 0);
            }
        }

        private static ulong Head(char a, char b, char c) => StemHash(((uint)(byte)c << 16) | ((uint)(byte)b << 8) | (byte)a);
    }
}
