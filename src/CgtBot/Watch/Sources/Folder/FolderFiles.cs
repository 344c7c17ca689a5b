using System.Globalization;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>A file of a watched folder: where it is, and an identity that changes when it is written again.</summary>
internal sealed record FolderFile(string Path, Uri Address, string Id, long Length)
{
    /// <summary>The length of one that is seen and cannot be asked for.</summary>
    public const long OutOfReach = -1;

    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>The files of a folder, the last written first. No link is followed, so that a folder never leads out of itself.</summary>
internal static class FolderFiles
{
    public const int Most = 10_000;

    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = 5, IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint | FileAttributes.Temporary,
    };

    /// <summary>One more than <see cref="Most"/> when there are more: whoever reads them says so.</summary>
    public static IReadOnlyList<FolderFile> Of(string root, Uri address) => [.. new DirectoryInfo(root).EnumerateFiles("*", Within)
        // What begins with « ~ » is a text processor's own draft, kept while the file is open.
        .Where(f => f.LinkTarget is null && !f.Name.StartsWith('~') && !f.Name.StartsWith('.') && (f.Exists || IsUnnamed(f)))
        .OrderByDescending(f => f.LastWriteTimeUtc).Take(Most + 1).Select(f => Of(f, root, address))];

    private static FolderFile Of(FileInfo file, string root, Uri address)
    {
        var steps = Path.GetRelativePath(root, file.FullName).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        var place = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{string.Join('/', steps)}");
        return new(file.FullName, place, string.Create(CultureInfo.InvariantCulture, $"{place.AbsolutePath}@{file.LastWriteTimeUtc:yyyy-MM-ddTHH:mm:ss}"), IsUnnamed(file) ? FolderFile.OutOfReach : file.Length);
    }

    // A name written in an alphabet of old is seen, and nothing can be asked of the file by it.
    private static bool IsUnnamed(FileInfo file) => !file.Exists && file.Name.Contains('\uFFFD');
}
