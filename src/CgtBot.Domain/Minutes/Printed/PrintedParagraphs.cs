using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes.Printed;

/// <summary>Joins the lines a printer cut: within a block, from a column to the next, from a page to the next; a word cut at a hyphen is whole again.</summary>
public static partial class PrintedParagraphs
{
    // A line that stops before this part of its block's width ends its paragraph.
    private const double FullLine = 0.85;

    public static IEnumerable<PrintedParagraph> Of(IEnumerable<PrintedLine> lines)
    {
        PrintedParagraph? open = null;
        PrintedLine? last = null;
        foreach (var line in lines.Where(l => l.Text.Length > 0))
        {
            if (open is not null && Continues(last!, line))
            {
                open = open with { Text = Join(open.Text, line.Text) };
            }
            else
            {
                if (open is not null)
                {
                    yield return open;
                }

                open = new PrintedParagraph(line.Page, line.Text);
            }

            last = line;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool Continues(PrintedLine last, PrintedLine next)
    {
        if (ListMark().IsMatch(next.Text) || Math.Abs(last.Size - next.Size) > last.Size / 8 || WrappedText.IsCapitals(last.Text) != WrappedText.IsCapitals(next.Text))
        {
            return false;
        }

        var ended = last.Text[^1] is ':' or ';' || WrappedText.EndsSentence(last.Text);
        var full = (last.Page, last.Block) == (next.Page, next.Block) && last.Reach >= FullLine && last.Text[^1] is not (':' or ';');
        return full || (!ended && (char.IsLower(next.Text[0]) || last.Text[^1] == ',' || WrappedText.EndsWithLink(last.Text)));
    }

    /// <summary>Is a word cut at the end of this line?</summary>
    internal static bool EndsInAWord(string text) => CutWord().IsMatch(text);

    internal static string Join(string text, string next) =>
        CutWord().IsMatch(text) && char.IsLower(next[0]) ? (Compound().IsMatch(next) ? text : text[..^1]) + next : $"{text} {next}";

    [GeneratedRegex(@"^(?:[-–—•·▪◦●○■□➢➔→✓*]|[0-9]{1,2}[.)°]|[a-zA-Z]\))\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\p{L}[-\u2010\u00AD]$", RegexOptions.CultureInvariant)]
    private static partial Regex CutWord();

    // « peut-être », « a-t-il », « celui-ci »: the hyphen was the word's own.
    [GeneratedRegex(@"^(?:t-|ils?\b|elles?\b|on\b|ci\b|là\b|être\b|mêmes?\b|nous\b|vous\b|moi\b|à\b|delà\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
