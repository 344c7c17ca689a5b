using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>The distinct words of all phrases, each with a number: found by the hash of their letters, or by the first letters of a stem, and then compared exactly.</summary>
internal sealed class WordIndex
{
    private const int StemHead = 3;
    private readonly KnownWord[] words;
    private readonly Dictionary<long, int[]> stems;

    private WordIndex(KnownWord[] words, FormTable forms)
    {
        (this.words, Forms) = (words, forms);
        stems = words.Index().Where(w => w.Item.Word.Form == WordForm.Stem).GroupBy(w => Head(w.Item.Word.Letters)).ToDictionary(g => g.Key, g => g.Select(w => w.Index).ToArray());
    }

    /// <summary>The forms of all words but stems.</summary>
    public FormTable Forms { get; }

    /// <summary>The number that <see cref="Builder.Build"/> was given for a phrase word.</summary>
    public int FirstStep(int symbol) => words[symbol].FirstStep;

    /// <summary>The numbers of the phrase words that one word satisfies.</summary>
    /// <param name="room">Where the word is taken apart, so that no call clears room of its own.</param>
    public void AddSymbols(ReadOnlySpan<char> word, bool capitals, WordRoom room, List<int> symbols)
    {
        if (word.Length <= WordHash.Longest)
        {
            AddWhole(word, capitals, room, symbols);
            AddStems(word, symbols);
        }
    }

    private void AddWhole(ReadOnlySpan<char> word, bool capitals, WordRoom room, List<int> symbols)
    {
        var bare = BareWord.Of(ref room.CodesOf(word)[0], word.Length);
        var key = ReadOnlySpan<char>.Empty;
        for (var place = Forms.PlaceOf(bare.Hash); Forms[place].IsThere; place++)
        {
            if (!Forms[place].Is(bare))
            {
                continue;
            }

            var wanted = words[Forms[place].Symbol].Word;
            if (key.Length == 0 && wanted.Form == WordForm.Inflected)
            {
                key = room.Key.AsSpan(0, Inflection.Key(word, room.Key));
            }

            if (wanted.IsSatisfiedBy(word, capitals, key))
            {
                symbols.Add(Forms[place].Symbol);
            }
        }
    }

    private void AddStems(ReadOnlySpan<char> word, List<int> symbols)
    {
        if (stems.Count == 0 || word.Length < StemHead || !stems.TryGetValue(Head(word), out var candidates))
        {
            return;
        }

        foreach (var symbol in candidates)
        {
            if (word.StartsWith(words[symbol].Word.Letters, StringComparison.Ordinal))
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
        private readonly SurfaceForms surface = new();
        private readonly List<Form> forms = [];
        private readonly List<int> ends = [];

        /// <summary>What the words of a text that satisfy a phrase word may look like.</summary>
        public ReadOnlySpan<Form> FormsOf(int number) => CollectionsMarshal.AsSpan(forms)[(number == 0 ? 0 : ends[number - 1])..ends[number]];

        public int Add(PhraseWord word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word with { Gap = 0 }, out var known);
            if (!known)
            {
                number = words.Count;
                words.Add(word);
                forms.AddRange(surface.Of(word, number));
                ends.Add(forms.Count);
            }

            return number;
        }

        /// <param name="firstStep">What to keep beside each phrase word.</param>
        public WordIndex Build(Func<int, int> firstStep)
        {
            var known = new KnownWord[words.Count];
            for (var symbol = 0; symbol < known.Length; symbol++)
            {
                known[symbol] = new(words[symbol], firstStep(symbol));
            }

            return new(known, new FormTable(CollectionsMarshal.AsSpan(forms), f => f.With(known[f.Symbol].FirstStep)));
        }
    }
}

/// <summary>A phrase word, and where the phrases that it begins go on.</summary>
internal readonly record struct KnownWord(PhraseWord Word, int FirstStep);

/// <summary>Room for one word, reused.</summary>
internal sealed class WordRoom
{
    private readonly byte[] codes = new byte[WordHash.Longest + 8];

    public char[] Key { get; } = new char[WordHash.Longest];

    /// <summary>The letters of a word as codes, after which eight more can be read.</summary>
    public Span<byte> CodesOf(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            codes[i] = (byte)letters[i];
        }

        codes.AsSpan(letters.Length, 8).Clear();
        return codes;
    }
}
