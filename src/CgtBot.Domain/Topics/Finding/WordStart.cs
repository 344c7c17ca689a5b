using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>
/// Tells whether a run of letters begins a word for the exact reader too, or goes on with the one before: the « rice » of « directeur·rice », a word cut at a line end,
/// a letter of a spaced-out title.
/// </summary>
internal static class WordStart
{
    /// <summary>How far back a place is looked for from which the exact reader can be trusted.</summary>
    private const int Reach = 400;

    /// <summary>The first letter of what looks like a word; null when it is marks alone.</summary>
    public static int? FirstLetter(string text, int from)
    {
        while (from < text.Length && Folding.Of(text[from]) is "")
        {
            from++;
        }

        return from < text.Length && LetterCodes.Of(text[from]) != LetterCodes.Separator ? from : null;
    }

    public static bool IsAt(string text, int start, Words words) => start == 0 || !MayGoOn(text, start) || Read(text, start, words);

    /// <summary>True when what stands before may belong to the same word.</summary>
    private static bool MayGoOn(string text, int start)
    {
        var before = text[start - 1];
        if (InclusiveEndings.Joins(before))
        {
            // « territoriaux(e)-x »: an ending may follow one in brackets.
            return start > 1 && (text[start - 2] == ')' || LetterCodes.Of(text[start - 2]) != LetterCodes.Separator) && (InclusiveEndings.MayBeAt(text, start) || (before == '.' && char.IsUpper(text[start])));
        }

        return char.IsWhiteSpace(before) && (IsCutLine(text, start) || IsSpacedOut(text, start));
    }

    private static bool IsCutLine(string text, int start)
    {
        var at = start - 1;
        while (at > 0 && start - at <= WordReader.WidestCut && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return text[at] is '-' or '\u2010' || LetterCodes.Of(text[at]) == LetterCodes.Odd;
    }

    private static bool IsSpacedOut(string text, int start) =>
        start > 1 && char.IsUpper(text[start - 2]) && char.IsUpper(text[start]) && (start + 1 >= text.Length || LetterCodes.Of(text[start + 1]) is LetterCodes.Separator or LetterCodes.Odd);

    private static bool Read(string text, int start, Words words)
    {
        if (SafePlace(text, start) is not { } place)
        {
            return true;
        }

        words.Restart(text, place);
        var i = 0;
        while (words.Has(i) && words[i].Start < start)
        {
            i++;
        }

        return words.Has(i) && words[i].Start == start;
    }

    /// <summary>The nearest place before, after white space that joins nothing; null when there is none near, as in no text that people write.</summary>
    private static int? SafePlace(string text, int start)
    {
        for (var at = start - 1; at > 0 && start - at < Reach; at--)
        {
            if (char.IsWhiteSpace(text[at]) && LetterCodes.Of(text[at + 1]) != LetterCodes.Separator && at + 1 < start && !IsCutLine(text, at + 1) && !IsSpacedOut(text, at + 1))
            {
                return at + 1;
            }
        }

        return start < Reach ? 0 : null;
    }
}
