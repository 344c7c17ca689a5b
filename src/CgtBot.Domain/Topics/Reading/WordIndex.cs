using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>The distinct words of all phrases, each with a number: found by the hash of their letters, or by the first letters of a stem, and then compared exactly.</summary>
internal sealed class WordIndex
{
    private const int StemHead = 3;
    private readonly KnownWord[] words;
    private readonly HashTable table;
    private readonly Dictionary<long, int[]> stems;

    private WordIndex(KnownWord[] words, HashTable table)
    {
        (this.words, this.table) = (words, table);
        stems = words.Index().Where(w => w.Item.Form == WordForm.Stem).GroupBy(w => Head(w.Item.Letters)).ToDictionary(g => g.Key, g => g.Select(w => w.Index).ToArray());
    }

    /// <summary>The number that <see cref="Builder.Build"/> was given for a phrase word.</summary>
    public int FirstStep(int symbol) => words[symbol].FirstStep;

    /// <summary>What the hash of a word is marked with: see <see cref="Builder.Build"/>.</summary>
    public int MarkOf(ulong hash) => table.Of(hash).Mark;

    /// <summary>The numbers of the phrase words that one word satisfies.</summary>
    /// <param name="room">Where the word is taken apart, so that no call clears room of its own.</param>
    public void AddSymbols(ReadOnlySpan<char> word, bool capitals, WordRoom room, List<int> symbols)
    {
        if (word.Length <= WordHash.Longest)
        {
            AddWhole(WordHash.Of(word, room.Codes), word, capitals, room, symbols);
            AddStems(word, symbols);
        }
    }

    /// <summary>The same, stems left out, for a word whose hash is known.</summary>
    public void AddWhole(ulong hash, ReadOnlySpan<char> word, bool capitals, WordRoom room, List<int> symbols)
    {
        var key = ReadOnlySpan<char>.Empty;
        foreach (var symbol in table.Numbers(hash))
        {
            ref readonly var wanted = ref words[symbol];
            if (key.Length == 0 && wanted.Form == WordForm.Inflected)
            {
                key = room.Key.AsSpan(0, Inflection.Key(word, room.Key));
            }

            if (Satisfies(word, capitals, key, wanted))
            {
                symbols.Add(symbol);
            }
        }
    }

    private static bool Satisfies(ReadOnlySpan<char> word, bool capitals, ReadOnlySpan<char> key, in KnownWord wanted) => wanted.Form switch
    {
        WordForm.Inflected => key.SequenceEqual(wanted.Letters),
        WordForm.Exact => word.SequenceEqual(wanted.Letters),
        _ => capitals && (word.SequenceEqual(wanted.Letters) || (word[^1] == 's' && word[..^1].SequenceEqual(wanted.Letters))),
    };

    private void AddStems(ReadOnlySpan<char> word, List<int> symbols)
    {
        if (stems.Count == 0 || word.Length < StemHead || !stems.TryGetValue(Head(word), out var candidates))
        {
            return;
        }

        foreach (var symbol in candidates)
        {
            if (word.StartsWith(words[symbol].Letters, StringComparison.Ordinal))
            {
                symbols.Add(symbol);
            }
        }
    }

    private static long Head(ReadOnlySpan<char> word) => word[0] | ((long)word[1] << 16) | ((long)word[2] << 32);

    public sealed class Builder
    {
        private readonly Dictionary<PhraseWord, int> numbers = [];
        private readonly List<PhraseWord> words = [];
        private readonly HashTable.Builder table = new();
        private readonly SurfaceForms forms = new();
        private readonly List<ulong[]> hashes = [];
        private readonly List<uint[]> heads = [];

        public PhraseWord this[int number] => words[number];

        /// <summary>What the words of a text that satisfy a phrase word may hash to.</summary>
        public ReadOnlySpan<ulong> HashesOf(int number) => hashes[number];

        /// <summary>The first four codes of such words.</summary>
        public ReadOnlySpan<uint> HeadsOf(int number) => heads[number];

        public int Add(PhraseWord word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word with { Gap = 0 }, out var known);
            if (!known)
            {
                number = words.Count;
                words.Add(word);
                hashes.Add([.. forms.HashesOf(word)]);
                heads.Add([.. forms.Heads]);
                foreach (var hash in hashes[number])
                {
                    table.Add(hash, number);
                }
            }

            return number;
        }

        /// <param name="mark">What to put on each hash.</param>
        /// <param name="firstStep">What to keep beside each phrase word.</param>
        public WordIndex Build(Func<ulong, ushort> mark, Func<int, int> firstStep) =>
            new([.. words.Select((w, symbol) => new KnownWord(w.Letters, w.Form, firstStep(symbol)))], table.Build(mark));
    }
}

/// <summary>A phrase word as it is compared, and where the phrases that it begins go on; sixteen bytes, so that a look costs one line of the cache.</summary>
internal readonly record struct KnownWord(string Letters, WordForm Form, int FirstStep);

/// <summary>Room for one word, reused.</summary>
internal sealed class WordRoom
{
    public byte[] Codes { get; } = new byte[WordHash.Longest + 8];

    public char[] Key { get; } = new char[WordHash.Longest];

    public char[] Letters { get; } = new char[2 * WordHash.Longest];
}
