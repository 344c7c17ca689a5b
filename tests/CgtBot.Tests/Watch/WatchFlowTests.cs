using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CgtBot.Tests.Watch;

public sealed class WatchFlowTests
{
    private const string Posting = "Le directeur des ressources humaines devra intégrer les enjeux liés à l’intelligence artificielle, avec un objectif de dématérialisation totale des processus.";

    [Fact]
    public async Task A_posting_that_announces_a_topic_without_an_opinion_puts_one_alert_in_the_outbox()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Directeur RH", Posting)), "application/rss+xml");

        await LookAsync(app);

        var alert = (await app.Reads(db => db.Outbox.ToListAsync())).ShouldHaveSingleItem();
        alert.Card.Title.ShouldBe("2 écarts de consultation : Intelligence artificielle, Dématérialisation");
        alert.Card.Blocks.OfType<CardBlock.Quote>().ShouldContain(q => q.Marks.Any(m => q.Text.Substring(m.Start, m.Length) == "intelligence artificielle"));
        (await app.Reads(db => db.Gaps.Select(g => g.State).ToListAsync())).ShouldAllBe(s => s == GapState.Open);
        var told = await app.Reads(db => db.Journal.Where(l => l.What == "watch").Select(l => l.Subject).ToListAsync());
        told.ShouldContain("Publication/1", "what is taken in is told by the journal, though it is saved item by item");
        told.ShouldContain("Gap/1");
        told.ShouldContain("Gap/2");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_feed_read_again_says_nothing_new()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Directeur RH", Posting), ("2", "Directeur RH", Posting)), "application/rss+xml");

        await LookAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);

        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Outbox.CountAsync())).ShouldBe(1);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_added_to_a_known_posting_is_not_hidden()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Directeur RH", "Vous pilotez la direction.")), "application/rss+xml");
        await LookAsync(app);

        site.Serve("/rss.xml", Feed(("1", "Directeur RH", Posting)), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);

        (await app.Reads(db => db.Publications.Select(p => p.Family).ToListAsync())).ShouldBe([1, 1]);
        (await app.Reads(db => db.Gaps.Select(g => g.Family).ToListAsync())).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Items_without_a_page_of_their_own_are_publications_of_their_own_that_name_the_feed_they_were_read_in()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Directeur RH", Posting), ("2", "Directrice des achats", Posting)), "application/rss+xml");

        await LookAsync(app);

        (await app.Reads(db => db.Publications.Select(p => p.Family).ToListAsync())).ShouldBe([1, 2]);
        (await app.Reads(db => db.Outbox.ToListAsync())).Select(m => m.Card.Text()).ShouldAllBe(card => card.Contains($"Lu dans {site.At("/rss.xml")}"));
    }

    [Fact]
    public async Task A_feed_that_is_a_page_is_kept_as_a_plain_problem_and_tried_again_later()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", "<!doctype html><html><body><h1>Bonjour</h1></body></html>", "application/rss+xml");

        await LookAsync(app);

        var state = await app.Reads(db => db.SourceStates.SingleAsync());
        state.LastProblem.ShouldNotBeNullOrEmpty();
        state.NextLookAt.ShouldBeGreaterThan(app.Clock.GetUtcNow());
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_too_long_to_be_read_whole_is_told_once()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Rapport annuel", Posting + string.Concat(Enumerable.Repeat(" Un mot de plus.", 20_000)))), "application/rss+xml");

        await LookAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);

        var told = (await app.Reads(db => db.Outbox.Where(m => m.What == "source-health").ToListAsync())).ShouldHaveSingleItem();
        told.Card.Text().ShouldContain("« Rapport annuel » est trop long : seul son début a été lu (200000 caractères).");
        (await app.Runs("gaps", ("gap", 1))).Text().ShouldContain("Texte lu : ses 200");
    }

    [Fact]
    public async Task What_is_said_of_a_source_is_in_the_language_of_the_section()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        await app.Runs("settings", ("name", "language"), ("value", "en"));
        site.Serve("/rss.xml", Feed(("1", "Rapport annuel", Posting + string.Concat(Enumerable.Repeat(" Un mot de plus.", 20_000)))), "application/rss+xml");

        await LookAsync(app);

        (await app.Reads(db => db.Outbox.Where(m => m.What == "source-health").ToListAsync())).ShouldHaveSingleItem().Card.Text().ShouldContain("is too long");
        (await app.Reads(db => db.Publications.SingleAsync())).Origin.ShouldStartWith("Read in");
    }

    [Theory]
    [InlineData("America/Martinique", "2025-06-12", "2025-06-12")]
    [InlineData("America/Martinique", "12 Jun 2025", "2025-06-12")]
    [InlineData("Pacific/Noumea", "2025-06-12", "2025-06-12")]
    [InlineData("America/Martinique", "2025-06-12T02:00:00+02:00", "2025-06-11")]
    public async Task A_day_written_without_an_hour_is_that_day_wherever_the_section_is(string zone, string written, string on)
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        await app.Runs("settings", ("name", "time-zone"), ("value", zone));
        site.Serve("/rss.xml", Feed(("1", "Directeur RH", Posting)).Replace("Thu, 12 Jun 2025 09:00:00 GMT", written), "application/rss+xml");

        await LookAsync(app);

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ToString().ShouldBe(on);
    }

    [Theory]
    [InlineData("Publié le 02/06/2025. Chargé de mission intelligence artificielle.", "2025-06-02")]
    [InlineData("Note de service du 3 juin 2025 : les services utiliseront l’intelligence artificielle.", "2025-06-03")]
    [InlineData("Publié le 3 mai 2025, le décret impose une étude.", "2025-06-13~")]
    [InlineData("Publié le 02/09/2025. Chargé de mission.", "2025-06-13~")]
    public async Task An_item_without_a_date_has_the_one_its_own_text_gives(string text, string on)
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        site.Serve("/rss.xml", Feed(("1", "Offre", text)).Replace("<pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate>", ""), "application/rss+xml");

        await LookAsync(app);

        var kept = (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn;
        $"{kept}{(kept.Inferred ? "~" : "")}".ShouldBe(on);
    }

    private static async Task<BotApp> WatchingAsync(FakeSite site)
    {
        var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00")]);
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Offres", Kind = SourceKind.Feed, Publishes = PublicationKind.Job,
            Address = site.At("/rss.xml").AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        // The clock these tests move wakes the schedule too: its round must not be faster than theirs.
        await (await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken)).Standby(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task LookAsync(BotApp app) => (await app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken)).ShouldBe(1);

    private static string Feed(params (string Id, string Title, string Text)[] items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Offres</title>{string.Concat(items.Select(i => $"<item><guid>{i.Id}</guid><title>{i.Title}</title><description>{i.Text}</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>"))}</channel></rss>""";
}
