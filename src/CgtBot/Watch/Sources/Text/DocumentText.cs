using System.Text;
using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Decodes bytes into text: the mark, then what the bytes themselves prove, then what is declared, which is often wrong.</summary>
public static partial class DocumentText
{
    private const int DeclarationWithin = 2_048;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        var (encoding, mark) = Marked(bytes);
        var text = (encoding ?? Proven(bytes) ?? Declared(bytes, headerCharset)).GetString(bytes[mark..]);
        return text.TrimStart('\uFEFF');
    }

    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<' or (byte)'{' or (byte)'[', 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)'{' or (byte)'[', ..] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    // Accents that form sequences of UTF-8 are UTF-8, whatever is declared: by chance it all but never happens.
    private static Encoding? Proven(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            _ = status switch
            {
                System.Buffers.OperationStatus.Done => good++,
                System.Buffers.OperationStatus.InvalidData => bad++,
                _ => 0,
            };
            at += Math.Max(1, length);
        }

        return good > bad ? Encoding.UTF8 : bad > 0 ? null : Encoding.UTF8;
    }

    private static Encoding Declared(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        return Known(headerCharset) ?? Known(InDocument().Match(start) is { Success: true } match ? match.Groups[1].Value : null) ?? Windows1252;
    }

    // The bytes are not UTF of any size, or we would not be here. ISO-8859-1 is read as windows-1252, as browsers do.
    private static Encoding? Known(string? name)
    {
        switch (name?.Trim().ToLowerInvariant())
        {
            case null or "" or "us-ascii" or "ascii":
            case { } wide when wide.StartsWith("utf", StringComparison.Ordinal) || wide.StartsWith("ucs", StringComparison.Ordinal):
                return null;
            case "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "windows-1252" or "cp1252":
                return Windows1252;
            default:
                return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Standard(name);
        }
    }

    private static Encoding? Standard(string name) =>
        Encoding.GetEncodings().FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();

    [GeneratedRegex("""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex InDocument();
}
