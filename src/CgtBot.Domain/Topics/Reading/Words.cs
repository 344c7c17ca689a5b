namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// A text as words, each read when it is first asked for: a look around one place of a text reads what is there and no more.
/// The folded letters lie in one buffer, so that reading allocates nothing per word.
/// </summary>
internal sealed class Words
{
    private readonly WordReader reader = new();
    private Word[] items;
    private int count;
    private bool ended;

    private Words(string text, int at)
    {
        items = new Word[(text.Length - at) / 5 + 4];
        Restart(text, at);
    }

    /// <summary>For looks at many places with the same buffers: see <see cref="Restart"/>.</summary>
    public Words() => items = new Word[64];

    public string Text => reader.Text;

    /// <summary>How many words there are: reads the text to its end.</summary>
    public int Count
    {
        get
        {
            while (!ended && ReadOne())
            {
            }

            return count;
        }
    }

    public ref readonly Word this[int index] => ref items[index];

    public static Words Of(string text)
    {
        var words = new Words(text, 0);
        _ = words.Count;
        return words;
    }

    /// <summary>Reads another text, or this one from another place, which must be where a word begins.</summary>
    public void Restart(string text, int at)
    {
        reader.Restart(text, at);
        (count, ended) = (0, false);
    }

    /// <summary>True when there is a word of that number; reads up to it.</summary>
    public bool Has(int index)
    {
        while (count <= index)
        {
            if (ended || !ReadOne())
            {
                return false;
            }
        }

        return true;
    }

    public ReadOnlySpan<char> Folded(int index) => reader.Letters(items[index]);

    /// <summary>The original characters from one word to another, both included.</summary>
    public ReadOnlySpan<char> Between(int first, int last) => Text.AsSpan(items[first].Start, items[last].End - items[first].Start);

    /// <summary>The original characters between a word and the one before it; after the last word with the number of words.</summary>
    public ReadOnlySpan<char> Gap(int index) => Text.AsSpan()[(index == 0 ? 0 : items[index - 1].End)..(index == Count ? Text.Length : items[index].Start)];

    private bool ReadOne()
    {
        if (!reader.Next(out var word))
        {
            ended = true;
            return false;
        }

        if (count == items.Length)
        {
            Array.Resize(ref items, count * 2);
        }

        items[count++] = word;
        return true;
    }
}
