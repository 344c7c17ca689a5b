namespace CgtBot.Domain.Minutes;

/// <summary>Pages within a text: each begins with a form feed, so that a line is known by its page as long as the text is kept. « pdftotext » ends each with one instead: its first page begins with the text.</summary>
public static class PageStarts
{
    public const char Mark = '\f';

    /// <summary>The 1-based line each page begins on; none in a text without pages.</summary>
    public static IReadOnlyList<int> Of(string text)
    {
        var first = text.IndexOf(Mark);
        if (first < 0)
        {
            return [];
        }

        var (lines, end, starts) = (new SourceLines(text), text.AsSpan().TrimEnd().Length, new List<int>());
        if (text.IndexOf(Mark, end) >= 0 || !text.AsSpan(0, first).IsWhiteSpace())
        {
            starts.Add(1);
        }

        for (var at = first; at >= 0 && at < end; at = text.IndexOf(Mark, at + 1))
        {
            starts.Add(lines.NumberAt(at));
        }

        return starts;
    }
}
