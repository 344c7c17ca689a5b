using System.Globalization;
using CgtBot.Watch.Sources;

namespace CgtBot.Tests.Watch.Sources;

public class SourceWordingTests
{
    public static TheoryData<SourceProblemCode, string> EveryCode => [.. Enum.GetValues<SourceProblemCode>().SelectMany(code => new[] { "fr", "en" }.Select(language => (code, language)))];

    [Theory]
    [MemberData(nameof(EveryCode))]
    public void Every_problem_has_its_sentence(SourceProblemCode code, string language) => In(language, () =>
    {
        var sentence = SourceWording.Of(new(code, "www.exemple.fr", "42"));
        sentence.ShouldNotBe(code.ToString());
        sentence.Length.ShouldBeGreaterThan(20);
        sentence.ShouldNotContain("{");
    });

    [Theory]
    [InlineData(SourceProblemCode.FeedIsHtml, "Le flux répond une page web au lieu d’un flux RSS.")]
    [InlineData(SourceProblemCode.SiteTimeout, "Le site www.exemple.fr ne répond pas (délai de 30 s dépassé).")]
    public void The_sentence_is_clear_French(SourceProblemCode code, string sentence) =>
        In("fr", () => SourceWording.Of(new(code, "www.exemple.fr", "30")).ShouldBe(sentence));

    [Fact]
    public void French_and_English_are_not_the_same() => Enum.GetValues<SourceProblemCode>().ShouldAllBe(code => Sentence(code, "fr") != Sentence(code, "en"));

    [Fact]
    public void A_problem_survives_its_storage()
    {
        var problem = new SourceProblem(SourceProblemCode.SiteTimeout, "www.exemple.fr", "30");
        SourceProblem.Read(problem.Stored()).ShouldBe(problem);
        SourceProblem.Read(new SourceProblem(SourceProblemCode.DocumentEmpty).Stored()).ShouldBe(new SourceProblem(SourceProblemCode.DocumentEmpty));
        SourceProblem.Read("Inconnu|1").ShouldBeNull();
        SourceProblem.Read(null).ShouldBeNull();
    }

    [Fact]
    public void What_a_site_sends_never_makes_a_wall_of_text() =>
        SourceWording.Of(new(SourceProblemCode.DateUnreadable, new string('9', 5_000))).Length.ShouldBeLessThan(300);

    private static string Sentence(SourceProblemCode code, string language)
    {
        var sentence = "";
        In(language, () => sentence = SourceWording.Of(new(code, "a", "b")));
        return sentence;
    }

    private static void In(string language, Action act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
