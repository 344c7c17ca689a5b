using System.Numerics;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>The words that are not what their letters in a row say: with marks or letters of other scripts, cut at a line end, dotted (I.A.), spaced out, misread (l'lA).</summary>
internal static class OddWords
{
    /// <summary>Their first characters, in order, each once.</summary>
    public static void Find(ScannedText scanned, string text, List<int> starts)
    {
        starts.Clear();
        ReadOnlySpan<ulong> letters = scanned.Letters, capitals = scanned.Capitals, hyphens = scanned.Hyphens, odd = scanned.Odd;
        var (before, seen) = (0UL, -1);
        for (var block = 0; block < odd.Length - 2; block++)
        {
            var (here, next) = (letters[block], letters[block + 1]);
            var begins = here & ~((here << 1) | (before >> 63));
            var cut = hyphens[block] & ((here << 1) | (before >> 63)) & ~ScannedText.Later(here, next, 1);
            var single = begins & capitals[block] & ~ScannedText.Later(here, next, 1) & ScannedText.Later(capitals[block], capitals[block + 1], 2);
            var misread = begins & ~capitals[block] & ScannedText.Later(capitals[block], capitals[block + 1], 1) & ~ScannedText.Later(here, next, 2);
            var surely = odd[block] | cut;
            for (var which = surely | single | misread; which != 0; which &= which - 1)
            {
                var bit = BitOperations.TrailingZeroCount(which);
                var at = block * ScannedText.Block + bit;
                if ((surely >> bit & 1) != 0 || IsDotted(text, at) || IsSpacedOut(text, at) || text[at] == 'l')
                {
                    seen = Add(scanned, text, at, seen, starts);
                }
            }

            before = here;
        }
    }

    // Asked only where the bits tell of a capital one or two characters on: these are there to be read.

    /// <summary>« I.A » of I.A.</summary>
    private static bool IsDotted(string text, int at) => text[at + 1] == '.' && char.IsUpper(text[at + 2]);

    /// <summary>« D É M » of a title spaced out.</summary>
    private static bool IsSpacedOut(string text, int at) => text[at + 1] == ' ' && at + 4 < text.Length && text[at + 3] == ' ' && char.IsUpper(text[at + 2]) && char.IsUpper(text[at + 4]);

    /// <summary>Adds the beginning of the word that holds a character, unless the one seen before stands in the same word; returns the character seen.</summary>
    private static int Add(ScannedText scanned, string text, int seeing, int seen, List<int> starts)
    {
        if (scanned.Codes[seeing] == LetterCodes.Separator)
        {
            // A hyphen cuts a word only before white space.
            if (seeing + 1 >= text.Length || !char.IsWhiteSpace(text[seeing + 1]))
            {
                return seen;
            }

            seeing--;
        }

        var at = seeing;
        while (at > 0 && at > seen && scanned.Codes[at - 1] != LetterCodes.Separator)
        {
            at--;
        }

        if (at > seen)
        {
            starts.Add(at);
        }

        return seeing;
    }
}
