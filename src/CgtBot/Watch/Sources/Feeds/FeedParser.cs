using System.Globalization;
using System.Xml;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom item by item, so that a feed cut or broken in the middle still gives what came before.</summary>
public static class FeedParser
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes)
    {
        var text = DocumentText.Decode(document.Bytes.Span, document.Charset).TrimStart();
        var (shape, hasDeclarations) = DocumentShapes.Of(text);
        if (Refusal(shape, hasDeclarations) is { } code)
        {
            return ParsedDocument.Unreadable(code);
        }

        // Stray control characters are no reason to lose a feed.
        text = FeedMending.WithoutControls(text);
        if (IsTooDeep(text))
        {
            return ParsedDocument.Unreadable(SourceProblemCode.FeedTooDeep, SourceLimits.XmlDepth.ToString(CultureInfo.InvariantCulture));
        }

        var first = new FeedWalk(document, publishes).Read(text);
        if (first.End is FeedEnd.Reached or FeedEnd.Cut)
        {
            return first.Document;
        }

        var mended = new FeedWalk(document, publishes).Read(FeedMending.Mend(text));
        return mended.Document.Items.Count > first.Document.Items.Count || mended.End == FeedEnd.Reached ? mended.Document : first.Document;
    }

    internal static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Strict);

    private static SourceProblemCode? Refusal(DocumentShape shape, bool hasDeclarations) => shape switch
    {
        DocumentShape.Empty => SourceProblemCode.DocumentEmpty,
        DocumentShape.Html => SourceProblemCode.FeedIsHtml,
        DocumentShape.Json => SourceProblemCode.FeedIsJson,
        DocumentShape.Feed => hasDeclarations ? SourceProblemCode.FeedHasDtd : null,
        _ => hasDeclarations ? SourceProblemCode.FeedHasDtd : SourceProblemCode.FeedUnknown,
    };

    // Measured before any tree is built.
    private static bool IsTooDeep(string text)
    {
        try
        {
            using var reader = Open(text);
            while (reader.Read())
            {
                if (reader.Depth > SourceLimits.XmlDepth)
                {
                    return true;
                }
            }
        }
        catch (XmlException)
        {
            // The walk says where and keeps what comes before.
        }

        return false;
    }
}
