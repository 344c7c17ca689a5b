using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Dossiers;

/// <summary>The chronology in the conversation and the printed dossier, through the doors people use.</summary>
public sealed class CaseFileTests
{
    private const string Hostile = "Qui valide ? <script>alert('x')</script><img src=x onerror=alert(1)> & « fin »";

    [Fact]
    public async Task The_printed_dossier_holds_every_open_question_the_gap_with_its_words_and_the_limits_of_the_proof()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        var page = await PrintedAsync(app, "ia");

        foreach (var open in await app.Reads(db => db.Entries.Where(e => e.Awaited && e.Topic == new TopicId("ia")).ToListAsync()))
        {
            page.Body!.TextContent.ShouldContain(open.Text);
        }

        page.QuerySelectorAll("mark").ShouldContain(m => m.TextContent == "IA");
        page.Body!.TextContent.ShouldContain("aucun avis du CST connu de nous au 15/05/2025");
        page.Body.TextContent.ShouldContain(new string('a', 64));
        page.Body.TextContent.ShouldContain("ne prouve pas ce que le serveur de l’employeur a envoyé");
        page.Body.TextContent.ShouldNotContain("local:");
    }

    [Fact]
    public async Task Nothing_in_it_runs_or_is_loaded_and_hostile_words_stay_words()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) =>
        {
            var section = await db.Sections.SingleAsync();
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, Hostile, new PartialDate(new DateOnly(2025, 3, 4))) { Topic = new TopicId("ia") }, CancellationToken.None);
            await db.Signalements.AddAsync(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = Hostile, On = new PartialDate(new DateOnly(2025, 3, 5)), Topic = new TopicId("ia"), CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        });

        var page = await PrintedAsync(app, "ia");

        page.QuerySelectorAll("script, iframe, object, link, svg").ShouldBeEmpty();
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.Ordinal) && (a.Name != "src" || a.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal)) && a.Name != "href" && a.Name != "style");
        page.QuerySelectorAll(".entry .text").Count(e => e.TextContent == Hostile).ShouldBe(2);
        page.Source.Text.ShouldNotContain("url(");
        page.QuerySelector("meta[http-equiv]")!.GetAttribute("content").ShouldBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    [Fact]
    public async Task It_comes_as_a_file_to_be_saved_and_an_unknown_topic_gives_none()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        var answer = await app.Client.GetAsync("/exports/dossier/tous.html");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("dossier-tous-2025-06-13.html");
        (await app.Client.GetAsync("/exports/dossier/cantine.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_lifted_gap_is_not_said_to_miss_an_opinion()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        await app.Arranges(async (db, _) => (await db.Gaps.SingleAsync()).State = CgtBot.Domain.Gaps.GapState.Lifted);

        var sheet = (await PrintedAsync(app, "ia")).QuerySelector(".sheet")!;

        sheet.TextContent.ShouldContain("écart levé, avis antérieur");
        sheet.TextContent.ShouldNotContain("Ce qui manque");
    }

    [Theory]
    [InlineData("chronologie IA")]
    [InlineData("chronologie de l'intelligence artificielle")]
    public async Task The_timeline_shows_a_picture_and_says_the_same_in_the_order_of_its_dates(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        var card = (await app.Says(phrase))!;

        card.Blocks.OfType<CardBlock.Picture>().ShouldHaveSingleItem().Path.ShouldBe("/images/chronologie/ia.svg");
        var rows = card.Blocks.OfType<CardBlock.Items>().ShouldHaveSingleItem().Rows.Select(r => r.Title).ToList();
        rows[0].ShouldStartWith("03/10/2024");
        card.Blocks.OfType<CardBlock.Items>().Single().Rows.Single(r => r.Title.Contains("s’engage", StringComparison.Ordinal)).Detail.ShouldBe("Promis");
        rows.FindIndex(r => r.Contains("Écart E1", StringComparison.Ordinal)).ShouldBeGreaterThan(rows.FindIndex(r => r.Contains("consultation refusée", StringComparison.Ordinal)));
        (await app.Client.GetStringAsync("/images/chronologie/ia.svg")).ShouldContain("<svg");
    }

    [Fact]
    public async Task A_publication_that_only_names_the_topic_is_in_the_chronology_without_a_gap()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) =>
        {
            var number = await act.NextNumberAsync<Publication>();
            db.Publications.Add(new Publication { Section = db.Section, Number = number, Family = number, Kind = PublicationKind.Announcement, Title = "Un salon de l’IA", Text = "Un salon.", PublishedOn = new PartialDate(new DateOnly(2025, 4, 24)), CapturedAt = act.Of.At, Sha256 = new string('c', 64), TextHash = new string('d', 64), CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            db.MatchedTopics.Add(new MatchedTopic { Section = db.Section, Publication = number, Topic = new TopicId("ia"), Stance = Stance.Mention, Excerpts = [], Reasons = [] });
        });

        var rows = (await app.Says("chronologie IA"))!.Blocks.OfType<CardBlock.Items>().Single().Rows;

        rows.ShouldHaveSingleItem().Title.ShouldBe("24/04/2025 · Annonce (mention) : « Un salon de l’IA »".Replace(" :", "\u00a0:", StringComparison.Ordinal).Replace("« ", "«\u00a0", StringComparison.Ordinal).Replace(" »", "\u00a0»", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dossier_is_offered_as_a_link_with_what_it_holds()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        var card = (await app.Says("prépare le dossier sur l'IA"))!;

        card.Blocks.OfType<CardBlock.Link>().First().Address.ShouldBe("/exports/dossier/ia.html");
        card.Blocks.OfType<CardBlock.Paragraph>().First().Text.ShouldContain("consultation : 1".Replace(" :", "\u00a0:", StringComparison.Ordinal));
    }

    private static async Task<IHtmlDocument> PrintedAsync(BotApp app, string topic)
    {
        var html = await app.Client.GetStringAsync($"/exports/dossier/{topic}.html");
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
