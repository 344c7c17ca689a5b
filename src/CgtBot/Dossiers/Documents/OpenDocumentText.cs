using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CgtBot.Dossiers.Documents;

/// <summary>The text of an OpenDocument text (.odt) as Markdown lines; deleted passages are left out, a note follows what calls it.</summary>
internal sealed class OpenDocumentText
{
    private static readonly XNamespace Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private readonly StringBuilder text = new();
    private readonly List<XElement> called = [];

    public static string Read(ZipArchive archive)
    {
        using var content = archive.GetEntry("content.xml")?.Open() ?? throw new InvalidDataException("The document has no content.xml.");
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = DocumentText.LongestPart });
        var document = new OpenDocumentText();
        document.Blocks(XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants(Office + "text").First(), listed: false);
        document.TellNotes();
        return document.text.ToString();
    }

    private void Blocks(XElement parent, bool listed)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Words + "h")
            {
                TellNotes();
                text.Append('\n').Append('#', Math.Clamp((int?)child.Attribute(Words + "outline-level") ?? 1, 1, 6)).Append(' ').AppendLine(DocumentText.Line(Said(child)));
                Apart(child);
            }
            else if (child.Name == Words + "p")
            {
                Paragraph(child, listed);
            }
            else if (child.Name == Tables + "table")
            {
                Rows(child);
            }
            else if (child.Name != Words + "tracked-changes")
            {
                Blocks(child, listed || child.Name == Words + "list-item");
            }
        }
    }

    private void Paragraph(XElement paragraph, bool listed)
    {
        if (!listed)
        {
            TellNotes();
        }

        foreach (var line in Said(paragraph).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            text.Append(listed ? "- " : "\n").AppendLine(line);
        }

        Apart(paragraph);
    }

    private void Rows(XElement table)
    {
        TellNotes();
        MarkdownRows.Write(text, [.. Nearest(table, Tables + "table-row").Select(row => Cells(row).ToList())]);
        called.AddRange(CellsOf(table).SelectMany(cell => Paragraphs(cell).SelectMany(p => Nearest(p, Words + "note-body"))));
        foreach (var inner in CellsOf(table).SelectMany(cell => Nearest(cell, Tables + "table")))
        {
            Rows(inner);
        }
    }

    /// <summary>The boxes drawn in a paragraph and the notes it calls are not its words.</summary>
    private void Apart(XElement paragraph)
    {
        called.AddRange(Nearest(paragraph, Words + "note-body"));
        foreach (var box in Nearest(paragraph, Drawing + "text-box"))
        {
            Blocks(box, listed: false);
        }
    }

    // Where it is called, so that it is of the same meeting; below a list or a table, so as not to cut it.
    private void TellNotes()
    {
        foreach (var line in called.SelectMany(Paragraphs).Select(p => DocumentText.Line(Said(p))).Where(l => l.Length > 0))
        {
            text.Append('\n').AppendLine(line);
        }

        called.Clear();
    }

    private static IEnumerable<XElement> CellsOf(XElement table) => Nearest(table, Tables + "table-row").SelectMany(row => Nearest(row, Tables + "table-cell"));

    // A cell another one covers is written too, empty: each keeps its column.
    private static IEnumerable<string> Cells(XElement row) => row.Elements().Where(cell => cell.Name.Namespace == Tables).SelectMany(cell => Enumerable.Repeat(
        cell.Name.LocalName == "table-cell" ? DocumentText.Line(string.Join(' ', Paragraphs(cell).SelectMany(Lines))) : "",
        Math.Clamp((int?)cell.Attribute(Tables + "number-columns-repeated") ?? 1, 1, MarkdownRows.MostColumns)));

    private static IEnumerable<string> Lines(XElement paragraph) =>
        Nearest(paragraph, Drawing + "text-box").SelectMany(Paragraphs).SelectMany(Lines).Prepend(Said(paragraph));

    private static IEnumerable<XElement> Paragraphs(XElement parent) => Nearest(parent, Words + "p", Words + "h");

    /// <summary>Those of a name under an element, not those within one of them, a table, an annotation or a note's own.</summary>
    private static IEnumerable<XElement> Nearest(XElement parent, params XName[] names) => parent.Elements().SelectMany(child =>
        names.Contains(child.Name) ? [child]
        : child.Name == Tables + "table" || child.Name == Office + "annotation" || child.Name == Drawing + "text-box" ? []
        : Nearest(child, names));

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
                XElement { Name.LocalName: "note" or "annotation" or "text-box" } => "",
                XElement inner => Said(inner),
                _ => "",
            });
        }

        return said.ToString();
    }
}
