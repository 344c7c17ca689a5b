using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Tests.Deadlines;

namespace CgtBot.Tests.Gaps;

public sealed class BodyWordingTests
{
    [Theory]
    [InlineData("fr", "CST", "du CST", "Au prochain CST")]
    [InlineData("fr", "CSE", "du CSE", "Au prochain CSE")]
    [InlineData("fr", "F3SCT", "de la F3SCT", "À la prochaine F3SCT")]
    [InlineData("fr", "CSSCT", "de la CSSCT", "À la prochaine CSSCT")]
    [InlineData("en", "F3SCT", "of the F3SCT", "At the next F3SCT")]
    public void A_body_has_the_article_of_its_name(string language, string acronym, string of, string next) =>
        Language.In(language, () => (BodyWording.Of(acronym), BodyWording.Next(acronym))).ShouldBe((of, next));

    [Fact]
    public void The_next_meeting_of_any_body_is_no_body_called_meeting() => Language.In("fr", () => BodyWording.Next("meeting")).ShouldBe("À la prochaine réunion");

    [Theory]
    [InlineData(Sector.Private, "CST F3SCT CSE CSSCT", "CSE")]
    [InlineData(Sector.OtherPublicService, "CST F3SCT CSA", "CSA")]
    [InlineData(Sector.TerritorialPublicService, "CSE CST F3SCT", "CST")]
    [InlineData(Sector.OtherPublicService, "F3SCT", "F3SCT")]
    [InlineData(Sector.Private, "", "CSE")]
    public void The_body_consulted_is_the_sector_s_own_before_the_topic_s(Sector sector, string held, string body) =>
        Body.Consulted(sector, ["CST", "F3SCT", "CSE"], held.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(body);
}
