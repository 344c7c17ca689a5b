using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.WordPress;
using Microsoft.AspNetCore.Http;

namespace CgtBot.Tests.Watch.Sources;

public sealed class WordPressTests
{
    private const string Home = """<html><head><link rel="https://api.w.org/" href="{0}"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/{1}"><link rel="alternate" type="application/rss+xml" href="/feed/"></head><body><main><a href="/a">Une actualité du site</a></main></body></html>""";

    [Fact]
    public void Posts_are_read_without_the_marks_of_page_builders()
    {
        var parsed = WordPressParser.Parse(Payload.Saved("wordpress-posts.json"), PublicationKind.Announcement);

        parsed.Items.Select(i => i.Title).ShouldBe(["Un agent conversationnel – l’accueil se transforme", "Note de service"]);
        parsed.Items[0].Text.ShouldBe("La direction déploie un agent conversationnel à l’accueil.\n\nVoir [sic] la note.");
        parsed.Items[0].PublishedAt!.Value.DateTime.ShouldBe(new DateTime(2026, 6, 3, 0, 30, 0), "the day is the site's, not that of Greenwich");
        parsed.Items[1].Text.ShouldBe("Contenu protégé.");
        parsed.Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.ItemEmpty);
    }

    [Theory]
    [InlineData("/wp-json/", "pages/2", "/wp-json/wp/v2/posts?per_page=50&orderby=modified&order=desc&_fields=id,date,modified,link,title,content,excerpt")]
    [InlineData("/index.php?rest_route=/", "posts/7", "/index.php?rest_route=/wp/v2/posts&per_page=50&orderby=modified&order=desc&_fields=id,date,modified,link,title,content,excerpt")]
    [InlineData("/wp-json/", "categories/5", "/wp-json/wp/v2/posts?per_page=50&orderby=modified&order=desc&_fields=id,date,modified,link,title,content,excerpt&categories=5")]
    public async Task A_site_is_known_by_the_api_it_announces(string api, string json, string read)
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/", string.Format(null, Home, api, json), "text/html").Serve("/wp-json/wp/v2/posts", Payload.Bytes("wordpress-posts.json"), "application/json").Serve("/index.php", Payload.Bytes("wordpress-posts.json"), "application/json");

        var proposal = await SourceTrial.DetectAsync(site.At("/"));

        (proposal.Definition!.Kind, proposal.Definition.Address.PathAndQuery).ShouldBe((SourceKind.WordPress, read));
        proposal.Preview.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    [InlineData(200)]
    public async Task A_closed_api_leaves_the_feed(int status)
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/feed/", Payload.Bytes("talentsoft.rss"), "text/xml", "\"feed\"");
        _ = status == 200 ? site.Serve("/wp-json/wp/v2/posts", "<!doctype html><html><body>Accès refusé</body></html>", "text/html") : site.Status("/wp-json/wp/v2/posts", status);

        var reading = await SourceTrial.ReadAsync(new(SourceKind.WordPress, site.At("/wp-json/wp/v2/posts?per_page=50"), PublicationKind.Announcement), new LastLook("\"api\"", null, new HashSet<string> { "1" }));

        (reading.Status, reading.Items.Count, reading.ETag).ShouldBe((ReadingStatus.Read, 2, null));
    }

    [Fact]
    public async Task A_site_that_is_down_is_down_and_not_a_closed_api()
    {
        await using var site = await FakeSite.StartAsync();
        site.Status("/wp-json/wp/v2/posts", 503).Serve("/feed/", Payload.Bytes("talentsoft.rss"), "text/xml");

        (await SourceTrial.ReadAsync(new(SourceKind.WordPress, site.At("/wp-json/wp/v2/posts"), PublicationKind.Announcement))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.SiteFault);
        site.Seen.ShouldNotContain("/feed/");
    }

    [Fact]
    public async Task More_posts_than_a_page_holds_are_followed_until_one_is_known()
    {
        await using var site = await FakeSite.StartAsync();
        site.On("/wp-json/wp/v2/posts", async http =>
        {
            var page = int.TryParse(http.Request.Query["page"], out var given) ? given : 1;
            http.Response.Headers["X-WP-TotalPages"] = "9";
            await http.Response.WriteAsJsonAsync(new[] { 2 * page, (2 * page) + 1 }.Select(id => new { id, date = "2026-06-01T10:00:00", link = $"/{id}", title = new { rendered = $"Actualité {id}" }, content = new { rendered = "Texte." } }));
        });
        var definition = new SourceDefinition(SourceKind.WordPress, site.At("/wp-json/wp/v2/posts?per_page=2"), PublicationKind.Announcement);

        (await SourceTrial.ReadAsync(definition, new LastLook(KnownIds: new HashSet<string> { "7" }))).Items.Select(i => i.ExternalId).ShouldBe(["2", "3", "4", "5", "6", "7"]);
        (await SourceTrial.ReadAsync(definition)).Items.Count.ShouldBe(2, "the first look takes what is there today");
    }
}
