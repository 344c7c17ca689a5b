using System.Collections.Concurrent;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Tests.Watch.Mailbox;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.SharePoint;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Watch.Sources;

public sealed class SharePointTests
{
    private const string Site = "https://exemple.sharepoint.com/sites/annonces";
    private const string Pages = "/v1.0/sites/s1/pages/microsoft.graph.sitePage";

    [Theory]
    [InlineData("https://exemple.sharepoint.com/sites/annonces/SitePages/Accueil.aspx?web=1", Site)]
    [InlineData("https://exemple.sharepoint.com/", "https://exemple.sharepoint.com/")]
    [InlineData("https://exemple.sharepoint.com.pirate.example/sites/annonces", null)]
    [InlineData("http://exemple.sharepoint.com/sites/annonces", null)]
    public void Any_page_of_a_site_leads_to_the_site(string address, string? site) => new SharePointClue().OfAddress(new Uri(address)).SingleOrDefault()?.Address.AbsoluteUri.ShouldBe(site);

    [Fact]
    public void News_are_told_from_pages_and_from_drafts()
    {
        var list = SharePointParser.List(Payload.Saved("sharepoint-liste.json"), new Uri(Site))!;
        list.Posts.Select(p => (p.Page, p.Address?.AbsoluteUri)).ShouldBe([("a1", $"{Site}/SitePages/Un-assistant.aspx"), ("a4", $"{Site}/SitePages/Sans-titre.aspx")]);
        list.Posts[0].ExternalId.ShouldBe("a1@2025-06-12T07:12:00");
        list.Next!.ShouldContain("skiptoken");
        SharePointAddress.Next("https://graph.microsoft.com", "https://pirate.example/v1.0/next").ShouldBeNull("the token goes nowhere else");
    }

