using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>The words that are not what their letters in a row say: with marks or letters of other scripts, cut at a line end, dotted (I.A.), spaced out, misread (l'lA).</summary>
internal static class OddWords
{
    /// <summary>Their first characters, in order, each once.</summary>
    public static void Find(ScannedText scanned, string text, List<int> starts)
    {
        starts.Clear();
        ref var letters = ref MemoryMarshal.GetReference(scanned.Letters);
        ref var capitals = ref MemoryMarshal.GetReference(scanned.Capitals);
        ref var hyphens = ref MemoryMarshal.GetReference(scanned.Hyphens);
        ref var odd = ref MemoryMarshal.GetReference(scanned.Odd);
        var (before, seen) = (0UL, -1);
        for (var block = 0; block < scanned.Blocks; block++)
        {
            var (here, next) = (Unsafe.Add(ref letters, block), Unsafe.Add(ref letters, block + 1));
            var (capital, later) = (Unsafe.Add(ref capitals, block), Unsafe.Add(ref capitals, block + 1));
            var behind = (here << 1) | before;
            var (begins, goesOn) = (here & ~behind, ScannedText.Later(here, next, 1));
            var cut = Unsafe.Add(ref hyphens, block) & behind & ~goesOn;
            var single = capital & ~goesOn & ScannedText.Later(capital, later, 2);
            var misread = ~capital & ScannedText.Later(capital, later, 1) & ~ScannedText.Later(here, next, 2);
            var surely = Unsafe.Add(ref odd, block) | cut;
            before = here >> 63;
            for (var which = surely | (begins & (single | misread)); which != 0; which &= which - 1)
            {
                var bit = BitOperations.TrailingZeroCount(which);
                var at = block * ScannedText.Block + bit;
                if ((surely >> bit & 1) != 0 || IsDotted(text, at) || IsSpacedOut(text, at) || text[at] == 'l')
                {
                    seen = Add(scanned, text, at, seen, starts);
                }
            }
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
