using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CgtBot.Tests.Support;

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

    [GeneratedRegex(@"\bill[ée]ga(?:l|le|ux|les|lité)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Illegal();
}
