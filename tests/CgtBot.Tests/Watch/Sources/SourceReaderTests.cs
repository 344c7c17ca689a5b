using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Sources;

public sealed class SourceReaderTests : IAsyncLifetime
{
    private FakeSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await FakeSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_feed_is_read_once_and_asked_only_for_what_changed()
    {
        _site.Serve("/rss", Payload.Bytes("talentsoft.rss"), "text/xml", "\"v1\"");
        var first = await ReadAsync(Feed("/rss"));
        first.Status.ShouldBe(ReadingStatus.Read);
        first.Items.Count.ShouldBe(2);
        first.ETag.ShouldBe("\"v1\"");
        first.Items[0].Capture.Bytes.ToArray().ShouldBe(Payload.Bytes("talentsoft.rss"));

        (await ReadAsync(Feed("/rss"), new LastLook(first.ETag, first.LastModified))).Status.ShouldBe(ReadingStatus.NotModified);
    }

    [Fact]
    public async Task A_feed_cut_on_the_way_is_asked_again_in_full()
    {
        var bytes = Payload.Bytes("talentsoft.rss");
        _site.CutAfter("/rss", bytes, bytes.Length - 400, "text/xml");
        var reading = await ReadAsync(Feed("/rss"));
        reading.Status.ShouldBe(ReadingStatus.Read);
        reading.Items.ShouldHaveSingleItem();
        reading.Problems.Select(p => p.Code).ShouldBe([SourceProblemCode.AnswerCut, SourceProblemCode.FeedTruncated]);
        (reading.ETag, reading.LastModified).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("/html", SourceProblemCode.FeedIsHtml)]
    [InlineData("/missing", SourceProblemCode.SiteNotFound)]
    [InlineData("/silent", SourceProblemCode.SiteTimeout)]
    [InlineData("/flood", SourceProblemCode.SiteTooLarge)]
    [InlineData("/loop", SourceProblemCode.SiteRedirects)]
    [InlineData("/inside", SourceProblemCode.AddressPrivate)]
    [InlineData("/busy", SourceProblemCode.SiteTooManyRequests)]
    [InlineData("/down", SourceProblemCode.SiteFault)]
    [InlineData("/forbidden", SourceProblemCode.SiteForbidden)]
    public async Task Whatever_a_site_does_is_a_failure_with_a_clear_sentence(string path, SourceProblemCode code)
    {
        _site.Serve("/html", Payload.Bytes("html-instead.html"), "application/rss+xml").Silent("/silent").Flood("/flood", 20).Redirect("/loop", "/loop")
            .Redirect("/inside", "http://169.254.169.254/").Status("/busy", 429, "3600").Status("/down", 500).Status("/forbidden", 403);

        // Only the site that never answers is given little time: the others must not look like it on a loaded machine.
        var reading = await ReadAsync(Feed(path), null, ("Watch:Timeout", "00:01:00"), ("Watch:AttemptTimeout", path == "/silent" ? "00:00:00.3" : "00:00:30"), ("Watch:Retries", "1"));

        reading.Status.ShouldBe(ReadingStatus.Failed);
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        SourceWording.Of(problem).ShouldNotContain("{");
        reading.RetryAfter.ShouldBe(path == "/busy" ? TimeSpan.FromHours(1) : null);
    }

