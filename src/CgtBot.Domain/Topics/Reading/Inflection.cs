namespace CgtBot.Domain.Topics.Reading;

/// <summary>One key for the forms of a French word that differ by number and gender: agents, agente; supprimés, supprimée; territoriaux, territoriale; directrice, directeur.</summary>
internal static class Inflection
{
    /// <summary>Writes the key of a folded word and returns its length; <paramref name="key"/> must be as long as the word.</summary>
    public static int Key(ReadOnlySpan<char> word, Span<char> key)
    {
        word.CopyTo(key);
        var length = WithoutPlural(key[..word.Length]);
        return WithoutFeminine(key[..length]);
    }

    public static string Key(ReadOnlySpan<char> word)
    {
        Span<char> key = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        return key[..Key(word, key)].ToString();
    }

    private static int WithoutPlural(Span<char> w)
    {
        if (w.Length <= 3)
        {
            return w.Length;
        }

        if (w.EndsWith("aux") && !w.EndsWith("eaux"))
        {
            w[^2] = 'l';
            return w.Length - 1;
        }

        return w[^1] is 's' or 'x' && !w.EndsWith("ss") ? w.Length - 1 : w.Length;
    }

    private static int WithoutFeminine(Span<char> w)
    {
        if (w.EndsWith("trice") || w.EndsWith("euse"))
        {
            var stem = w.EndsWith("euse") ? w.Length - 4 : w.Length - 5;
            var ending = w.EndsWith("euse") ? "eur" : "teur";
            ending.CopyTo(w[stem..]);
            return stem + ending.Length;
        }

        var length = w.Length;
        for (var e = 0; e < 2 && length > 4 && w[length - 1] == 'e'; e++)
        {
            length--;
        }

        return length == w.Length ? length : WithoutDoubling(w[..length]);
    }

    private static int WithoutDoubling(Span<char> w)
    {
        if (w.EndsWith("ell") || w.EndsWith("enn") || w.EndsWith("ett"))
        {
            return w.Length - 1;
        }

        if (w.EndsWith("iv"))
        {
            w[^1] = 'f';
        }

        return w.Length;
    }
}
