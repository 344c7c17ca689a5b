namespace CgtBot.Benchmarks.Sources;

/// <summary>Another program that reads feeds: how it is set for the same sources, and what is run.</summary>
internal sealed record OtherReader(string Name, string Program, Func<string, IReadOnlyList<Uri>, string> Prepare)
{
    public bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));
}

internal static class OtherReaders
{
    public static readonly IReadOnlyList<OtherReader> All =
    [
        new("curl --parallel with ETags (50 at once, its default)", "curl", (folder, feeds) => Curl(folder, feeds, "")),
        new("curl --parallel with ETags (200 at once)", "curl", (folder, feeds) => Curl(folder, feeds, " --parallel-max 200")),
        new("urlwatch", "urlwatch", Urlwatch),
        new("newsboat (50 threads; 1 is its default)", "newsboat", Newsboat),
    ];

    private static string Curl(string folder, IReadOnlyList<Uri> feeds, string setting)
    {
        var config = Path.Combine(folder, "curl.conf");
        File.WriteAllLines(config, feeds.SelectMany(f => new[] { $"url = {f}", "output = /dev/null" }));
        return $"curl -s --parallel{setting} -H 'If-None-Match: {QuietSites.ETag}' -K {config}";
    }

    private static string Urlwatch(string folder, IReadOnlyList<Uri> feeds)
    {
        File.WriteAllText(Path.Combine(folder, "urls.yaml"), string.Join("---\n", feeds.Select(f => $"url: {f}\n")));
        return $"urlwatch --urls {folder}/urls.yaml --config {folder}/urlwatch.yaml --cache {folder}/urlwatch.db";
    }

    private static string Newsboat(string folder, IReadOnlyList<Uri> feeds)
    {
        File.WriteAllLines(Path.Combine(folder, "newsboat.urls"), feeds.Select(f => f.AbsoluteUri));
        File.WriteAllText(Path.Combine(folder, "newsboat.conf"), "reload-threads 50\n");
        return $"newsboat -u {folder}/newsboat.urls -c {folder}/newsboat.db -C {folder}/newsboat.conf -x reload";
    }
}
