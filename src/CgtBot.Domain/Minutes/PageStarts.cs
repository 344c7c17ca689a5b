namespace CgtBot.Domain.Minutes;

/// <summary>Pages within a text: each begins with a form feed, so that a line is known by its page as long as the text is kept.</summary>
public static class PageStarts
{
    public const char Mark = '\f';

    /// <summary>The 1-based line each page begins on; none in a text without pages.</summary>
    public static IReadOnlyList<int> Of(string text)
    {
        var lines = new SourceLines(text);
        var starts = new List<int>();
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark, at + 1))
        {
            starts.Add(lines.NumberAt(at));
        }

        return starts;
    }
}
