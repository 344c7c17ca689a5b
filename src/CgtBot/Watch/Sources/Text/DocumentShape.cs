namespace CgtBot.Watch.Sources.Text;

/// <summary>What a document is, by its content: what a server declares is too often wrong.</summary>
public enum DocumentShape
{
    Empty,
    Feed,
    Html,
    Json,
    OtherXml,
    Text,
    Binary,
}

/// <summary>Recognises a document by how it starts.</summary>
public static class DocumentShapes
{
    private const int LookedAt = 4_096;

    /// <summary>The shape, and whether a document type with its own declarations comes before the first element.</summary>
    public static (DocumentShape Shape, bool HasDeclarations) Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return (DocumentShape.Empty, false);
        }

        if (start[0] is '{' or '[')
        {
            return (DocumentShape.Json, false);
        }

        if (start[..Math.Min(start.Length, LookedAt)].Contains('\0'))
        {
            return (DocumentShape.Binary, false);
        }

        return start[0] == '<' ? OfMarkup(start) : (start.StartsWith("%PDF-") ? DocumentShape.Binary : DocumentShape.Text, false);
    }

    private static (DocumentShape, bool) OfMarkup(ReadOnlySpan<char> rest)
    {
        var hasDeclarations = false;
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                if (rest[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase))
                {
                    return (DocumentShape.Html, false);
                }

                hasDeclarations = true;
                rest = AfterDocType(rest);
            }
            else if (rest.StartsWith("<!--") || rest.StartsWith("<?"))
            {
                rest = After(rest, rest[1] == '?' ? "?>" : "-->");
            }
            else
            {
                return (OfElement(rest), hasDeclarations);
            }
        }
    }

    private static ReadOnlySpan<char> AfterDocType(ReadOnlySpan<char> rest)
    {
        var (close, inner) = (rest.IndexOf('>'), rest.IndexOf('['));
        return inner >= 0 && inner < close ? After(After(rest, "]"), ">") : After(rest, ">");
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string mark) =>
        rest.IndexOf(mark) is var at && at < 0 ? [] : rest[(at + mark.Length)..];

    private static DocumentShape OfElement(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("<"))
        {
            return rest.IsEmpty ? DocumentShape.OtherXml : DocumentShape.Text;
        }

        var end = rest[1..].IndexOfAny(" \t\r\n/>");
        var name = (end < 0 ? rest[1..] : rest[1..(end + 1)]).ToString();
        return name[(name.IndexOf(':') + 1)..].ToLowerInvariant() switch
        {
            "rss" or "rdf" or "feed" => DocumentShape.Feed,
            "html" or "head" or "body" or "div" or "p" or "script" or "meta" or "title" or "table" or "h1" or "span" or "link" or "center" or "a" => DocumentShape.Html,
            _ => DocumentShape.OtherXml,
        };
    }
}
