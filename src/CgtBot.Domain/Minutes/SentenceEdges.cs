namespace CgtBot.Domain.Minutes;

/// <summary>Takes the wrapping off a sentence: blanks, emphasis, and quotation marks that open or close elsewhere.</summary>
internal static class SentenceEdges
{
    // Longer than any sentence that is kept: not worth counting quotation marks in.
    private const int Longest = 4000;

    public static Span Trim(string source, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (source[start] == '>' || IsEdge(source[start], source, start, end, '«', '»')))
        {
            start++;
        }

        while (end > start && IsEdge(source[end - 1], source, start, end, '»', '«'))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static bool IsEdge(char c, string source, int start, int end, char own, char other)
    {
        if (char.IsWhiteSpace(c) || c is '*' or '_' or '"' or '“' or '”' or '|')
        {
            return true;
        }

        if (c != own || end - start > Longest)
        {
            return false;
        }

        var inside = source.AsSpan(start, end - start);
        return inside.Count(own) > inside.Count(other) || Wraps(inside);
    }

    private static bool Wraps(ReadOnlySpan<char> text) => text[0] == '«' && text.IndexOf('»') == text.Length - 1;
}
