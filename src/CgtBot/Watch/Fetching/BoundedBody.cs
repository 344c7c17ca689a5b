using System.IO.Compression;

namespace CgtBot.Watch.Fetching;

/// <summary>Reads and decompresses a body without ever holding more than the bound, and stops at a ratio no honest page has.</summary>
public static class BoundedBody
{
    private const int RatioStartsAt = 256 * 1024;

    public abstract record Reading
    {
        public sealed record Whole(byte[] Bytes) : Reading;

        /// <summary>The connection or the compression broke: what had come so far.</summary>
        public sealed record Broken(byte[] Bytes, string Detail) : Reading;

        public sealed record TooLarge : Reading;

        public sealed record UnknownCoding(string Coding) : Reading;
    }

    public static async Task<Reading> ReadAsync(HttpContent content, int maxBytes, int maxRatio, CancellationToken cancellationToken, RecordSieve? sieve = null)
    {
        var codings = content.Headers.ContentEncoding.Where(c => !c.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (codings is [] && content.Headers.ContentLength > MostOf(maxBytes, sieve))
        {
            return new Reading.TooLarge();
        }

        await using var counted = new CountingStream(await content.ReadAsStreamAsync(cancellationToken));
        await using var plain = Decompressed(counted, codings);
        return plain is null
            ? new Reading.UnknownCoding(string.Join(", ", codings))
            : await CopyAsync(plain, counted, maxBytes, codings is [] ? int.MaxValue : maxRatio, sieve, cancellationToken);
    }

    // Behind a sieve the bound is on what is kept; what streams by has one of its own.
    private static long MostOf(int maxBytes, RecordSieve? sieve) => sieve is null ? maxBytes : RecordSieve.MostBytes;

    private static Stream? Decompressed(Stream raw, string[] codings) => codings switch
    {
        [] => raw,
        [var one] when one.Equals("gzip", StringComparison.OrdinalIgnoreCase) || one.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) => new GZipStream(raw, CompressionMode.Decompress),
        [var one] when one.Equals("br", StringComparison.OrdinalIgnoreCase) => new BrotliStream(raw, CompressionMode.Decompress),
        [var one] when one.Equals("deflate", StringComparison.OrdinalIgnoreCase) => new ZLibStream(raw, CompressionMode.Decompress),
        _ => null,
    };

    private static async Task<Reading> CopyAsync(Stream plain, CountingStream counted, int maxBytes, int maxRatio, RecordSieve? sieve, CancellationToken cancellationToken)
    {
        var (kept, passed) = (new MemoryStream(), 0L);
        var buffer = new byte[16 * 1024];
        try
        {
            while (await plain.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                passed += read;
                if (passed > MostOf(maxBytes, sieve) || kept.Length > maxBytes || IsBomb(passed, counted.Count, maxRatio))
                {
                    return new Reading.TooLarge();
                }

                Keep(buffer.AsSpan(0, read), sieve, kept);
            }

            sieve?.End(kept);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or HttpRequestException or InvalidOperationException)
        {
            return new Reading.Broken(kept.ToArray(), broken.Message);
        }

        return new Reading.Whole(kept.ToArray());
    }

    private static void Keep(ReadOnlySpan<byte> bytes, RecordSieve? sieve, MemoryStream kept)
    {
        if (sieve is null)
        {
            kept.Write(bytes);
        }
        else
        {
            sieve.Take(bytes, kept);
        }
    }

    private static bool IsBomb(long plain, long compressed, int maxRatio) =>
        plain > RatioStartsAt && plain / Math.Max(1, compressed) > maxRatio;
}
