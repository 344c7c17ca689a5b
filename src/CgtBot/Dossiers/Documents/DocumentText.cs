using System.IO.Compression;
using System.Text;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Dossiers.Documents;

/// <summary>What was made of a document that is no plain text: its text, or why not.</summary>
internal readonly record struct DocumentReading(string Text, DossierProblem? Problem = null);

/// <summary>Reads Word, OpenDocument, PDF and HTML, known by their first bytes and never by their name.</summary>
internal static class DocumentText
{
    /// <summary>Of one part, unpacked: a small file may unfold into a huge one.</summary>
    public const int LongestPart = 20 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Null when the bytes are no document.</summary>
    public static DocumentReading? Read(ReadOnlySpan<byte> bytes)
    {
        Func<byte[], DocumentReading>? reader =
            bytes.StartsWith("%PDF"u8) ? PdfText.Read
            : bytes.StartsWith("PK\u0003\u0004"u8) ? Packed
            : bytes.StartsWith("{\\rtf"u8) || bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? _ => Refused(DossierProblem.Document)
            : null;
        return reader is null ? null : Within(reader, bytes.ToArray());
    }

    public static bool IsHtml(string text) =>
        text.AsSpan().TrimStart() is var start && (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));

    /// <summary>With its tables as rows of Markdown.</summary>
    public static string OfHtml(string html)
    {
        var page = HtmlTables.AsRows(html);
        return HtmlText.Of(page, page.Length);
    }

    /// <summary>On one line, whole.</summary>
    public static string Line(string text) => PlainText.Line(text, text.Length + 1);

    private static DocumentReading Packed(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var isWord = archive.GetEntry("word/document.xml") is not null;
        if (!isWord && !(archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is { } type && Is(type, "application/vnd.oasis.opendocument.text")))
        {
            return Refused(DossierProblem.Document);
        }

        PartBounds.Demand(archive);
        return new(isWord ? WordText.Read(new MemoryStream(bytes, writable: false)) : OpenDocumentText.Read(archive));
    }

    private static bool Is(ZipArchiveEntry entry, string type)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var start = new char[type.Length];
        return reader.ReadBlock(start) == type.Length && type.AsSpan().SequenceEqual(start);
    }

    // A document comes from anybody: whatever its reader stumbles on, or lingers over, is a document that cannot be read.
    private static DocumentReading Within(Func<byte[], DocumentReading> reader, byte[] bytes)
    {
        try
        {
            var reading = Task.Run(() => reader(bytes));
            return reading.Wait(Patience) ? reading.Result : Refused(DossierProblem.Damaged);
        }
        catch (AggregateException)
        {
            return Refused(DossierProblem.Damaged);
        }
    }

    private static DocumentReading Refused(DossierProblem problem) => new("", problem);
}
