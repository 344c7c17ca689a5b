namespace CgtBot.Domain.Topics.Reading;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordBreak : byte
{
    None,
    Clause,
    Sentence,
}

/// <summary>One word: where it stands in the original text, where its folded letters are, whether it is written in capitals, and what comes before.</summary>
internal readonly record struct Word(int Start, int End, int FoldStart, int FoldLength, bool Capitals, WordBreak Before);

/// <summary>A text as words. The folded letters lie in one buffer, so that reading allocates nothing per word.</summary>
internal sealed class Words(string text, char[] folded, Word[] items)
{
    public string Text => text;

    public int Count => items.Length;

    public ref readonly Word this[int index] => ref items[index];

    public ReadOnlySpan<char> Folded(int index) => folded.AsSpan(items[index].FoldStart, items[index].FoldLength);

    /// <summary>The original characters from one word to another, both included.</summary>
    public ReadOnlySpan<char> Between(int first, int last) => text.AsSpan(items[first].Start, items[last].End - items[first].Start);

    /// <summary>The original characters between a word and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int index) => text.AsSpan()[(index == 0 ? 0 : items[index - 1].End)..(index == items.Length ? text.Length : items[index].Start)];

    public static Words Of(string text) => new WordReader(text).Read();
}
