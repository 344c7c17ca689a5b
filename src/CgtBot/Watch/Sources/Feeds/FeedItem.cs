using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>Reads one item of any dialect: it is first reduced to what we use, because the library throws on odd dates and sizes we do not need.</summary>
internal static class FeedItem
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Rss1 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace AtomName = Atom;
    private static readonly string[] Dates = ["pubDate", "published", "date", "issued", "created", "updated", "modified"];

    public static (PublicationDraft? Draft, string? UnreadDate) Read(XElement element, Uri from, PublicationKind publishes)
    {
        var written = DateOf(element);
        var date = LooseDate.Read(written, FrenchZone.Paris);
        var draft = Draft(element, from, publishes, date);
        return (draft, date is null && !string.IsNullOrWhiteSpace(written) ? written : null);
    }

    private static PublicationDraft? Draft(XElement element, Uri from, PublicationKind publishes, DateTimeOffset? date)
    {
        try
        {
            using var reader = Reduced(element).CreateReader();
            var item = SyndicationItem.Load(reader);
            var raw = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
            return new(item.Id, AddressOf(item, element, from), publishes, TextOf(item.Title), BodyOf(item), date, raw);
        }
        catch (Exception odd) when (odd is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static XElement Reduced(XElement element) => element.Name.NamespaceName == Atom
        ? new XElement(AtomName + "entry", Kept(element, "id", "title", "summary", "content"), element.Elements(AtomName + "link").Select(Link))
        : new XElement("item", new[] { "title", "link", "description", "guid" }.Select(name => Plain(element, name)), element.Elements(Content + "encoded").Take(1));

    private static IEnumerable<XElement> Kept(XElement element, params string[] names) =>
        names.SelectMany(name => element.Elements(AtomName + name).Take(1)).Select(Escaped);

    // In Atom, text declared plain keeps its angle brackets.
    private static XElement Escaped(XElement element) => (string?)element.Attribute("type") is null or "text" or "text/plain" && element.Name.LocalName != "id"
        ? new XElement(element.Name, new XAttribute("type", "html"), System.Net.WebUtility.HtmlEncode(element.Value))
        : element;

    private static XElement Link(XElement link) =>
        new(link.Name, link.Attributes().Where(a => a.Name.LocalName is "href" or "rel" or "type" or "base"));

    // A guid of any kind is an identity; whether it is also a link is decided by AddressOf.
    private static XElement? Plain(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name && e.Name.NamespaceName is not Atom && !e.Name.NamespaceName.Contains("itunes"))
            is { } found ? new XElement(name, name == "guid" ? new XAttribute("isPermaLink", "false") : null, found.Value) : null;

    private static Uri? AddressOf(SyndicationItem item, XElement element, Uri from)
    {
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate") ?? item.Links.FirstOrDefault(l => l.RelationshipType is not ("self" or "edit"));
        var about = element.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value;
        return WebAddress.Of(link?.Uri is { } uri && link.BaseUri is { } its ? new Uri(its, uri).OriginalString : link?.Uri?.OriginalString, from)
            ?? (item.Id is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? WebAddress.Of(id, from) : null)
            ?? WebAddress.Of(about, from);
    }

    private static string BodyOf(SyndicationItem item)
    {
        var summary = TextOf(item.Summary);
        var content = item.Content is { } own ? TextOf(own) : Encoded(item);
        return content.Length >= summary.Length ? content : summary;
    }

    private static string Encoded(SyndicationItem item) =>
        item.ElementExtensions.ReadElementExtensions<XElement>("encoded", Content.NamespaceName).FirstOrDefault()?.Value ?? "";

    private static string TextOf(SyndicationContent? content) => content switch
    {
        TextSyndicationContent text => text.Text ?? "",
        XmlSyndicationContent xml => ReadXml(xml),
        _ => "",
    };

    private static string ReadXml(XmlSyndicationContent xml)
    {
        using var reader = xml.GetReaderAtContent();
        return reader.ReadInnerXml();
    }

    private static string? DateOf(XElement element) => Dates
        .Select(name => element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value)
        .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
