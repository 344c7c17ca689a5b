using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CgtBot.Dossiers.Documents;

/// <summary>The text of an OpenDocument text (.odt) as Markdown lines; deleted passages are left out, notes come last.</summary>
internal static class OpenDocumentText
{
    private static readonly XNamespace Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    public static string Read(ZipArchive archive)
    {
        using var content = archive.GetEntry("content.xml")?.Open() ?? throw new InvalidDataException("The document has no content.xml.");
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = DocumentText.LongestPart });
        var body = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants(Office + "text").First();
        var text = new StringBuilder();
        Blocks(text, body, listed: false);
        foreach (var note in body.Descendants(Words + "note-body"))
        {
            text.Append('\n').AppendLine(DocumentText.Line(Said(note)));
        }

        return text.ToString();
    }

    private static void Blocks(StringBuilder text, XElement parent, bool listed)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Words + "h")
            {
                text.Append('\n').Append('#', Math.Clamp((int?)child.Attribute(Words + "outline-level") ?? 1, 1, 6)).Append(' ').AppendLine(DocumentText.Line(Said(child)));
            }
            else if (child.Name == Words + "p")
            {
                Paragraph(text, child, listed);
            }
            else if (child.Name == Tables + "table")
            {
                Rows(text, child);
            }
            else if (child.Name != Words + "tracked-changes")
            {
                Blocks(text, child, listed || child.Name == Words + "list-item");
            }
        }
    }

    private static void Paragraph(StringBuilder text, XElement paragraph, bool listed)
    {
        foreach (var line in Said(paragraph).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            text.Append(listed ? "- " : "\n").AppendLine(line);
        }
    }

    private static void Rows(StringBuilder text, XElement table)
    {
        text.Append('\n');
        foreach (var row in table.Descendants(Tables + "table-row"))
        {
            text.Append("| ").AppendJoin(" | ", row.Elements(Tables + "table-cell").Select(cell => DocumentText.Line(string.Join(' ', cell.Descendants(Words + "p").Select(Said))))).AppendLine(" |");
        }
    }

    private static string Said(XElement element)
    {
        var said = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            said.Append(node switch
            {
                XText text => text.Value,
                XElement { Name.LocalName: "line-break" } => "\n",
                XElement { Name.LocalName: "s" or "tab" } => " ",
                XElement { Name.LocalName: "note" or "annotation" } => "",
                XElement inner => Said(inner),
                _ => "",
            });
        }

        return said.ToString();
    }
}
