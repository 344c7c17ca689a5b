using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.EmploiTerritorial;

namespace CgtBot.Tests.Watch.Sources;

public sealed class EmploiTerritorialTests
{
    [Theory]
    [InlineData("https://www.emploi-territorial.fr/emploi-mobilite/?search-dept=44&search-mots=ia", "https://www.emploi-territorial.fr/rss?search-dept=044")]
    [InlineData("https://emploi-territorial.fr/?search-dept=2a", "https://www.emploi-territorial.fr/rss?search-dept=02A")]
    [InlineData("https://www.emploi-territorial.fr/rss?search-col=10934", "https://www.emploi-territorial.fr/rss?search-col=10934")]
    public void A_search_is_known_by_its_address(string given, string feed) =>
        new EmploiTerritorialClue().OfAddress(new Uri(given)).ShouldHaveSingleItem().ShouldBe(new(SourceKind.EmploiTerritorial, new Uri(feed), PublicationKind.Job));

    [Theory]
    [InlineData("https://www.emploi-territorial.fr/")]
    [InlineData("https://emploi-territorial.fr.exemple.com/?search-dept=44")]
    [InlineData("https://www.exemple.fr/?search-dept=44")]
    public void Another_address_is_not(string given) => new EmploiTerritorialClue().OfAddress(new Uri(given)).ShouldBeEmpty();

    [Fact]
    public void The_number_of_an_offer_is_its_identity() => EmploiTerritorialParser.Parse(Payload.Saved("emploi-territorial.rss"), PublicationKind.Job)
        .Items.Select(i => i.ExternalId).ShouldBe(["O044260814000428", "O044260814000429"]);

    [Fact]
    public async Task The_text_is_that_of_the_page_and_a_page_kept_from_robots_leaves_what_the_feed_says()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/rss", $"<rss><channel><item><title>Chef de projet</title><link>{site.At("/offre/1")}?mtm_campaign=rss</link><guid isPermaLink=\"false\">{site.At("/:O044260814000428")}</guid><description>Employeur : Ville</description></item><item><title>Agent</title><link>{site.At("/exportoffres/2")}</link><guid>{site.At("/:O044260814000429")}</guid><description>Employeur : Département</description></item></channel></rss>", "application/rss+xml")
            .Serve("/robots.txt", "User-agent: *\nDisallow: /exportoffres/", "text/plain")
            .Serve("/offre/1", "<html><body><h1>Portail</h1><div><span class=\"offre-item-label\">Employeur</span><span class=\"offre-item-value\">Ville</span></div><div class=\"offre-item-text\"><p>Vous déployez un outil d’intelligence artificielle.</p></div><aside>Autres offres</aside></body></html>", "text/html");

        var reading = await SourceTrial.ReadAsync(new(SourceKind.EmploiTerritorial, site.At("/rss"), PublicationKind.Job));

        reading.Items.Select(i => (i.ExternalId, i.Title)).ShouldBe([("O044260814000428", "Chef de projet"), ("O044260814000429", "Agent")]);
        reading.Items[0].Text.ShouldBe("Employeur\n\nVille\n\nVous déployez un outil d’intelligence artificielle.");
        reading.Items[1].Text.ShouldContain("Département");
        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.RobotsForbid);
        site.Seen.ShouldNotContain("/exportoffres/2");
    }
}
