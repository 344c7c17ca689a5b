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
        ReadOnlySpan<ulong> letters = scanned.Letters, capitals = scanned.Capitals;
        var (before, seen) = (0UL, -1);
        for (var block = 0; block < scanned.Blocks; block++)
        {
            var (here, next) = (letters[block], letters[block + 1]);
            var begins = here & ~((here << 1) | (before >> 63));
            var cut = scanned.Hyphens[block] & ((here << 1) | (before >> 63)) & ~Later(here, next, 1);
            var single = begins & capitals[block] & ~Later(here, next, 1) & Later(capitals[block], capitals[block + 1], 2);
            var misread = begins & ~capitals[block] & Later(capitals[block], capitals[block + 1], 1) & ~Later(here, next, 2);
            for (var which = scanned.Odd[block] | cut | single | misread; which != 0; which &= which - 1)
            {
                seen = Add(scanned, text, block * ScannedText.Block + BitOperations.TrailingZeroCount(which), seen, starts);
            }

            before = here;
        }
    }

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

    private static ulong Later(ulong here, ulong next, int by) => (here >> by) | (next << (64 - by));
}
