using System.Runtime.CompilerServices;

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

    /// <summary>1 for what may join an ending, by a few operations and no branch.</summary>
    public static int Joining(char c) => Unsafe.BitCast<bool, byte>(((uint)(c - '(') < 8 & (0b1110_0001 >> (c - '(') & 1) != 0) | c == '·' | c == '•' | c == '‧');

    /// <summary>The end of a word with the endings that follow its letters.</summary>
    public static int After(string text, int end)
    {
        for (var i = 0; i < Most && end + 1 < text.Length && Joins(text[end]); i++)
        {
            var ending = LettersFrom(text, end + 1);
            if (!IsKnown(text.AsSpan(end + 1, ending - end - 1)) || (text[end] == '(' ? ending >= text.Length || text[ending++] != ')' : GoesOn(text, ending)))
            {
                return end;
            }

            end = ending;
        }

        return end;
    }

    /// <summary>True when the letters from here on are an ending, if what stands before joins them to a word.</summary>
    public static bool MayBeAt(string text, int start) => IsKnown(text.AsSpan(start..LettersFrom(text, start)));

    private static int LettersFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && char.IsLetter(text[end]))
        {
            end++;
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
