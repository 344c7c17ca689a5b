using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>Where a walk through a feed ended.</summary>
internal enum FeedEnd
{
    Reached,
    Cut,
    Broken,
}

/// <summary>One walk through the items of a feed.</summary>
internal sealed class FeedWalk(FetchOutcome.Fetched document, PublicationKind publishes)
{
    private readonly List<FoundPublication> _items = [];
    private readonly List<SourceProblem> _problems = [];
    private Uri _base = document.FinalAddress;
    private string _root = "";
    private int _seen;

    public (ParsedDocument Document, FeedEnd End) Read(string text)
    {
        var end = Walk(text);
        return (new ParsedDocument(_items, _problems, end == FeedEnd.Reached || _items.Count > 0, end == FeedEnd.Reached), end);
    }

    private FeedEnd Walk(string text)
    {
        using var reader = FeedParser.Open(text);
        try
        {
            while (!reader.EOF)
            {
                if (!IsItem(reader))
                {
                    Step(reader);
                }
                else if (_seen >= SourceLimits.Items)
                {
                    _problems.Add(new(SourceProblemCode.TooManyItems, Number(SourceLimits.Items)));
                    return FeedEnd.Reached;
                }
                else
                {
                    Take((XElement)XNode.ReadFrom(reader));
                }
            }

            return FeedEnd.Reached;
        }
        catch (XmlException fault)
        {
            return Ended(text, fault);
        }
    }

    private void Step(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0)
        {
            _root = reader.Name;
            _base = WebAddress.Of(reader.GetAttribute("xml:base"), _base) ?? _base;
        }

        reader.Read();
    }

    private FeedEnd Ended(string text, XmlException fault)
    {
        var isCut = !document.IsComplete || _root.Length == 0 || !text.Contains("</" + _root, StringComparison.Ordinal);
        _problems.Add(isCut
            ? new(SourceProblemCode.FeedTruncated, Number(_items.Count))
            : new(SourceProblemCode.FeedMalformed, Number(_items.Count), Number(fault.LineNumber)));
        return isCut ? FeedEnd.Cut : FeedEnd.Broken;
    }

    private void Take(XElement element)
    {
        _seen++;
        var item = FeedItem.Read(element, _base, publishes);
        if (item.UnreadDate is { } date)
        {
            _problems.Add(new(SourceProblemCode.DateUnreadable, PlainText.Line(date, 60)));
        }

        if (item.Draft?.Finished(document) is { } found)
        {
            _items.Add(found);
        }
        else
        {
            _problems.Add(new(item.Draft is null ? SourceProblemCode.ItemUnreadable : SourceProblemCode.ItemEmpty, Number(_seen)));
        }
    }

    private static bool IsItem(XmlReader reader) =>
        reader is { NodeType: XmlNodeType.Element, Depth: > 0 and <= 3 } && reader.LocalName is "item" or "entry"
        && (reader.NamespaceURI is "" or FeedItem.Rss1 or FeedItem.Atom or "http://purl.org/rss/0.90/" or "http://my.netscape.com/rdf/simple/0.9/" or "http://backend.userland.com/rss2");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
