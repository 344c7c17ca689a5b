using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>The distinct words of all phrases, each with a number: found by the hash of their letters, or by the first letters of a stem, and then compared exactly.</summary>
internal sealed class WordIndex
{
    private const int StemHead = 3;
    private readonly List<PhraseWord> words;
    private readonly HashTable table;
    private readonly Dictionary<long, int[]> stems;

    private WordIndex(List<PhraseWord> words, HashTable table)
    {
        (this.words, this.table) = (words, table);
        stems = words.Index().Where(w => w.Item.Form == WordForm.Stem).GroupBy(w => Head(w.Item.Letters)).ToDictionary(g => g.Key, g => g.Select(w => w.Index).ToArray());
    }

    /// <summary>The numbers of the phrase words that one word satisfies.</summary>
    public void AddSymbols(ReadOnlySpan<char> word, bool capitals, List<int> symbols)
    {
        if (word.Length > WordHash.Longest)
        {
            return;
        }

        Span<char> key = stackalloc char[WordHash.Longest];
        var keyLength = 0;
        foreach (var symbol in table.Of(WordHash.Of(word)))
        {
            var wanted = words[symbol];
            if (keyLength == 0 && wanted.Form == WordForm.Inflected)
            {
                keyLength = Inflection.Key(word, key);
            }

            if (Satisfies(word, capitals, key[..keyLength], wanted))
            {
                symbols.Add(symbol);
            }
        }

        AddStems(word, symbols);
    }

    private static bool Satisfies(ReadOnlySpan<char> word, bool capitals, ReadOnlySpan<char> key, PhraseWord wanted) => wanted.Form switch
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
        private readonly HashSet<ulong> hashes = [];

        public int Add(PhraseWord word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word with { Gap = 0 }, out var known);
            if (!known)
            {
                number = words.Count;
                words.Add(word);
                hashes.Clear();
                SurfaceForms.Add(word, hashes);
                foreach (var hash in hashes)
                {
                    table.Add(hash, number);
                }
            }

            return number;
        }

        public WordIndex Build() => new(words, table.Build());
    }
}
