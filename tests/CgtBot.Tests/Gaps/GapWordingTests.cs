using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Tests.Deadlines;

namespace CgtBot.Tests.Gaps;

public sealed class GapWordingTests
{
    [Theory]
    [InlineData("fr", "2025-03-04", "Annonce publiée le 04/03/2025 : « Point »")]
    [InlineData("fr", "2025-03", "Annonce publiée en mars 2025 : « Point »")]
    [InlineData("fr", "2025", "Annonce publiée en 2025 : « Point »")]
    [InlineData("en", "2025-03", "Announcement published in March 2025: “Point”")]
    public void What_was_published_is_dated_as_its_date_is_known(string language, string on, string said) => Language.In(language, () => GapWording.Published(
        new Publication { Kind = PublicationKind.Announcement, Title = "Point", Text = "", Sha256 = "", TextHash = "", Address = "https://a.fr/1", PublishedOn = PartialDate.Parse(on)!.Value })).ShouldBe(said);

    [Theory]
    [InlineData("2025-03-04", "au 04/03/2025")]
    [InlineData("2025-03", "en mars 2025")]
    public void What_is_not_known_is_dated_in_French(string on, string said) => Language.In("fr", () => GapWording.AsOf(PartialDate.Parse(on)!.Value)).ShouldBe(said);
}
