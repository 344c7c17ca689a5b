using System.IO.Compression;
using System.Security.Cryptography;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage.Backups;

/// <summary>Copies the embedded database while the bot runs, with its anchored heads and their timestamps, into one file that only its owner can read. Keys are never in it.</summary>
public static class BackupWriter
{
    public static async Task<BackupManifest> WriteAsync(BotDb db, StorageOptions options, string target, DateTimeOffset at, CancellationToken ct)
    {
        if (File.Exists(target))
        {
            throw new BackupFault(BackupTexts.TargetExists, target);
        }

        var work = Path.GetFullPath(target) + ".partial";
        try
        {
            DataFolder.CreatePrivate(work);
            await CopyAsync(db, options, work, ct);
            var manifest = await DescribeAsync(db, work, at, ct);
            await PackAsync(work, manifest, ct);
            File.Move(Path.Combine(work, "zip"), target);
            return manifest;
        }
        catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new BackupFault(BackupTexts.TargetRefused, target, e.Message);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    // The heads first: a head written after the copy of the database would look like a journal cut short.
    private static async Task CopyAsync(BotDb db, StorageOptions options, string work, CancellationToken ct)
    {
        foreach (var (from, name) in new[] { (options.AnchorPath, BackupReader.HeadsName), (options.TimestampPath, BackupReader.TimestampsName) }.Where(f => File.Exists(f.Item1)))
        {
            await using var heads = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var copy = File.Create(Path.Combine(work, name));
            await heads.CopyToAsync(copy, ct);
        }

        // VACUUM INTO leaves out the pages of what was erased, which a plain copy would keep.
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(work, BackupReader.DatabaseName)}", ct);
    }

    private static async Task<BackupManifest> DescribeAsync(BotDb db, string work, DateTimeOffset at, CancellationToken ct)
    {
        var files = new List<BackedUpFile>();
        foreach (var path in Directory.EnumerateFiles(work).Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            files.Add(new BackedUpFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct))));
        }

        var version = typeof(BackupWriter).Assembly.GetName().Version?.ToString(3) ?? "";
        return new BackupManifest(BackupManifest.CurrentFormat, at, version, (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "", files);
    }

    private static async Task PackAsync(string work, BackupManifest manifest, CancellationToken ct)
    {
        await using var file = File.Create(Path.Combine(work, "zip"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        await using (var entry = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(ct))
        {
            await entry.WriteAsync(manifest.Write(), ct);
        }

        foreach (var name in manifest.Files.Select(f => f.Name))
        {
            await zip.CreateEntryFromFileAsync(Path.Combine(work, name), name, ct);
        }
    }
}
