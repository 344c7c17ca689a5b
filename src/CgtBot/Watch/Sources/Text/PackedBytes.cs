using System.IO.Compression;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Unfolds a document that is itself a gzip file, within the bounds of an answer.</summary>
internal static class PackedBytes
{
    private const int Most = 20_000_000;
    private const int MostRatio = 200;

    /// <summary>The bytes as they are when they are not packed; null when they cannot be unfolded within bounds.</summary>
    public static ReadOnlyMemory<byte>? Unfold(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var plain = new MemoryStream();
        using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        var (buffer, most) = (new byte[16 * 1024], Math.Min(Most, (long)bytes.Length * MostRatio));
        try
        {
            while (packed.Read(buffer) is var read and > 0)
            {
                if (plain.Length + read > most)
                {
                    return null;
                }

                plain.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return plain.ToArray();
    }
}
