using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Sitemap;

/// <summary>A page, or a further sitemap, as a sitemap names it.</summary>
internal sealed record SitemapEntry(Uri Address, DateTimeOffset? At, DateTimeOffset? PublishedAt, string? Title);

/// <summary>What a sitemap holds, read entry by entry: one cut in the middle still gives what came before.</summary>
internal sealed record SitemapEntries(bool IsIndex, IReadOnlyList<SitemapEntry> Entries, IReadOnlyList<SourceProblem> Problems)
{
    // The protocol's own bound.
    private const int Most = 50_000;

    /// <summary>Null when the document is no sitemap.</summary>
    public static SitemapEntries? Of(FetchOutcome.Fetched document)
    {
        if (PackedBytes.Unfold(document.Bytes) is not { } bytes)
        {
            return null;
        }

        var text = DocumentText.Decode(bytes.Span, document.Charset).TrimStart();
        return DocumentShapes.Of(text) is (DocumentShape.OtherXml, false) ? Read(FeedMending.WithoutControls(text), document.FinalAddress) : null;
    }

    private static SitemapEntries? Read(string text, Uri from)
    {
        var (entries, problems, root) = (new List<SitemapEntry>(), new List<SourceProblem>(), "");
        using var reader = FeedParser.Open(text);
        try
        {
            while (!reader.EOF && entries.Count < Most)
            {
                root = reader is { NodeType: XmlNodeType.Element, Depth: 0 } ? reader.LocalName : root;
                if (root is not ("" or "urlset" or "sitemapindex"))
                {
                    return null;
                }

                if (reader is not { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "url" or "sitemap" })
                {
                    reader.Read();
                }
                else if (EntryOf((XElement)XNode.ReadFrom(reader), from) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }
        catch (XmlException)
        {
            problems.Add(new(SourceProblemCode.FeedTruncated, entries.Count.ToString(CultureInfo.InvariantCulture)));
        }

        return root.Length == 0 || (entries.Count == 0 && problems.Count > 0) ? null : new(root == "sitemapindex", entries, problems);
    }

    private static SitemapEntry? EntryOf(XElement element, Uri from)
    {
        string? Written(string name) => element.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        return WebAddress.Of(Written("loc"), from) is { } address
            ? new(address, LooseDate.Read(Written("lastmod"), FrenchZone.Paris), LooseDate.Read(Written("publication_date"), FrenchZone.Paris), Written("title") is { Length: > 0 } title ? title : null)
            : null;
    }
}
