using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Drupal;

namespace CgtBot.Tests.Watch.Sources;

public sealed class DrupalTests
{
    [Fact]
    public void Every_formatted_text_of_a_content_is_part_of_it()
    {
        var parsed = DrupalParser.Parse(Payload.Saved("drupal-nodes.json"), PublicationKind.Announcement);

        parsed.Items[0].Text.ShouldBe("Tous les bulletins de paie seront dématérialisés.\n\nLe projet « Horizon » démarre en septembre.\n\nUn outil d’intelligence artificielle trie les demandes.");
        parsed.Items.Select(i => i.Address!.AbsolutePath).ShouldBe(["/actualites/dematerialisation-des-bulletins", "/node/813"]);
        parsed.Items.Select(i => i.PublishedAt!.Value.UtcDateTime.Day).ShouldBe([3, 3]);
        DrupalParser.Next(Payload.Saved("drupal-nodes.json"))!.Query.ShouldBe("?page%5Boffset%5D=50");
    }

    [Fact]
    public async Task A_site_is_known_by_its_mark_and_the_kinds_that_publish_are_read()
    {
        await using var site = await FakeSite.StartAsync();
        Serve(site, """{"links":{"self":{"href":"/jsonapi"},"node--actualite":{"href":"/jsonapi/node/actualite"},"node--page":{"href":"/jsonapi/node/page"},"node--offre_emploi":"/jsonapi/node/offre_emploi","user--user":{"href":"/jsonapi/user/user"}}}""");
        site.Serve("/jsonapi/node/offre_emploi", """{"data":[{"id":"9","attributes":{"title":"Chef de projet H/F","created":"2026-06-01T08:00:00+00:00","field_missions":{"processed":"<p>Piloter.</p>"}}}]}""", "application/vnd.api+json");

        var proposal = await SourceTrial.DetectAsync(site.At("/"));

        (proposal.Definition!.Kind, proposal.Definition.Address.AbsolutePath).ShouldBe((SourceKind.Drupal, "/jsonapi"));
        proposal.Preview.Select(i => i.Title).ShouldBe(["Dématérialisation des bulletins", "Sans adresse", "Chef de projet H/F"]);
        site.Seen.ShouldNotContain(path => path.Contains("/user/") || path.Contains("/node/page"));
    }

    [Fact]
    public async Task A_kind_that_is_not_for_everybody_does_not_hide_the_others()
    {
        await using var site = await FakeSite.StartAsync();
        Serve(site, """{"links":{"node--note_interne":{"href":"/jsonapi/node/note_interne"},"node--actualite":{"href":"/jsonapi/node/actualite"}}}""");
        site.Status("/jsonapi/node/note_interne", 403);

        var reading = await SourceTrial.ReadAsync(new(SourceKind.Drupal, site.At("/jsonapi"), PublicationKind.Announcement));

        (reading.Status, reading.Items.Count, reading.Problems[0].Code).ShouldBe((ReadingStatus.Read, 2, SourceProblemCode.SiteForbidden));
    }

    [Fact]
    public async Task A_site_whose_api_is_closed_is_read_by_its_feed()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/rss.xml", Payload.Bytes("news.atom"), "application/atom+xml");

        (await SourceTrial.ReadAsync(new(SourceKind.Drupal, site.At("/jsonapi"), PublicationKind.Announcement))).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(ReadingStatus.Read), r => r.Items.ShouldNotBeEmpty());
    }

    private static void Serve(FakeSite site, string index) => site
        .Serve("/", """<html><head><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"></head><body><main><p>Bienvenue.</p></main></body></html>""", "text/html")
        .Serve("/jsonapi", index, "application/vnd.api+json")
        .Serve("/jsonapi/node/actualite", Payload.Bytes("drupal-nodes.json"), "application/vnd.api+json");
}
