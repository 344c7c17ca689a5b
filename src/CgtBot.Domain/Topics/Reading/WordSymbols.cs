namespace CgtBot.Domain.Topics.Reading;

/// <summary>For each word of one text, the numbers of the phrase words it satisfies; looked up when first asked for.</summary>
internal sealed class WordSymbols(WordIndex index)
{
    private readonly WordRoom room = new();
    private readonly List<int> symbols = [];
    private readonly List<int> ends = [];
    private readonly List<SymbolMask> masks = [];

    public void Restart()
    {
        symbols.Clear();
        ends.Clear();
        masks.Clear();
    }

    /// <param name="word">The number of a word that has been read.</param>
    public Slice Of(Words words, int word)
    {
        Read(words, word);
        return new Slice(word == 0 ? 0 : ends[word - 1], ends[word]);
    }

    /// <summary>All of them at a glance.</summary>
    public SymbolMask MaskOf(Words words, int word)
    {
        Read(words, word);
        return masks[word];
    }

    public int this[int at] => symbols[at];

    private void Read(Words words, int word)
    {
        while (ends.Count <= word)
        {
            var (next, first, mask) = (ends.Count, symbols.Count, default(SymbolMask));
            index.AddSymbols(words.Folded(next), words[next].Capitals, room, symbols);
            for (var i = first; i < symbols.Count; i++)
            {
                mask = mask.With(symbols[i]);
            }

            ends.Add(symbols.Count);
            masks.Add(mask);
        }
    }

    /// <summary>A range of <see cref="this[int]"/>: the list may grow while it is gone through.</summary>
    public readonly record struct Slice(int Start, int End);
}
