using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Texts;
using CgtBot.Watch.Sources;

namespace CgtBot.Tests.Architecture;

/// <summary>Every sentence exists in both languages, with the same holes to fill, and states facts only.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> French => [.. Repository.Files("src", ".resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal))];

    [Fact]
    public void An_English_file_has_its_French_one() => Repository.Files("src", ".resx").Where(f => f.EndsWith(".en.resx", StringComparison.Ordinal))
        .Where(f => !File.Exists(Repository.PathOf(f.Replace(".en.resx", ".resx")))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(French))]
    public void Both_languages_say_the_same_things_with_the_same_holes(string file)
    {
        var (french, english) = (Read(file), Read(file.Replace(".resx", ".en.resx")));

        english.Keys.Order().ShouldBe(french.Keys.Order());
        french.Where(t => !Holes(t.Value).SetEquals(Holes(english[t.Key]))).Select(t => $"{t.Key}: {t.Value} / {english[t.Key]}").ShouldBeEmpty();
        french.Concat(english).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(French))]
    public void A_text_with_holes_can_be_filled(string file) =>
        Read(file).Concat(Read(file.Replace(".resx", ".en.resx"))).Where(t => Holes(t.Value).Count > 0).ShouldAllBe(t => Fills(t.Value));

    [Theory]
    [MemberData(nameof(French))]
    public void The_bot_never_says_that_something_is_illegal(string file) =>
        Read(file).Concat(Read(file.Replace(".resx", ".en.resx"))).Where(t => Illegal().IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(French))]
    public void No_text_is_kept_that_nobody_says(string file)
    {
        var texts = Path.GetFileNameWithoutExtension(file);
        Read(file).Keys.Select(key => $"{texts}.{key}").Where(text => !Said.Value.Contains(text) && !IsNamedAtRunTime(text)).ShouldBeEmpty();
    }

    /// <summary>« GapTexts.Address »: every text the sources name.</summary>
    private static readonly Lazy<HashSet<string>> Said = new(() => [.. Repository.Files("src", ".cs", ".razor").SelectMany(f => Named().Matches(File.ReadAllText(Repository.PathOf(f)))).Select(m => m.Value)]);

    /// <summary>Texts whose name is made at run time, each as the code that makes it does: SourceWords, SourceWording and ReasonWords (whose codes are composed themselves).</summary>
    private static bool IsNamedAtRunTime(string text) =>
        Enum.GetNames<SourceKind>().Any(kind => text == $"{nameof(SourceCommandTexts)}.Kind{kind}")
        || Enum.GetNames<SourceProblemCode>().Any(code => text == $"{nameof(WatchTexts)}.{code}")
        || text.StartsWith($"{nameof(AnalysisTexts)}.Reason", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.PathOf(file)).Root!.Elements("data").ToDictionary(d => (string)d.Attribute("name")!, d => d.Element("value")!.Value);

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Groups[1].Value)];

    private static bool Fills(string text)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, text, [.. Enumerable.Repeat<object>("x", 20)]).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b\w+Texts\.\w+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bill[ée]ga(?:l|le|ux|les|lité)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Illegal();
}
