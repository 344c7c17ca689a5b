using System.Globalization;
using CgtBot.Texts;
using Microsoft.Data.Sqlite;

namespace CgtBot.Storage.Backups;

/// <summary>Puts a checked backup in the place of the data; what was there is kept beside it.</summary>
public static class BackupRestore
{
    private const string Unpacking = ".restore-";

    /// <summary>The manifest, and the folder where the data it replaces were put aside (null: there was none). What is left to do with the backup is done before it takes their place.</summary>
    public static async Task<(BackupManifest Manifest, string? Aside)> ReplaceAsync(
        StorageOptions options, string backup, bool force, DateTimeOffset at, IEnumerable<string> knownSchemas, Func<Unpacked, Task> finish, CancellationToken ct)
    {
        if (Present(options).Count > 0 && !force)
        {
            throw new BackupFault(BackupTexts.DataPresent, Path.GetFullPath(options.Folder));
        }

        DataFolder.CreatePrivate(options.Folder);
        var fresh = Path.Combine(options.Folder, $"{Unpacking}{Guid.NewGuid():N}");
        using var held = DataLock.Take(options.Folder) ?? throw new BackupFault(BackupTexts.InUse);
        Sweep(options.Folder);
        var before = UnfinishedRestore.AsideOf(options) is { } cut && File.Exists(Path.Combine(cut, BackupReader.DatabaseName)) ? cut : null;
        DataFolder.CreatePrivate(fresh);
        try
        {
            var manifest = await BackupReader.ExtractAsync(backup, fresh, ct);
            DemandUsable(manifest, Path.Combine(fresh, BackupReader.DatabaseName), backup, knownSchemas);
            await finish(new Unpacked(manifest, fresh, before ?? options.Folder));
            // A pooled connection would go on with the file that is moved away.
            SqliteConnection.ClearAllPools();
            return (manifest, Swap(options, Present(options), fresh, before, at));
        }
        finally
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    // What a restore that was killed had unpacked is a whole register.
    private static void Sweep(string folder)
    {
        foreach (var left in Directory.GetDirectories(folder, Unpacking + "*"))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    private static List<string> Present(StorageOptions options) =>
        [.. new[] { options.SqlitePath, options.SqlitePath + "-wal", options.SqlitePath + "-shm", options.AnchorPath, options.TimestampPath, options.RestorePath }.Where(File.Exists)];

    private static void DemandUsable(BackupManifest manifest, string database, string backup, IEnumerable<string> knownSchemas)
    {
        if (!knownSchemas.Contains(manifest.Schema))
        {
            throw new BackupFault(BackupTexts.NewerSchema, backup, manifest.Version);
        }

        // A backup is made without a log file beside it; the bot writes ahead.
        using var connection = Open(database);
        using var command = new SqliteCommand("PRAGMA quick_check(1)", connection);
        if (command.ExecuteScalar() as string != "ok")
        {
            throw new BackupFault(BackupTexts.Altered, backup, BackupReader.DatabaseName);
        }

        command.CommandText = "PRAGMA journal_mode=WAL";
        command.ExecuteScalar();
    }

    private static string? Swap(StorageOptions options, List<string> present, string fresh, string? before, DateTimeOffset at)
    {
        present.Remove(options.RestorePath);
        var aside = present.Count == 0 ? null : Path.Combine(options.Folder, string.Create(CultureInfo.InvariantCulture, $"replaced-{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
        UnfinishedRestore.Begin(options, before ?? aside);
        if (aside is not null)
        {
            DataFolder.CreatePrivate(aside);
            present.ForEach(path => File.Move(path, Path.Combine(aside, Path.GetFileName(path))));
        }

        foreach (var path in Directory.EnumerateFiles(fresh).Where(p => BackupReader.Known.Contains(Path.GetFileName(p))))
        {
            File.Move(path, Path.Combine(options.Folder, Path.GetFileName(path)));
        }

        UnfinishedRestore.End(options);
        return (before ?? aside) is { } kept ? Path.GetFullPath(kept) : null;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}

/// <summary>A checked backup beside the data, and the folder of what it replaces.</summary>
public sealed record Unpacked(BackupManifest Manifest, string Fresh, string Replaced);