    [Fact]
    public async Task A_json_api_is_read_by_its_mapping()
    {
        _site.Serve("/api", Payload.Bytes("offres.json"), "application/json");
        var definition = new SourceDefinition(SourceKind.Json, _site.At("/api"), PublicationKind.Job) { Mapping = new("resultats", "intitule", "description") };
        (await ReadAsync(definition)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_page_leads_to_its_details_and_only_the_new_ones_are_read()
    {
        ServeList();
        var reading = await ReadAsync(List());
        reading.Items.Select(i => i.Title).ShouldBe(["Chargé de projet IA H/F", "Gestionnaire de paie"]);
        reading.Items[0].Text.ShouldContain("dématérialisation totale");
        reading.Items[0].Raw.ToArray().ShouldBe(Payload.Bytes("detail.html"));
        reading.ETag.ShouldBe("\"l1\"");
        reading.Captures.Count.ShouldBe(1, "the answer of a page is kept with its item");

        var again = await ReadAsync(List(), new LastLook(KnownIds: reading.Items.Take(1).Select(i => i.ExternalId).ToHashSet()));
        again.Items.ShouldHaveSingleItem().Title.ShouldBe("Gestionnaire de paie");
        _site.Seen.Count(p => p == "/offres/1").ShouldBe(1);
    }

    [Fact]
    public async Task Pages_over_the_bound_wait_for_the_next_reading()
    {
        ServeList();
        var reading = await ReadAsync(List(), null, ("Watch:MaxDetails", "1"));
        reading.Items.ShouldHaveSingleItem();
        reading.Problems.ShouldBe([new(SourceProblemCode.DetailsLeft, "1")]);
        reading.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_site_slow_page_after_page_is_read_over_several_readings_and_keeps_the_others_waiting_no_longer()
    {
        _site.Serve("/list", $"<html><body>{string.Concat(Enumerable.Range(1, 8).Select(i => $"<a class=o href='/lent/{i}'>Offre numéro {i}</a>"))}</body></html>", "text/html");
        for (var i = 1; i <= 8; i++)
        {
            var page = $"<html><body><h1>Offre {i}</h1><p>Texte de l’offre {i}.</p></body></html>";
            _site.On($"/lent/{i}", async http =>
            {
                await Task.Delay(250);
                http.Response.ContentType = "text/html";
                await http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(page));
            });
        }

        var reading = await ReadAsync(new SourceDefinition(SourceKind.Page, _site.At("/list"), PublicationKind.Job) { List = new("a.o") }, null, ("Watch:DetailsTime", "00:00:00.5"));

        reading.Items.Count.ShouldBeInRange(1, 4);
        reading.Problems.ShouldBe([new(SourceProblemCode.DetailsLeft, $"{8 - reading.Items.Count}")]);
    }

    [Fact]
    public async Task Pages_that_weigh_too_much_together_are_taken_over_several_readings()
    {
        _site.Serve("/list", $"<html><body>{string.Concat(Enumerable.Range(1, 8).Select(i => $"<a class=o href='/lourd/{i}'>Offre numéro {i}</a>"))}</body></html>", "text/html");
        for (var i = 1; i <= 8; i++)
        {
            _site.Serve($"/lourd/{i}", $"<html><body><h1>Offre {i}</h1><p>{new string('x', 9_000)}</p></body></html>", "text/html");
        }

        var definition = new SourceDefinition(SourceKind.Page, _site.At("/list"), PublicationKind.Job) { List = new("a.o") };
        var first = await ReadAsync(definition, null, ("Watch:MaxBytes", "10000"));
        first.Items.Count.ShouldBe(5);
        first.Problems.ShouldBe([new(SourceProblemCode.DetailsLeft, "3")]);

        var second = await ReadAsync(definition, new LastLook(KnownIds: first.Items.Select(i => i.ExternalId).ToHashSet()), ("Watch:MaxBytes", "10000"));
        second.Items.Select(i => i.Title).ShouldBe(["Offre 6", "Offre 7", "Offre 8"]);
    }

    [Fact]
    public async Task A_page_that_fails_for_now_is_read_later_and_one_that_is_gone_keeps_its_title()
    {
        ServeList();
        _site.Status("/offres/1", 500).Status("/offres/2", 404);
        var reading = await ReadAsync(List());
        reading.Items.ShouldHaveSingleItem().Title.ShouldBe("Gestionnaire de paie H/F");
        reading.Problems.Select(p => p.Code).ShouldBe([SourceProblemCode.SiteFault, SourceProblemCode.SiteNotFound]);
        reading.Problems[0].At.ShouldBe(_site.At("/offres/1"));
        SourceWording.Of(reading.Problems[0]).ShouldContain("/offres/1");
        reading.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_site_whose_every_page_fails_is_left_after_three()
    {
        var links = string.Concat(Enumerable.Range(1, 10).Select(i => $"<a class=o href='/down/{i}'>Offre numéro {i}</a>"));
        _site.Serve("/list", $"<html><body>{links}</body></html>", "text/html");
        for (var i = 1; i <= 10; i++)
        {
            _site.Status($"/down/{i}", 503, "600");
        }

        var reading = await ReadAsync(new(SourceKind.Page, _site.At("/list"), PublicationKind.Job) { List = new("a.o") });
        reading.Status.ShouldBe(ReadingStatus.Failed);
        reading.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        _site.Seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_feed_may_take_the_text_of_its_items_from_their_pages()
    {
        _site.Serve("/rss", $"<rss><channel><item><title>Titre du flux</title><link>{_site.At("/d")}</link><description>court</description></item></channel></rss>", "text/xml").Serve("/d", Payload.Bytes("detail.html"), "text/html");
        var item = (await ReadAsync(Feed("/rss") with { Detail = new(".texte") })).Items.ShouldHaveSingleItem();
        item.Text.ShouldStartWith("Missions");
        item.PublishedAt!.Value.Day.ShouldBe(15);
    }

    [Fact]
    public async Task An_address_is_recognised_for_what_it_is()
    {
        ServeList();
        _site.Serve("/offres.rss", Payload.Bytes("talentsoft.rss"), "text/plain").Serve("/api", Payload.Bytes("offres.json"), "text/html").Serve("/pdf", "%PDF-1.7", "application/pdf");

        var announced = await DetectAsync("/list");
        announced.Definition.ShouldBe(new(SourceKind.Feed, _site.At("/offres.rss"), PublicationKind.Job));
        announced.Preview.Count.ShouldBe(2);
        (await DetectAsync("/api")).Definition!.Mapping!.Items.ShouldBe("resultats");
        (await DetectAsync("/pdf")).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.DocumentNotText);
        (await DetectAsync("/none")).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.SiteNotFound);

        _site.Status("/offres.rss", 404);
        (await DetectAsync("/list")).Definition!.Kind.ShouldBe(SourceKind.Page);
    }

    [Fact]
    public async Task A_pasted_link_gives_one_publication_or_one_problem()
    {
        ServeList();
        using var fetching = Support.Fetching.Start();
        var page = fetching.GetRequiredService<OnePage>();
        var read = await page.ReadOnePageAsync(_site.At("/offres/1?utm_source=mail"), default);
        read.Publication!.Title.ShouldBe("Chargé de projet IA H/F");
        read.Publication.Kind.ShouldBe(PublicationKind.Job);
        read.Publication.ExternalId.ShouldBe(_site.At("/offres/1").AbsoluteUri);
        (await page.ReadOnePageAsync(_site.At("/gone"), default)).Problem!.Code.ShouldBe(SourceProblemCode.SiteNotFound);
    }

    [Fact]
    public void A_definition_survives_its_storage()
    {
        var definition = new SourceDefinition(SourceKind.Json, new Uri("https://api.exemple.fr/offres"), PublicationKind.Job)
        {
            Mapping = new("resultats", "intitule", "description") { Url = "u" }, List = new(".a"), Detail = new(".t", null, ".d"),
        };
        var stored = new Source { Name = "API", Kind = SourceKind.Json, Address = "https://api.exemple.fr/offres", Publishes = PublicationKind.Job, Definition = definition.Stored() };
        SourceDefinition.Of(stored).ShouldBe(definition);
        SourceDefinition.Of(new Source { Name = "Flux", Kind = SourceKind.Feed, Address = "https://a.fr/", Definition = new SourceDefinition(SourceKind.Feed, new Uri("https://a.fr"), default).Stored() })
            .ShouldBe(new SourceDefinition(SourceKind.Feed, new Uri("https://a.fr"), default));
        SourceDefinition.Of(new Source { Name = "Cassée", Kind = SourceKind.Json, Address = "https://a.fr", Definition = "{oups" }).ShouldBeNull();
    }

    private void ServeList() => _site
        .Serve("/list", Payload.Bytes("list.html"), "text/html", "\"l1\"")
        .Serve("/offres/1", Payload.Bytes("detail.html"), "text/html")
        .Serve("/offres/2", "<html><body><h1>Gestionnaire de paie</h1><p>Vous assurez la paie.</p></body></html>", "text/html");

    private SourceDefinition Feed(string path) => new(SourceKind.Feed, _site.At(path), PublicationKind.Job);

    private SourceDefinition List() => new(SourceKind.Page, _site.At("/list"), PublicationKind.Job) { List = new("li.offre a[href^='/']") };

    private static async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook? last = null, params (string, string)[] settings)
    {
        using var fetching = Support.Fetching.Start(null, settings);
        return await fetching.GetRequiredService<SourceReader>().ReadAsync(definition, last ?? LastLook.Never, default);
    }

    private async Task<SourceProposal> DetectAsync(string path)
    {
        using var fetching = Support.Fetching.Start();
        return await fetching.GetRequiredService<SourceDetector>().DetectAsync(_site.At(path), default);
    }
}
