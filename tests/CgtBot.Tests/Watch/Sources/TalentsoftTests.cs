using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Talentsoft;

namespace CgtBot.Tests.Watch.Sources;

public sealed class TalentsoftTests
{
    [Fact]
    public void The_reference_is_the_identity_of_an_offer_and_no_part_of_its_title()
    {
        var parsed = TalentsoftParser.Parse(Payload.Saved("talentsoft.rss"), PublicationKind.Job);

        parsed.Items.Select(i => (i.ExternalId, i.Title)).ShouldBe([("2026-20411", "Chargé·e de mission données et IA H/F"), ("2026-20398", "Gestionnaire paie & carrières H/F")]);
        parsed.Items[0].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 3, 15, 10, 39, TimeSpan.Zero), "« Z » stands for the zone in these feeds");
        parsed.Items[0].Text.ShouldContain("- Intégrer les enjeux liés à l’IA");
    }

    [Theory]
    [InlineData("2026-7 - Agent d’accueil", "https://r.exemple.fr/r/7/502/1036?reference=2026-7", "2026-7", "Agent d’accueil")]
    [InlineData("RH-2026-7 - Agent", "https://r.exemple.fr/r/7", "RH-2026-7", "Agent")]
    [InlineData("2026-2027 - Année scolaire : animateur", "https://r.exemple.fr/r/9?reference=2026-9", "2026-9", "2026-2027 - Année scolaire : animateur")]
    [InlineData("Agent sans référence", "https://r.exemple.fr/r/8", "https://r.exemple.fr/r/8", "Agent sans référence")]
    public void A_title_that_only_looks_like_a_reference_stays_whole(string title, string link, string id, string read)
    {
        var item = TalentsoftParser.Parse(Payload.Written($"<rss><channel><item><title>{title}</title><link>{link}</link></item></channel></rss>"), PublicationKind.Job).Items.ShouldHaveSingleItem();

        (item.ExternalId, item.Title).ShouldBe((id, read));
    }

    [Fact]
    public async Task The_text_of_an_offer_is_that_of_its_page_without_the_search_form_beside_it()
    {
        await using var site = await FakeSite.StartAsync();
        Serve(site);

        var reading = await SourceTrial.ReadAsync(new(SourceKind.Talentsoft, site.At("/handlers/offerRss.ashx?LCID=1036"), PublicationKind.Job));

        var item = reading.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Chargé·e de mission données et IA H/F", "the first heading of the page is the portal's");
        item.Text.ShouldContain("sa généralisation aux services");
        item.Text.ShouldNotContain("Enquête de satisfaction");
        item.Raw.ToArray().ShouldBe(Payload.Bytes("talentsoft-offre.html"));
    }

    [Theory]
    [InlineData("/offre-de-emploi/liste-offres.aspx")]
    [InlineData("/handlers/offerRss.ashx?LCID=1036")]
    public async Task A_portal_is_known_by_its_pages_whatever_its_domain(string given)
    {
        await using var site = await FakeSite.StartAsync();
        Serve(site).Serve("/offre-de-emploi/liste-offres.aspx", Payload.Bytes("talentsoft-offre.html"), "text/html");

        var proposal = await SourceTrial.DetectAsync(site.At(given));

        (proposal.Definition!.Kind, proposal.Definition.Publishes, proposal.Definition.Address.AbsolutePath).ShouldBe((SourceKind.Talentsoft, PublicationKind.Job, "/handlers/offerRss.ashx"));
        proposal.Preview.ShouldHaveSingleItem().Text.ShouldContain("intelligence artificielle");
    }

    private static FakeSite Serve(FakeSite site) => site
        .Serve("/handlers/offerRss.ashx", $"<rss version=\"2.0\"><channel><item><title>2026-20411 - Chargé·e de mission données et IA H/F</title><link>{site.At("/r/20411/502/1036?reference=2026-20411")}</link><description>&lt;b&gt;Court&lt;/b&gt;</description><pubDate>Wed, 03 Jun 2026 15:10:39 Z</pubDate></item></channel></rss>", "text/xml")
        .Serve("/r/20411/502/1036", Payload.Bytes("talentsoft-offre.html"), "text/html");
}
