using System.IO.Compression;
using System.Security.Cryptography;
using CgtBot.Texts;

namespace CgtBot.Storage.Backups;

/// <summary>Opens a backup and takes out of it nothing but what its manifest vouches for.</summary>
public static class BackupReader
{
    public const string DatabaseName = "cgtbot.db";

    public const string HeadsName = "journal-heads.log";

    public const string TimestampsName = "journal-timestamps.log";

    /// <summary>All that a backup may hold.</summary>
    public static readonly IReadOnlyList<string> Known = [DatabaseName, HeadsName, TimestampsName];

    /// <summary>Extracts the checked files into a folder of ours.</summary>
    public static async Task<BackupManifest> ExtractAsync(string backup, string folder, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(backup, ct);
            var manifest = await ManifestAsync(zip, backup, ct);
            foreach (var file in manifest.Files)
            {
                await ExtractAsync(zip, file, Path.Combine(folder, file.Name), backup, ct);
            }

            return manifest;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new BackupFault(BackupTexts.NoBackup, backup);
        }
        catch (InvalidDataException)
        {
            throw new BackupFault(BackupTexts.NotABackup, backup);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, string backup, CancellationToken ct)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { Length: < 100_000 } entry)
        {
            throw new BackupFault(BackupTexts.NotABackup, backup);
        }

        await using var json = await entry.OpenAsync(ct);
        var manifest = BackupManifest.Read(json);
        return manifest is not null && manifest.Files.All(f => Known.Contains(f.Name)) && manifest.Files.Any(f => f.Name == DatabaseName)
            ? manifest
            : throw new BackupFault(BackupTexts.NotABackup, backup);
    }

    // Never more than the manifest says is written, whatever the archive unfolds to.
    private static async Task ExtractAsync(ZipArchive zip, BackedUpFile file, string path, string backup, CancellationToken ct)
    {
        if (zip.GetEntry(file.Name) is not { } entry || entry.Length != file.Size)
        {
            throw new BackupFault(BackupTexts.Altered, backup, file.Name);
        }

        await using (var source = await entry.OpenAsync(ct))
        await using (var target = File.Create(path))
        {
            await source.CopyToAsync(target, ct);
            target.Flush(flushToDisk: true);
        }

        await using var written = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct)) != file.Sha256)
        {
            throw new BackupFault(BackupTexts.Altered, backup, file.Name);
        }
    }
}
