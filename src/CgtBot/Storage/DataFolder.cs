namespace CgtBot.Storage;

public enum DataFolderProblem
{
    /// <summary>The folder cannot be created or written.</summary>
    NotWritable,

    /// <summary>The database file is not one.</summary>
    NotADatabase,

    /// <summary>Another bot serves these data.</summary>
    InUse,

    /// <summary>Journal heads are there but the database they vouch for is not.</summary>
    DatabaseGone,

    /// <summary>A restore was cut while it moved them.</summary>
    HalfRestored,
}

/// <summary>The data folder cannot be used as it is; nothing in it was changed.</summary>
public sealed class DataFolderFault(DataFolderProblem problem, string path, Exception? cause = null) : Exception($"{problem}: {path}", cause)
{
    public DataFolderProblem Problem => problem;

    public string Path => path;
}

/// <summary>Looks at the data folder before the database is opened: SQLite would take an empty file for a new database and hide the loss.</summary>
public static class DataFolder
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    public static void Prepare(StorageOptions options)
    {
        DemandWritable(options.Folder);
        if (options.Database == "sqlite")
        {
            DemandWhole(options);
        }
    }

    /// <summary>Refuses a file that is no database, a database that vanished from under its anchored heads, and what a restore left half done.</summary>
    public static void DemandWhole(StorageOptions options)
    {
        if (File.Exists(options.RestorePath))
        {
            throw new DataFolderFault(DataFolderProblem.HalfRestored, options.Folder);
        }

        if (new FileInfo(options.SqlitePath) is { Exists: true, Length: > 0 })
        {
            DemandMagic(options.SqlitePath);
        }
        else if (new FileInfo(options.AnchorPath) is { Exists: true, Length: > 0 })
        {
            throw new DataFolderFault(DataFolderProblem.DatabaseGone, options.SqlitePath);
        }
    }

    private static void DemandMagic(string path)
    {
        Span<byte> head = stackalloc byte[16];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.SequenceEqual(Magic))
        {
            throw new DataFolderFault(DataFolderProblem.NotADatabase, path);
        }
    }

    private static void DemandWritable(string folder)
    {
        try
        {
            CreatePrivate(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderFault(DataFolderProblem.NotWritable, Path.GetFullPath(folder), e);
        }
    }

    /// <summary>A new folder is for its owner only; one that is there keeps its rights.</summary>
    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
