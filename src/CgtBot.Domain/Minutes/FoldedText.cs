using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Minutes;

/// <summary>A stretch of the source in lower case, without accents, emphasis, inclusive endings or line breaks, and the way back to the source.</summary>
internal sealed class FoldedText
{
    private readonly List<int> origins = [];

    private FoldedText(int end) => End = end;

    public string Text { get; private set; } = "";

    private int End { get; }

    /// <summary>Where a position of <see cref="Text"/> is in the source.</summary>
    public int OriginOf(int position) => position < origins.Count ? origins[position] : End;

    public static string Of(string text) => Of(text, 0, text.Length).Text;

    public static FoldedText Of(string source, int start, int end)
    {
        var folded = new FoldedText(end);
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var inclusive = InclusiveEnding(source, i, end);
            if (inclusive > 0)
            {
                i += inclusive - 1;
                continue;
            }

            folded.Append(text, source[i], i);
        }

        folded.Text = text.ToString();
        return folded;
    }

    private void Append(StringBuilder text, char c, int origin)
    {
        if (c is '*' or '_' or '`' or '\u00AD' or '\u200B' or '\uFEFF' || (c == '>' && AtLineStart(text)))
        {
            return;
        }

        if (char.IsWhiteSpace(c))
        {
            if (text.Length > 0 && text[^1] != ' ')
            {
                Push(text, ' ', origin);
            }

            return;
        }

        Push(text, Base(c), origin);
    }

    private static bool AtLineStart(StringBuilder text) => text.Length == 0 || text[^1] == ' ';

    private void Push(StringBuilder text, char c, int origin)
    {
        if (c != '\0')
        {
            text.Append(c);
            origins.Add(origin);
        }
    }

    private static char Base(char c)
    {
        if (c is '’' or '‘' or 'ʼ' or '′')
        {
            return '\'';
        }

        if (c is '‐' or '‑' or '‒')
        {
            return '-';
        }

        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate)
        {
            return '\0';
        }

        return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
    }

    // « élu·e·s », « élu.e.s », « agent(e)s »: the ending says who, not what.
    private static int InclusiveEnding(string source, int at, int end)
    {
        if (at == 0 || at + 1 >= end || !char.IsLetter(source[at - 1]))
        {
            return 0;
        }

        return source[at] switch
        {
            '(' => Bracketed(source, at, end),
            '·' or '•' or '‧' or '.' => Dotted(source, at, end),
            _ => 0,
        };
    }

    private static int Bracketed(string source, int at, int end)
    {
        var close = at + 1;
        while (close < end && close - at < 6 && char.IsLower(source[close]))
        {
            close++;
        }

        return close > at + 1 && close < end && source[close] == ')' ? close - at + 1 : 0;
    }

    private static int Dotted(string source, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop - at < 6 && char.IsLower(source[stop]))
        {
            stop++;
        }

        var ending = source.AsSpan(at + 1, stop - at - 1);
        var known = ending is "e" or "es" or "s" or "ne" or "nes" or "le" or "les" or "trice" or "trices" or "euse" or "euses" or "te" or "ive" or "ives";
        return known && (source[at] != '.' || stop == end || !char.IsLetterOrDigit(source[stop])) ? stop - at : 0;
    }
}
