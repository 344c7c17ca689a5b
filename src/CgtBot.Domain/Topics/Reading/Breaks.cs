namespace CgtBot.Domain.Topics.Reading;

/// <summary>Tells what the characters between two words do: nothing, end a clause, or end a sentence.</summary>
internal static class Breaks
{
    /// <summary>Words whose dot ends no sentence.</summary>
    private static readonly string[] Abbreviations = ["art", "M", "MM", "Mme", "réf", "cf", "ex", "p", "tél", "Dr", "env", "n", "St", "resp"];

    public static WordBreak Between(string text, int from, int to)
    {
        var result = WordBreak.None;
        for (var i = from; i < to; i++)
        {
            var one = text[i] switch
            {
                '!' or '?' or ';' or '•' or '▪' or '●' or '■' or '◦' or '➢' or '✓' or '→' or '\u2029' or '\0' => WordBreak.Sentence,
                '·' when i > from && text[i - 1] == ' ' => WordBreak.Sentence,
                '.' or '…' => Dot(text, i, to),
                '\n' or '\u2028' => NewLine(text, from, i, to),
                ',' or '(' or ')' or ':' or '|' or '\t' or '–' or '—' or '[' or ']' or '=' or '*' or '·' => WordBreak.Clause,
                '-' when i + 1 < to && i > from => WordBreak.Clause,
                _ => WordBreak.None,
            };
            if (one == WordBreak.Sentence)
            {
                return one;
            }

            result = one > result ? one : result;
        }

        return result;
    }

    private static WordBreak Dot(string text, int i, int to)
    {
        if (i + 1 >= to && to < text.Length)
        {
            return WordBreak.Clause;
        }

        return to < text.Length && char.IsLower(text[to]) || IsAbbreviation(text, i) ? WordBreak.Clause : WordBreak.Sentence;
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        foreach (var word in Abbreviations)
        {
            if (EndsWithWord(text, dot, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithWord(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0
        && (end == word.Length || !char.IsLetterOrDigit(text[end - word.Length - 1]));

    /// <summary>A line end is a sentence's end before a bullet, a number, a capital or a blank line; a paragraph wrapped in the middle of a sentence goes on.</summary>
    private static WordBreak NewLine(string text, int from, int i, int to)
    {
        if (to >= text.Length || !char.IsLower(text[to]))
        {
            return WordBreak.Sentence;
        }

        for (var j = i + 1; j < to; j++)
        {
            if (!char.IsWhiteSpace(text[j]) && text[j] is not ('«' or '"' or '“' or '\'' or '’') || text[j] is '\n' or '\u2028')
            {
                return WordBreak.Sentence;
            }
        }

        return ClosesLine(text, from, i) || IsLetterBullet(text, to) ? WordBreak.Sentence : WordBreak.None;
    }

    private static bool ClosesLine(string text, int from, int newLine)
    {
        for (var j = from; j < newLine; j++)
        {
            if (text[j] is ':' or ';')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« o IA documentaire »: a lone o that stood for a round bullet.</summary>
    private static bool IsLetterBullet(string text, int at) => text[at] == 'o' && at + 1 < text.Length && text[at + 1] is ' ' or '\t';
}
