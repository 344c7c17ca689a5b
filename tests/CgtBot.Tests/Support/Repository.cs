namespace CgtBot.Tests.Support;

/// <summary>The files of the project, for the tests that read them as text.</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Paths relative to the root, with forward slashes, without what the build or EF's tools wrote.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !f.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "Compiled" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "CgtBot.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run from within the repository: CgtBot.sln was not found above them."));
}
