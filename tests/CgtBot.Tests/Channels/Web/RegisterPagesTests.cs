using System.Net;
using System.Xml.Linq;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Web;

public sealed class RegisterPagesTests
{
    [Fact]
    public async Task Open_entries_are_listed_oldest_first_with_their_age_in_words()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/registre");

        page.QuerySelectorAll(".entry .number").Select(n => n.TextContent).ShouldBe(["n°\u00a01", "n°\u00a02", "n°\u00a03", "n°\u00a04", "n°\u00a05", "n°\u00a06"]);
        page.QuerySelector(".entry .age")!.TextContent.ShouldContain("253");
        page.QuerySelectorAll(".entry svg").ShouldAllBe(s => s.GetAttribute("aria-hidden") == "true");
    }

    [Theory]
    [InlineData("?nature=demand", 1)]
    [InlineData("?nature=question&sujet=ia", 3)]
    [InlineData("?etat=overdue", 5)]
    [InlineData("?etat=answered", 0)]
    [InlineData("?instance=CST", 6)]
    [InlineData("?instance=AUTRE", 0)]
    [InlineData("?etat=nimporte&nature=%3Cscript%3E&page=-4", 6)]
    public async Task Filters_narrow_the_list(string query, int count)
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        using var person = new WebPerson(app.Address);
        var (response, page) = await person.Opens("/registre" + query);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll(".entry").Length.ShouldBe(count);
    }

    [Fact]
    public async Task A_long_list_has_pages_and_keeps_its_filter()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillManyAsync(app, 45);
        using var person = new WebPerson(app.Address);
        var (_, first) = await person.Opens("/registre?nature=question");
        var (_, second) = await person.Opens(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var (_, third) = await person.Opens(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        new[] { first, second, third }.Select(p => p.QuerySelectorAll(".entry").Length).ShouldBe([20, 20, 5]);
        third.QuerySelector("select[name=nature] option[selected]")!.GetAttribute("value").ShouldBe("question");
        third.QuerySelector("a[rel=next]").ShouldBeNull();
        (await person.Opens("/registre?nature=question&page=99")).Page.ShouldSatisfyAllConditions(
            p => p.QuerySelectorAll(".entry").Length.ShouldBe(5), p => p.QuerySelector("a[rel=prev]").ShouldNotBeNull(), p => p.QuerySelector(".pager")!.TextContent.ShouldContain("Page 3 sur 3"));
    }

    [Fact]
    public async Task The_oldest_question_is_the_one_that_has_surely_waited_longest()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) =>
        {
            var section = await db.Sections.SingleAsync();
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, "Qui décide ?", PartialDate.OfMonth(2025, 3)), default);
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, "Qui paie ?", new PartialDate(new DateOnly(2025, 3, 2))), default);
        });
        using var person = new WebPerson(app.Address);

        var oldest = (await person.Opens("/resume")).Page.QuerySelector(".oldest")!.TextContent;

        oldest.ShouldSatisfyAllConditions(t => t.ShouldContain("Qui paie ?"), t => t.ShouldContain("ouverte depuis 103 jours"));
    }

    [Fact]
    public async Task The_answer_to_a_change_of_language_is_whole_in_the_language_just_chosen()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var token = page.QuerySelector("form[data-write] input[type=hidden]")!;

        var response = await person.PostsAsync("/messages", new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!), new("text", "langue anglais")]), ("X-Piece", "1"));

        (await response.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(t => t.ShouldContain("English"), t => t.ShouldNotContain("Fait"), t => t.ShouldContain("Done"));
    }

    [Fact]
    public async Task A_gap_shows_the_employers_words_and_what_is_missing()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/ecarts/1");

        page.QuerySelector("main")!.TextContent.ShouldContain("Aucun avis du CST connu de nous au 15 mai 2025");
        page.QuerySelector("mark")!.TextContent.ShouldBe("IA");
        (await person.Opens("/ecarts/9")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_failing_source_is_told_in_plain_words()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        using var person = new WebPerson(app.Address);
        var text = (await person.Opens("/sources")).Page.QuerySelector("main")!.TextContent;

        text.ShouldContain("En défaut depuis le 12 juin 2025 à 09:00");
        text.ShouldNotContain("SiteTimeout");
        text.ShouldContain("prochaine lecture le 15/06/2025");
        text.ShouldMatch(@"40 lectures, dont \d+\s%\s?sans changement \(réponse 304\)");
        text.ShouldMatch(@"\d+ publications? captées? · [\d,]+ par semaine sur les 4 dernières semaines");
    }

    [Fact]
    public async Task The_chronology_is_a_picture_and_the_same_events_as_a_list()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/chronologie/ia");
        page.QuerySelectorAll(".steps li").Length.ShouldBe(7);
        page.QuerySelector(".picture img")!.GetAttribute("alt")!.ShouldContain("7");

        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, page.QuerySelector(".picture img")!.GetAttribute("src")));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var labels = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        labels.ShouldContain("E1");
        labels.ShouldContain("n°\u00a06");
    }
}
