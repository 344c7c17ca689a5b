using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CgtBot.Evidence;

/// <summary>A file of the archive, as its manifest names it.</summary>
public sealed record WrittenFile(string Name, long Bytes, string Sha256);

/// <summary>Writes the files of a dossier one after another and keeps the hash of each.</summary>
internal sealed class DossierZip(ZipArchive zip, DateTimeOffset at)
{
    private readonly List<WrittenFile> written = [];

    public IReadOnlyList<WrittenFile> Written => written;

    public Task AddAsync(string name, string text, CancellationToken ct) => AddAsync(name, Encoding.UTF8.GetBytes(text), ct);

    public async Task AddAsync(string name, byte[] bytes, CancellationToken ct)
    {
        await using var file = await OpenAsync(name, ct);
        await file.WriteAsync(bytes, ct);
        written.Add(new WrittenFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    /// <summary>A file too long to be held whole.</summary>
    public async Task AddAsync(string name, IAsyncEnumerable<byte[]> parts, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = await OpenAsync(name, ct);
        var length = 0L;
        await foreach (var part in parts.WithCancellation(ct))
        {
            hash.AppendData(part);
            await file.WriteAsync(part, ct);
            length += part.Length;
        }

        written.Add(new WrittenFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private Task<Stream> OpenAsync(string name, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        return entry.OpenAsync(ct);
    }
}
