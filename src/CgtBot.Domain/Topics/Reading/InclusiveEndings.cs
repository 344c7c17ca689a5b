namespace CgtBot.Domain.Topics.Reading;

/// <summary>Endings that write a word for everyone, after « · . - ( / »: agent·e·s, chargé(e), directeur.rice. They are part of the word's place and not of its letters.</summary>
internal static class InclusiveEndings
{
    private const int Longest = 6;

    /// <summary>What is longer is no word a person wrote.</summary>
    private const int Most = 16;

    private static readonly HashSet<string> Known = new(
        ["e", "s", "es", "x", "ne", "nes", "le", "les", "te", "tes", "rice", "rices", "trice", "trices", "euse", "euses", "se", "ses", "ve", "ves", "fe", "ffe", "ere", "eres", "re"],
        StringComparer.Ordinal);

    /// <summary>True for what may join an ending to a word.</summary>
    public static bool Joins(char c) => c is '·' or '•' or '‧' or '.' or '-' or '(' or '/';

    /// <summary>True when an ending may follow the letters of a word: the point that ends a sentence joins nothing.</summary>
    public static bool MayFollow(string text, int end) => end + 1 < text.Length && Joins(text[end]) && char.IsLetter(text[end + 1]);

    /// <summary>The end of a word with the endings that follow its letters.</summary>
    public static int After(string text, int end)
    {
        for (var i = 0; i < Most && end + 1 < text.Length && Joins(text[end]); i++)
        {
            var ending = end + 1;
            while (ending < text.Length && ending - end <= Longest && char.IsLetter(text[ending]))
            {
                ending++;
            }

            if (!IsKnown(text.AsSpan(end + 1, ending - end - 1)) || (text[end] == '(' ? ending >= text.Length || text[ending++] != ')' : GoesOn(text, ending)))
            {
                return end;
            }

            end = ending;
        }

        return end;
    }

    private static bool GoesOn(string text, int index) => index < text.Length && LetterCodes.Of(text[index]) != LetterCodes.Separator;

    private static bool IsKnown(ReadOnlySpan<char> letters)
    {
        Span<char> plain = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            plain[i] = char.IsUpper(letters[i]) ? '?' : (char)LetterCodes.Of(letters[i]);
        }

        return Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain);
    }
}
