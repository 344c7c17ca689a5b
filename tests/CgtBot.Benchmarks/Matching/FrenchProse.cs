using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtBot.Benchmarks.Matching;

/// <summary>Paragraphs of French prose out of Debian's manual pages and documentation: fetched with apt, unpacked beside the corpus, never kept in the project.</summary>
internal static partial class FrenchProse
{
    private static readonly string[] Packages =
        ["manpages-fr", "manpages-fr-dev", "debian-reference-fr", "aptitude-doc-fr", "maint-guide-fr", "developers-reference-fr", "installation-guide-amd64", "debian-handbook", "wfrench"];

    private static readonly HashSet<string> Usual = [.. "le la les de des du un une et est pour dans que qui sur par avec ce cette au aux ne pas plus vous il elle se sont être en à ou votre si".Split(' ')];

    /// <summary>Fetches and unpacks what is not there yet.</summary>
    public static void Fetch(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "packages"));
        foreach (var package in Packages.Where(p => !Directory.Exists(Path.Combine(folder, "packages", p))))
        {
            Run(folder, "apt-get", "download", package);
            var file = Directory.GetFiles(folder, package + "_*.deb").Single();
            Run(folder, "dpkg-deb", "-x", file, Path.Combine(folder, "packages", package));
            File.Delete(file);
        }
    }

    /// <summary>Distinct paragraphs that are French by the words all French is made of.</summary>
    public static List<string> Paragraphs(string folder)
    {
        var seen = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "packages"), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Where(IsFrench).Order(StringComparer.Ordinal))
        {
            var text = Text(file);
            foreach (var paragraph in file.Contains("/man/", StringComparison.Ordinal) ? OfManual(text) : OfHtml(text))
            {
                var plain = Blank().Replace(paragraph, " ").Trim();
                if (plain.Length is > 60 and < 900 && Word().Matches(plain) is { Count: > 8 } words && words.Count(w => Usual.Contains(w.Value.ToLowerInvariant())) > words.Count * 0.22)
                {
                    seen.Add(plain);
                }
            }
        }

        return [.. seen];
    }

    /// <summary>Words of the dictionary, for terms that the prose holds or not.</summary>
    public static List<string> Dictionary(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "packages/wfrench/usr/share/dict/french")).Where(w => w.Length > 4 && char.IsLower(w[0]) && w.All(char.IsLetter))];

    private static bool IsFrench(string path) => path.Contains("/man/fr", StringComparison.Ordinal)
        || path.Contains("/fr-FR/", StringComparison.Ordinal) || path.Contains("/fr/", StringComparison.Ordinal) || FrenchPage().IsMatch(path);

    private static string Text(string file)
    {
        using var raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> OfHtml(string html) => Block().Split(Dropped().Replace(html, " ")).Select(part => WebUtility.HtmlDecode(Tag().Replace(part, "")));

    private static IEnumerable<string> OfManual(string source) =>
        Request().Split(source).Select(part => Escape().Replace(part, "").Replace("\\-", "-", StringComparison.Ordinal));

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    [GeneratedRegex(@"(\.fr\.html|-fr/.*\.html?|\.fr\.txt)(\.gz)?$")]
    private static partial Regex FrenchPage();

    [GeneratedRegex(@"(?is)<(script|style|pre|head)\b.*?</\1>")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"(?i)</?(?:p|li|d[dt]|t[dhr]|h\d|div|br|ul|ol|dl|table)\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex(@"<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?m)^[.'](?:[BI]R?|RB|RI|IB) |^[.'].*$|\n\n")]
    private static partial Regex Request();

    [GeneratedRegex(@"\\(?:f(?:\[[^\]]*\]|\(..|.)|[&|^%]|\(..|\*\(..)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();
}
