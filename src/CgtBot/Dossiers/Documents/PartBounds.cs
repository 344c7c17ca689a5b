using System.IO.Compression;
using System.Xml;

namespace CgtBot.Dossiers.Documents;

/// <summary>Runs through a part of a packed document once, holding none of it, before a tree is built of it: one too long, too wide or too deep would cost the memory or the stack of the whole bot.</summary>
internal static class PartBounds
{
    private const int Deepest = 200;
    private const int MostElements = 300_000;

    private static readonly byte[] BeforeXml = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    /// <summary>Throws for what no honest document holds.</summary>
    public static void Demand(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.Where(IsXml))
        {
            using var part = entry.Open();
            try
            {
                Demand(part);
            }
            catch (XmlException) when (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                // A page of HTML put in whole: its reader stops where this one did.
            }
        }
    }

    // A document says itself which of its parts is the text: names tell nothing.
    private static bool IsXml(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        Span<byte> start = stackalloc byte[256];
        var said = start[..part.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].TrimStart(BeforeXml);
        return said.Length > 0 ? said[0] == '<' : entry.Length >= start.Length;
    }

    private static void Demand(Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = DocumentText.LongestPart });
        for (var elements = 0; reader.Read();)
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > Deepest || elements > MostElements)
            {
                throw new InvalidDataException($"The part is deeper than {Deepest} or holds more than {MostElements} elements.");
            }
        }
    }
}
