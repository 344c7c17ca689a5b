namespace CgtBot.Domain.Topics.Reading;

/// <summary>For each word of one text, the numbers of the phrase words it satisfies; looked up when first asked for.</summary>
internal sealed class WordSymbols(WordIndex index)
{
    private readonly WordRoom room = new();
    private readonly List<int> symbols = [];
    private readonly List<int> ends = [];

    public void Restart()
    {
        symbols.Clear();
        ends.Clear();
    }

    /// <param name="word">The number of a word that has been read.</param>
    public Slice Of(Words words, int word)
    {
        while (ends.Count <= word)
        {
            var next = ends.Count;
            index.AddSymbols(words.Folded(next), words[next].Capitals, room, symbols);
            ends.Add(symbols.Count);
        }

        return new Slice(word == 0 ? 0 : ends[word - 1], ends[word]);
    }

    public int this[int at] => symbols[at];

    /// <summary>A range of <see cref="this[int]"/>: the list may grow while it is gone through.</summary>
    public readonly record struct Slice(int Start, int End);
}
