using System.IO.Compression;
using System.Text;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>Documents made to hurt who opens them. What is huge once unfolded is written piece by piece, so that making it costs little.</summary>
internal static class HostileFiles
{
    private const string OpenDocumentStart = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>""";
    private const string WordStart = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private const string WordTypes = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string WordLinks = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    public static byte[] OpenDocument(string repeated, int times, string start = OpenDocumentStart) =>
        Zip(("mimetype", w => w.Write("application/vnd.oasis.opendocument.text")), ("content.xml", w => Repeat(w, start, repeated, times)));

    public static byte[] Word(string repeated, int times, string start = WordStart) =>
        Zip(("[Content_Types].xml", w => w.Write(WordTypes)), ("_rels/.rels", w => w.Write(WordLinks)), ("word/document.xml", w => Repeat(w, start, repeated, times)));

    /// <summary>An archive that is no document, with so many members.</summary>
    public static byte[] Archive(int members) => Zip([.. Enumerable.Range(0, members).Select(n => ($"{n}.txt", (Action<TextWriter>)(w => w.Write("note"))))]);

    /// <summary>An archive of an archive that holds a document: a quine of a bomb.</summary>
    public static byte[] Nested()
    {
        var inner = OpenDocument("<text:p>aaaaaaaaaaaaaaaa</text:p>", 100_000);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("content.xml").Open();
            entry.Write(inner);
        }

        return stream.ToArray();
    }

    /// <summary>Pages that are each other's parent, without end.</summary>
    public static byte[] LoopingPdf() => Pdf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >> endobj\n");

    /// <summary>Lists in lists in lists.</summary>
    public static byte[] DeepPdf(int depth) => Pdf($"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox {new string('[', depth)} >> endobj\n");

    /// <summary>A page whose drawing unfolds into so many megabytes of nothing.</summary>
    public static byte[] BombPdf(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var blank = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < megabytes; i++)
            {
                zlib.Write(blank);
            }
        }

        var content = packed.ToArray();
        return [.. Pdf($"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >> endobj\n4 0 obj << /Length {content.Length} /Filter /FlateDecode >> stream\n", end: ""), .. content, .. "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF"u8];
    }

    private static byte[] Pdf(string objects, string end = "trailer << /Root 1 0 R >>\n%%EOF") => Encoding.ASCII.GetBytes($"%PDF-1.7\n{objects}{end}");

    private static void Repeat(TextWriter writer, string start, string repeated, int times)
    {
        writer.Write(start);
        for (var i = 0; i < times; i++)
        {
            writer.Write(repeated);
        }
    }

    private static byte[] Zip(params (string Name, Action<TextWriter> Write)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, write) in members)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
                write(writer);
            }
        }

        return stream.ToArray();
    }
}
