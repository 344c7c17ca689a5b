namespace CgtBot.Storage.Backups;

/// <summary>A file beside the data from the first move of a restore to its last: cut in between, they are those of no moment, and no bot starts on them.</summary>
internal static class UnfinishedRestore
{
    /// <summary>Where the data before it were being put aside; null when no restore was cut.</summary>
    public static string? AsideOf(StorageOptions options) => File.Exists(options.RestorePath) ? Path.Combine(options.Folder, Path.GetFileName(File.ReadAllText(options.RestorePath).Trim())) : null;

    public static void Begin(StorageOptions options, string? aside)
    {
        using var file = new FileStream(options.RestorePath, FileMode.Create, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(aside) ?? ""));
        file.Flush(flushToDisk: true);
    }

    public static void End(StorageOptions options) => File.Delete(options.RestorePath);
}
