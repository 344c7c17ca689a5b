using System.Globalization;
using System.Text;
using CgtBot.Dossiers.Documents;
using CgtBot.Texts;

namespace CgtBot.Dossiers;

/// <summary>Why a file cannot be read as a dossier.</summary>
public enum DossierProblem
{
    Missing,
    Unreadable,
    Empty,
    TooLarge,
    Binary,
    Document,
    Damaged,
    Scan,
    TooLong,
    Mislabelled,
}

/// <summary>The bytes of a dossier as text, or the reason why not. Text, Markdown and HTML in UTF-8, UTF-16 or windows-1252; Word, OpenDocument, PDF.</summary>
public sealed record DossierFile(string Text, DossierProblem? Problem = null)
{
    /// <summary>5 MB: about two thousand pages. Of a document, and of the text it unfolds into.</summary>
    public const int LargestBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<DossierFile> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return file.Length > LargestBytes ? Refused(DossierProblem.TooLarge) : await ReadAsync(file, ct, Path.GetFileName(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(DossierProblem.Missing);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(DossierProblem.Unreadable);
        }
    }

    public static async Task<DossierFile> ReadAsync(Stream stream, CancellationToken ct, string? name = null) =>
        await BoundedBytes.ReadAsync(stream, LargestBytes, ct) is { } bytes ? Decode(bytes, name) : Refused(DossierProblem.TooLarge);

    /// <summary>The bytes tell what a file is; its name only that it pretends to be a document it is not.</summary>
    public static DossierFile Decode(ReadOnlySpan<byte> bytes, string? name = null)
    {
        if (bytes.Length > LargestBytes)
        {
            return Refused(DossierProblem.TooLarge);
        }

        var document = DocumentText.Read(bytes);
        if (document?.Problem is { } problem)
        {
            return Refused(problem);
        }

        if (document is null && bytes.Length > 0 && Path.GetExtension(name ?? "").ToLowerInvariant() is ".docx" or ".docm" or ".odt" or ".pdf")
        {
            return Refused(DossierProblem.Mislabelled);
        }

        if (IsMedia(bytes))
        {
            return Refused(DossierProblem.Binary);
        }

        var text = document?.Text ?? TextOf(bytes);
        text = DocumentText.IsHtml(text) ? DocumentText.OfHtml(text) : text;
        return string.IsNullOrWhiteSpace(text) ? Refused(DossierProblem.Empty)
            : LooksBinary(text) ? Refused(DossierProblem.Binary)
            : text.Length > LargestBytes ? Refused(DossierProblem.TooLarge)
            : new DossierFile(text);
    }

    /// <summary>What to tell the person, with the name of the file.</summary>
    public static string Explain(DossierProblem problem, string name) => string.Format(
        CultureInfo.CurrentCulture,
        problem switch
        {
            DossierProblem.Missing => MinutesTexts.Missing,
            DossierProblem.Empty => MinutesTexts.Empty,
            DossierProblem.TooLarge => MinutesTexts.TooLarge,
            DossierProblem.Binary => MinutesTexts.Binary,
            DossierProblem.Document => MinutesTexts.Document,
            DossierProblem.Damaged => MinutesTexts.Damaged,
            DossierProblem.Scan => MinutesTexts.Scan,
            DossierProblem.TooLong => MinutesTexts.TooLong,
            DossierProblem.Mislabelled => MinutesTexts.Mislabelled,
            _ => MinutesTexts.Unreadable,
        },
        name,
        problem is DossierProblem.TooLong ? PdfText.MostPages : LargestBytes / 1024 / 1024);

    private static DossierFile Refused(DossierProblem problem) => new("", problem);

    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        bytes = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // ISO-8859-1 is windows-1252 without the quotes and dashes between 0x80 and 0x9F.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    // PNG, JPEG, GIF, WebP or sound, BMP; known by the first bytes, though what follows them may look like a text.
    private static bool IsMedia(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8) || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && !bytes[..12].ContainsAny((byte)' ', (byte)'\n')) || bytes.StartsWith("ID3"u8);

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return true;
            }

            controls += char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v') ? 1 : 0;
        }

        return controls * 50 > text.Length;
    }
}
