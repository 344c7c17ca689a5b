namespace CgtBot.Domain.Topics.Reading;

/// <summary>For each word of one text, the numbers of the phrase words it satisfies.</summary>
internal readonly struct WordSymbols(int[] starts, int[] symbols)
{
    public ReadOnlySpan<int> Of(int word) => symbols.AsSpan(starts[word], starts[word + 1] - starts[word]);
}

/// <summary>The distinct words of all phrases, each with a number: found by their inflection key, their exact letters, their capitals or their stem.</summary>
internal sealed class WordIndex
{
    private const int StemHead = 3;
    private readonly Dictionary<string, int>[] byForm;
    private readonly Dictionary<long, (string Stem, int Symbol)[]> stems;

    private WordIndex(Dictionary<string, int>[] byForm)
    {
        this.byForm = byForm;
        stems = byForm[(int)WordForm.Stem].GroupBy(s => Head(s.Key)).ToDictionary(g => g.Key, g => g.Select(s => (s.Key, s.Value)).ToArray());
    }

    public WordSymbols SymbolsOf(Words words)
    {
        var starts = new int[words.Count + 1];
        var symbols = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            Add(words.Folded(i), words[i].Capitals, symbols);
            starts[i + 1] = symbols.Count;
        }

        return new WordSymbols(starts, [.. symbols]);
    }

    private void Add(ReadOnlySpan<char> word, bool capitals, List<int> symbols)
    {
        if (word.Length > 256)
        {
            return;
        }

        Span<char> key = stackalloc char[word.Length];
        AddKnown(WordForm.Inflected, key[..Inflection.Key(word, key)], symbols);
        AddKnown(WordForm.Exact, word, symbols);
        if (capitals)
        {
            AddKnown(WordForm.Capitals, word, symbols);
            AddKnown(WordForm.Capitals, word[^1] == 's' ? word[..^1] : [], symbols);
        }

        AddStems(word, symbols);
    }

    private void AddKnown(WordForm form, ReadOnlySpan<char> letters, List<int> symbols)
    {
        if (letters.Length > 0 && byForm[(int)form].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var symbol))
        {
            symbols.Add(symbol);
        }
    }

    private void AddStems(ReadOnlySpan<char> word, List<int> symbols)
    {
        if (word.Length < StemHead || !stems.TryGetValue(Head(word), out var candidates))
        {
            return;
        }

        foreach (var (stem, symbol) in candidates)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                symbols.Add(symbol);
            }
        }
    }

    private static long Head(ReadOnlySpan<char> word) => word[0] | ((long)word[1] << 16) | ((long)word[2] << 32);

    public sealed class Builder
    {
        private readonly Dictionary<string, int>[] byForm = [.. Enum.GetValues<WordForm>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        private int count;

        public int Add(PhraseWord word)
        {
            var known = byForm[(int)word.Form];
            if (!known.TryGetValue(word.Letters, out var symbol))
            {
                known[word.Letters] = symbol = ++count;
            }

            return symbol;
        }

        public WordIndex Build() => new(byForm);
    }
}
