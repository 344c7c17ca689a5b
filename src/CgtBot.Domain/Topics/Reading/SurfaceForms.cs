namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// The hashes that the words of a text can have when they satisfy a word of a phrase. A few too many do no harm: what is found is read exactly.
/// One object serves word after word, so that a hundred thousand terms are compiled without an allocation for each form.
/// </summary>
internal sealed class SurfaceForms
{
    private static readonly string[] Endings = ["", "s", "x", "e", "es", "ee", "ees"];

    private readonly byte[] codes = new byte[2 * WordHash.Longest];
    private readonly byte[] joined = new byte[2 * WordHash.Longest];
    private readonly List<ulong> hashes = new(32);
    private readonly List<uint> heads = new(4);

    /// <summary>The first four codes of the forms last asked for: few, since forms differ at their end.</summary>
    public IReadOnlyList<uint> Heads => heads;

    /// <summary>Distinct hashes, until the next word; none for a stem, that any letters may follow.</summary>
    public IReadOnlyList<ulong> HashesOf(in PhraseWord word)
    {
        hashes.Clear();
        heads.Clear();
        if (word.Letters.Length > WordHash.Longest - 8)
        {
            return hashes;
        }

        switch (word.Form)
        {
            case WordForm.Exact:
                Add(word.Letters, "");
                break;
            case WordForm.Capitals:
                Add(word.Letters, "");
                Add(word.Letters, "s");
                break;
            case WordForm.Inflected:
                AddInflected(word.Letters);
                break;
        }

        return hashes;
    }

    /// <summary>Every way back from the key that <see cref="Inflection"/> makes of a word.</summary>
    private void AddInflected(ReadOnlySpan<char> key)
    {
        AddAll(key, "");
        if (key.EndsWith("al"))
        {
            Add(key[..^1], "ux");
        }

        if (key.EndsWith("eur"))
        {
            Add(key[..^1], "se");
            Add(key[..^1], "ses");
        }

        if (key.EndsWith("teur"))
        {
            Add(key[..^3], "rice");
            Add(key[..^3], "rices");
        }

        if (key.EndsWith("el") || key.EndsWith("en") || key.EndsWith("et"))
        {
            AddAll(key, key[^1] == 'l' ? "l" : key[^1] == 'n' ? "n" : "t");
        }

        if (key.EndsWith("if"))
        {
            AddAll(key[..^1], "v");
        }
    }

    private void AddAll(ReadOnlySpan<char> letters, string before)
    {
        foreach (var ending in Endings)
        {
            Add(letters, before, ending);
        }
    }

    private void Add(ReadOnlySpan<char> letters, string before, string ending = "")
    {
        AddSpellings(codes, Copy(ending, Copy(before, Copy(letters, 0))), 0);
    }

    private int Copy(ReadOnlySpan<char> letters, int at)
    {
        foreach (var letter in letters)
        {
            codes[at++] = (byte)letter;
        }

        return at;
    }

    /// <summary>With each « oe » as two letters and as one.</summary>
    private void AddSpellings(byte[] spelling, int length, int from)
    {
        spelling.AsSpan(length, 8).Clear();
        var hash = WordHash.Of(ref spelling[0], length);
        if (!hashes.Contains(hash))
        {
            hashes.Add(hash);
        }

        var head = BitConverter.ToUInt32(spelling, 0);
        if (!heads.Contains(head))
        {
            heads.Add(head);
        }

        for (var at = spelling.AsSpan(from, length - from).IndexOf("oe"u8); at >= 0; at = spelling.AsSpan(from, length - from).IndexOf("oe"u8))
        {
            from += at;
            var one = spelling == codes ? joined : new byte[spelling.Length];
            spelling.AsSpan(0, from).CopyTo(one);
            one[from] = LetterCodes.Ligature;
            spelling.AsSpan(from + 2, length - from - 2).CopyTo(one.AsSpan(from + 1));
            AddSpellings(one, length - 1, from + 1);
            from += 2;
        }
    }
}
