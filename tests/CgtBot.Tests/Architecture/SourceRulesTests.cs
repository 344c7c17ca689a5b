using System.Text.RegularExpressions;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Architecture;

/// <summary>The house rules that are read from the sources: DESIGN §3, §4.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestFile = 200;

    /// <summary>Files waiting to be parted, and why they are not yet.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/CgtBot.Domain/Minutes/ItemReader.cs"] = "the readers of lead-ins, bullets and quotes share one state; to be parted by line kind",
    };

    /// <summary>Why a file may hold French words that are not in a resource file.</summary>
    private static readonly Dictionary<string, string> FrenchData = new()
    {
        ["src/CgtBot.Domain/Registers/Body.cs"] = "the proper names of French committees are data, the same in every language",
    };

    /// <summary>Folders whose French is data: words to be understood, or the demo's own documents.</summary>
    private static readonly string[] FrenchFolders = ["src/CgtBot/Demo/", "src/CgtBot/Chat/Phrases/", "src/CgtBot.Domain/Topics/", "src/CgtBot.Domain/Minutes/"];

    private static readonly IReadOnlyList<(string Path, string[] Lines)> Sources =
        [.. Repository.Files("src", ".cs", ".razor").Select(f => (f, File.ReadAllLines(Repository.PathOf(f))))];

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Sources.Where(s => s.Lines.Length > LongestFile && !LongFiles.ContainsKey(s.Path)).Select(s => $"{s.Path}: {s.Lines.Length} lines").ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_its_folder() => Sources.Where(s => s.Path.EndsWith(".cs", StringComparison.Ordinal) && !s.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
        .Where(s => !s.Lines.Contains($"namespace {Path.GetDirectoryName(s.Path)!["src/".Length..].Replace('\\', '/').Replace('/', '.')};"))
        .Select(s => s.Path).ShouldBeEmpty();

    [Fact]
    public void The_program_is_a_table_of_contents() => File.ReadAllLines(Repository.PathOf("src/CgtBot/Program.cs")).Length.ShouldBeLessThanOrEqualTo(40);

    [Fact]
    public void Files_are_named_after_the_business() => Sources.Where(s => VagueName().IsMatch(s.Path)).Select(s => s.Path).ShouldBeEmpty();

    [Fact]
    public void The_time_is_asked_of_the_clock_that_is_given() => Matching(AmbientClock()).ShouldBeEmpty();

    [Fact]
    public void What_a_user_reads_in_French_is_in_a_resource_file() => Sources
        .Where(s => !FrenchData.ContainsKey(s.Path) && !FrenchFolders.Any(f => s.Path.StartsWith(f, StringComparison.Ordinal)))
        .SelectMany(s => s.Lines.SelectMany((line, i) => FrenchSentences(line).Select(text => $"{s.Path}:{i + 1}: {text}")))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("""title = "Écart signalé au comité";""", true)]
    [InlineData("""Of($"entrée {number} déjà close")""", true)]
    [InlineData("""[GeneratedRegex(@"\b(?:déjà|très) bien noté\b")]""", false)]
    [InlineData("""// « rien de nouveau à dire »""", false)]
    [InlineData("""words = ["réf", "tél"];""", false)]
    public void The_search_for_French_sentences_knows_one(string line, bool french) => FrenchSentences(line).Any().ShouldBe(french);

    private static IEnumerable<string> Matching(Regex pattern) =>
        Sources.SelectMany(s => s.Lines.Select((line, i) => (line, i)).Where(l => pattern.IsMatch(l.line)).Select(l => $"{s.Path}:{l.i + 1}: {l.line.Trim()}"));

    // An accented literal of three words or more that is no pattern: a word or two is a keyword to be recognised.
    private static IEnumerable<string> FrenchSentences(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal) || line.Contains("Regex", StringComparison.Ordinal)
        ? []
        : Literal().Matches(line).Select(m => m.Value).Where(text => Accented().IsMatch(text) && Word().Count(text) >= 3 && !text.Contains("(?", StringComparison.Ordinal) && !text.Contains(@"\s", StringComparison.Ordinal));

    [GeneratedRegex("""(?<!')"(?:[^"\\]|\\.)*"(?!')""")]
    private static partial Regex Literal();

    [GeneratedRegex("[À-ÖØ-öø-ÿŒœ«»]")]
    private static partial Regex Accented();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|RS0030|\bThread\.Sleep\b")]
    private static partial Regex AmbientClock();

    [GeneratedRegex(@"(?:Services?|Helpers?|Managers?|Utils?|Utilities|Common)(?:/|\.cs$)")]
    private static partial Regex VagueName();
}
