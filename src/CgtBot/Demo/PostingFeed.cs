using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CgtBot.Demo;

/// <summary>The employer's publications as an ordinary RSS 2.0 feed.</summary>
internal static class PostingFeed
{
    public const int Items = 30;

    public static byte[] Write(IEnumerable<Posting> postings, string title, Uri root)
    {
        var feed = new XElement("rss", new XAttribute("version", "2.0"), new XElement(
            "channel",
            new XElement("title", title), new XElement("link", root.AbsoluteUri), new XElement("description", title),
            postings.Take(Items).Select(p => Item(p, root))));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            feed.Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Item(Posting posting, Uri root)
    {
        var address = new Uri(root, $"/demo/publications/{posting.Id}").AbsoluteUri;
        return new XElement(
            "item",
            new XElement("title", posting.Title), new XElement("link", address), new XElement("guid", address),
            new XElement("pubDate", posting.At.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture)),
            new XElement("description", posting.Text));
    }
}
