namespace CgtBot.Domain.Topics.Reading;

/// <summary>The hashes that the words of a text can have when they satisfy a word of a phrase. A few too many do no harm: what is found is read exactly.</summary>
internal static class SurfaceForms
{
    private static readonly string[] Endings = ["", "s", "x", "e", "es", "ee", "ees"];

    /// <summary>Distinct hashes; none for a stem, that any word may carry on.</summary>
    public static HashSet<ulong> HashesOf(PhraseWord word)
    {
        var hashes = new HashSet<ulong>();
        Add(word, hashes);
        return hashes;
    }

    /// <summary>Adds them to a set that is used again and again.</summary>
    public static void Add(PhraseWord word, HashSet<ulong> hashes)
    {
        Span<char> form = stackalloc char[WordHash.Longest];
        if (word.Letters.Length > WordHash.Longest - 8)
        {
            return;
        }

        switch (word.Form)
        {
            case WordForm.Exact:
                AddForm(form, word.Letters, "", hashes);
                break;
            case WordForm.Capitals:
                AddForm(form, word.Letters, "", hashes);
                AddForm(form, word.Letters, "s", hashes);
                break;
            case WordForm.Inflected:
                AddInflected(form, word.Letters, hashes);
                break;
        }
    }

    /// <summary>Every way back from the key that <see cref="Inflection"/> makes of a word.</summary>
    private static void AddInflected(Span<char> form, ReadOnlySpan<char> key, HashSet<ulong> hashes)
    {
        foreach (var ending in Endings)
        {
            AddForm(form, key, ending, hashes);
        }

        if (key.EndsWith("al"))
        {
            AddForm(form, key[..^1], "ux", hashes);
        }

        if (key.EndsWith("eur"))
        {
            AddForm(form, key[..^1], "se", hashes);
            AddForm(form, key[..^1], "ses", hashes);
        }

        if (key.EndsWith("teur"))
        {
            AddForm(form, key[..^3], "rice", hashes);
            AddForm(form, key[..^3], "rices", hashes);
        }

        var doubled = key.EndsWith("el") ? "l" : key.EndsWith("en") ? "n" : key.EndsWith("et") ? "t" : null;
        foreach (var ending in doubled is null ? [] : Endings)
        {
            AddForm(form, key, doubled + ending, hashes);
        }

        foreach (var ending in key.EndsWith("if") ? Endings : [])
        {
            AddForm(form, key[..^1], "v" + ending, hashes);
        }
    }

    private static void AddForm(Span<char> form, ReadOnlySpan<char> letters, string ending, HashSet<ulong> hashes)
    {
        letters.CopyTo(form);
        ending.CopyTo(form[letters.Length..]);
        AddSpellings(form[..(letters.Length + ending.Length)], 0, hashes);
    }

    /// <summary>With each « oe » as two letters and as one.</summary>
    private static void AddSpellings(Span<char> letters, int from, HashSet<ulong> hashes)
    {
        hashes.Add(WordHash.Of(letters, stackalloc byte[WordHash.Longest + 8]));
        for (var at = letters[from..].IndexOf("oe"); at >= 0; at = letters[from..].IndexOf("oe"))
        {
            from += at;
            Span<char> joined = new char[letters.Length - 1];
            letters[..from].CopyTo(joined);
            joined[from] = (char)LetterCodes.Ligature;
            letters[(from + 2)..].CopyTo(joined[(from + 1)..]);
            AddSpellings(joined, from + 1, hashes);
            from += 2;
        }
    }
}
