using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CgtBot.Tests.Dossiers;

/// <summary>The same minutes as people send them: typed in Word, in LibreOffice, printed to PDF.</summary>
internal static class OfficeFiles
{
    public const string Title = "Réunion technique du 11 décembre 2024";
    public const string Lead = "Questions posées par la CGT :";
    public const string First = "Qui a choisi les services qui essaient ces outils ?";
    public const string Second = "Quelles données sont confiées à ces outils, et où sont-elles conservées ?";

    public static byte[] Word()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            var deleted = new DeletedRun(new Run(new DeletedText("Qui paie ?")));
            main.Document = new Document(new Body(
                new Paragraph(new ParagraphProperties(new OutlineLevel { Val = 0 }), new Run(new Text(Title))),
                Paragraph(Lead), Bullet(First), Bullet(Second), new Paragraph(deleted)));
            main.AddNewPart<FooterPart>().Footer = new Footer(Paragraph("Qui lit les pieds de page ?"));
        }

        return stream.ToArray();
    }

    /// <summary>What Word writes: the body, its footnotes and its endnotes as they stand in its parts.</summary>
    public static byte[] Word(string body, string footnotes = "", string endnotes = "")
    {
        const string names = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
            """;
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document($"<w:document {names}><w:body>{body}</w:body></w:document>");
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {names}>{footnotes}</w:footnotes>");
            main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes($"<w:endnotes {names}>{endnotes}</w:endnotes>");
        }

        return stream.ToArray();
    }

    public static byte[] OpenDocument() => OpenDocument($"""
                <text:tracked-changes><text:changed-region><text:deletion><text:p>Qui paie ?</text:p></text:deletion></text:changed-region></text:tracked-changes>
                <text:h text:outline-level="1">{Title}</text:h><text:p>{Lead}</text:p>
                <text:list><text:list-item><text:p>{First}</text:p></text:list-item><text:list-item><text:p>Quelles<text:s/>données sont <text:span>confiées</text:span> à ces outils, et où sont-elles conservées ?</text:p></text:list-item></text:list>
                """);

    /// <summary>A small file that unfolds into twenty-five million letters.</summary>
    public static byte[] Bomb() => OpenDocument($"<text:p>{new string('a', 25_000_000)}</text:p>");

    public static byte[] Packed(params (string Part, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (part, text) in parts)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Two pages of two columns, with a running head, page numbers and a word cut at the end of a line.</summary>
    public static byte[] Pdf() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Documents", "minutes-two-columns.pdf"));

    public static byte[] Long()
    {
        var pdf = new PdfDocumentBuilder();
        for (var page = 0; page < 1001; page++)
        {
            pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        }

        return pdf.Build();
    }

    /// <summary>A page with a picture of a text and no letter.</summary>
    public static byte[] Scan()
    {
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4).DrawRectangle(new PdfPoint(50, 50), 400, 700);
        return pdf.Build();
    }

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text)));

    private static Paragraph Bullet(string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    public static byte[] OpenDocument(string text) => Packed(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>{text}</office:text></office:body></office:document-content>
            """));
}
