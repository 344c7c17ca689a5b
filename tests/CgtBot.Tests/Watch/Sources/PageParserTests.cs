using System.Diagnostics;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Tests.Watch.Sources;

public class PageParserTests
{
    [Theory]
    [InlineData("li.offre a")]
    [InlineData(".offre")]
    public void The_links_of_a_list_page_are_found_by_selector(string selector)
    {
        var read = ListPageParser.Parse(Payload.Saved("list.html"), new(selector), PublicationKind.Job);
        read.Items.Select(i => i.ExternalId).ShouldBe(["https://www.exemple.fr/offres/1", "https://www.exemple.fr/offres/2", "https://ailleurs.exemple/annonce"]);
        read.Items[0].Title.ShouldBe("Chargé de projet IA H/F");
    }

    [Fact]
    public void Without_a_selector_the_links_of_the_main_content_to_the_same_site_are_taken() =>
        ListPageParser.Parse(Payload.Saved("list.html"), null, PublicationKind.Job).Items.Select(i => i.ExternalId).ShouldBe(["https://www.exemple.fr/offres/1", "https://www.exemple.fr/offres/2"]);

    [Theory]
    [InlineData("a[[", SourceProblemCode.SelectorInvalid)]
    [InlineData(".rien", SourceProblemCode.PageNoLinks)]
    public void A_selector_that_does_not_work_is_named(string selector, SourceProblemCode code) =>
        ListPageParser.Parse(Payload.Saved("list.html"), new(selector), PublicationKind.Job).Problems.ShouldBe([new(code, selector)]);

    [Fact]
    public void The_text_of_a_page_is_its_main_content_without_scripts_or_menus()
    {
        var (page, problem) = DetailPageParser.Parse(Payload.Saved("detail.html"), new());
        problem.ShouldBeNull();
        page!.Title.ShouldBe("Chargé de projet IA H/F");
        page.Text.ShouldBe("Chargé de projet IA H/F\n\nMissions\n\nVous conduisez l'objectif de dématérialisation totale des actes.\n\n- Piloter le projet\n- Rendre compte\n\nContrat CDI\nLieu Nantes");
        page.PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 15, 0, 0, 0, TimeSpan.FromHours(2)));
        page.IsJobPosting.ShouldBeTrue();
    }

    [Fact]
    public void A_selector_chooses_the_text_and_nothing_is_taken_twice()
    {
        var (page, _) = DetailPageParser.Parse(Payload.Saved("detail.html"), new(".texte, .texte p", "h2"));
        page!.Title.ShouldBe("Missions");
        page.Text.ShouldBe("Missions\n\nVous conduisez l'objectif de dématérialisation totale des actes.\n\n- Piloter le projet\n- Rendre compte");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<b a=1><p>")]
    public void Ten_thousand_nested_tags_are_refused_at_once(string tag)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 10_000)) + "fond";
        var watch = Stopwatch.StartNew();
        DetailPageParser.Parse(Payload.Written(page, "text/html"), new()).Problem!.Code.ShouldBe(SourceProblemCode.PageTooComplex);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_long_page_that_leaves_its_paragraphs_open_is_read()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<p>Ligne {i}<br><img src=x><li>point"));
        DetailPageParser.Parse(Payload.Written(page, "text/html"), new()).Page!.Text.ShouldContain("Ligne 4999");
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "application/pdf", SourceProblemCode.DocumentNotText)]
    [InlineData("{\"a\":1}", "application/json", SourceProblemCode.DocumentNotText)]
    [InlineData("<html><body><div id=app></div><script>go()</script></body></html>", "text/html", SourceProblemCode.PageWithoutText)]
    [InlineData("", "text/html", SourceProblemCode.DocumentEmpty)]
    public void A_page_that_says_nothing_is_named(string text, string mediaType, SourceProblemCode code) =>
        DetailPageParser.Parse(Payload.Written(text, mediaType), new()).Problem!.Code.ShouldBe(code);

    [Theory]
    [InlineData("<p class=d>Publié le 3 juin 2026 à 10h30</p>", "2026-06-03T10:30:00+02:00")]
    [InlineData("<p class=d>Mis en ligne : 03/06/2026</p>", "2026-06-03T00:00:00+02:00")]
    [InlineData("<time class=d datetime='2026-06-03'>mercredi</time>", "2026-06-03T00:00:00+02:00")]
    public void The_date_of_a_page_is_read_where_it_is_said(string html, string date) =>
        DetailPageParser.Parse(Payload.Written($"<html><body><h1>T</h1>{html}</body></html>"), new(null, null, ".d")).Page!.PublishedAt.ShouldBe(DateTimeOffset.Parse(date));

    [Fact]
    public void Nothing_outside_the_page_is_loaded_and_a_base_address_counts()
    {
        var read = ListPageParser.Parse(Payload.Written("<html><head><base href='https://autre.exemple/x/'></head><body><a class=o href='1'>Une offre</a></body></html>"), new("a.o"), PublicationKind.Job);
        read.Items.Single().Address.ShouldBe(new Uri("https://autre.exemple/x/1"));
    }

    [Fact]
    public void A_pasted_link_to_plain_text_is_a_publication_too()
    {
        var read = OnePage.Read(Payload.Written("Note de service\n\nDéploiement de LigérIA.", "text/plain"));
        read.Publication!.Title.ShouldBe("Note de service");
        read.Publication.Text.ShouldBe("Note de service\n\nDéploiement de LigérIA.");
    }
}