    [Fact]
    public void The_words_of_the_canvas_are_read_from_top_to_bottom() => SharePointParser.Text(Payload.Saved("sharepoint-page.json")).ShouldBe(
        "Dès septembre, dans tous les services.\n\nLa direction déploie un outil d’intelligence artificielle à compter du 1er septembre 2025.\n\nCe qui change\n\nFormation obligatoire.\n\nContact : direction du numérique.");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"value\":{}}")]
    [InlineData("<html>")]
    public void What_is_no_list_is_none(string answer) => SharePointParser.List(Payload.Written(answer), new Uri(Site)).ShouldBeNull();

    [Fact]
    public async Task News_give_an_alert_and_are_read_again_only_when_published_again()
    {
        await using var graph = await FakeSite.StartAsync();
        var asked = new ConcurrentQueue<string>();
        Serve(graph, asked, "2025-06-12T07:12:00Z");
        await using var app = await BotApp.StartAsync(settings: Settings(graph));
        await Give.SecretAsync(app, new Uri(Site), "s3cr3t");
        (await app.Says($"ajoute la source {Site}/SitePages/Accueil.aspx"))!.Text().ShouldContain("annonces SharePoint");
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Annonces", Kind = SourceKind.SharePoint, Publishes = PublicationKind.Announcement, Address = Site, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        asked.Clear();

        await LookAsync(app);
        (await app.Reads(db => db.Outbox.ToListAsync())).ShouldHaveSingleItem().Card.Title.ShouldContain("Intelligence artificielle");
        (await app.Reads(db => db.Publications.SingleAsync())).ShouldSatisfyAllConditions(p => p.Address.ShouldBe($"{Site}/SitePages/a1.aspx"), p => p.PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 10))));
        asked.ShouldBe(["a1"]);

        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);
        asked.Count.ShouldBe(1, "what did not change is not asked again");

        Serve(graph, asked, "2025-06-13T09:00:00Z");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);
        asked.ShouldBe(["a1", "a1"]);
        (await app.Reads(db => db.Captures.Select(c => c.Headers).ToListAsync())).ShouldAllBe(h => !h.Contains("jeton", StringComparison.Ordinal), customMessage: "a key is no evidence");
    }

    [Fact]
    public async Task Each_refusal_has_its_sentence()
    {
        await using var graph = await FakeSite.StartAsync();
        (await ReadAsync(graph, ("SharePoint:ClientId", ""))).ShouldBe(SourceProblemCode.AccessMissing);
        (await ReadAsync(graph, ("SharePoint:ClientSecret", ""))).ShouldBe(SourceProblemCode.SecretMissing);
        graph.Status("/locataire/oauth2/v2.0/token", 401);
        (await ReadAsync(graph)).ShouldBe(SourceProblemCode.AccessRefused);
        Token(graph);
        (await ReadAsync(graph)).ShouldBe(SourceProblemCode.SharePointSite);
        graph.Status("/v1.0/sites/exemple.sharepoint.com:/sites/annonces", 403);
        (await ReadAsync(graph)).ShouldBe(SourceProblemCode.AccessRefused);
        graph.Status("/v1.0/sites/exemple.sharepoint.com:/sites/annonces", 429, retryAfter: "120");
        (await ReadAsync(graph)).ShouldBe(SourceProblemCode.SiteTooManyRequests);
    }

    private static async Task<SourceProblemCode> ReadAsync(FakeSite graph, params (string, string)[] settings)
    {
        var reading = await SourceTrial.ReadAsync(new(SourceKind.SharePoint, new Uri(Site), PublicationKind.Announcement), null, [.. Settings(graph), ("SharePoint:ClientSecret", "s3cr3t"), .. settings]);
        reading.Status.ShouldBe(ReadingStatus.Failed);
        SourceWording.Of(reading.Problems[0]).ShouldNotContain("s3cr3t");
        return reading.Problems[0].Code;
    }

    private static (string, string)[] Settings(FakeSite graph) =>
    [
        ("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00"), ("SharePoint:TenantId", "locataire"), ("SharePoint:ClientId", "application"),
        ("SharePoint:Authority", graph.At("/").AbsoluteUri), ("SharePoint:Graph", graph.At("/").AbsoluteUri),
    ];

    private static void Token(FakeSite graph) => graph.On("/locataire/oauth2/v2.0/token", async http =>
    {
        var form = await http.Request.ReadFormAsync();
        http.Response.StatusCode = form["client_secret"] == "s3cr3t" && form["grant_type"] == "client_credentials" ? 200 : 401;
        await http.Response.WriteAsJsonAsync(new { access_token = "jeton", token_type = "Bearer", expires_in = 3599 });
    });

    private static void Serve(FakeSite graph, ConcurrentQueue<string> asked, string modified)
    {
        Token(graph);
        graph.On("/v1.0/sites/exemple.sharepoint.com:/sites/annonces", http => http.Response.WriteAsJsonAsync(new { id = "s1", webUrl = Site }));
        graph.On(Pages, http => http.Request.Query.ContainsKey("$skiptoken")
            ? http.Response.WriteAsJsonAsync(new { value = new[] { Post("a1", "newsPost", modified) } })
            : http.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["value"] = new[] { Post("a2", "page", modified) }, ["@odata.nextLink"] = graph.At(Pages + "?$skiptoken=x").AbsoluteUri }));
        graph.On("/v1.0/sites/s1/pages/a1/microsoft.graph.sitePage", async http =>
        {
            asked.Enqueue("a1");
            http.Response.StatusCode = http.Request.Headers.Authorization == "Bearer jeton" ? 200 : 401;
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(Payload.Bytes("sharepoint-page.json"));
        });
    }

    private static object Post(string id, string kind, string modified) =>
        new { id, title = "Un assistant pour les instructeurs", webUrl = $"SitePages/{id}.aspx", createdDateTime = "2025-06-10T08:00:00Z", lastModifiedDateTime = modified, promotionKind = kind, publishingState = new { level = "published" } };

    private static Task LookAsync(BotApp app) => Give.LookAsync(app);
}
