using System.Runtime.InteropServices;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// The forms that the words of a text can have when they satisfy a word of a phrase, each with the endings that it may then bear. A form that may bear none is to be read.
/// One object serves word after word, so that a hundred thousand terms are compiled without an allocation for each form.
/// </summary>
internal sealed class SurfaceForms
{
    private static readonly string[] Plural = ["", "s", "x", "e", "es", "ee", "ees"];

    private readonly byte[] codes = new byte[2 * WordHash.Longest];
    private readonly byte[] joined = new byte[2 * WordHash.Longest];
    private readonly FormLetters letters = new();
    private readonly List<Form> forms = new(32);
    private PhraseWord wanted;
    private int symbol;

    /// <summary>Distinct forms, until the next word; none for a stem, that any letters may follow.</summary>
    public List<Form> Of(in PhraseWord word, int number)
    {
        forms.Clear();
        (wanted, symbol) = (word, number);
        if (word.Letters.Length > WordHash.Longest - 8)
        {
            return forms;
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

        return forms;
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
        foreach (var ending in Plural)
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
        var bare = BareWord.Of(ref spelling[0], length);
        if (!Knows(bare))
        {
            var told = FormLetters.AreTold(bare, wanted);
            var endings = told ? letters.EndingsOf(spelling.AsSpan(0, bare.Length), wanted) : 0;
            if (endings != 0 || !told)
            {
                forms.Add(new(bare, symbol, (byte)endings, wanted.Form));
            }
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

    private bool Knows(in BareWord bare)
    {
        foreach (ref readonly var form in CollectionsMarshal.AsSpan(forms))
        {
            if (form.Is(bare))
            {
                return true;
            }
        }

        return false;
    }
}
