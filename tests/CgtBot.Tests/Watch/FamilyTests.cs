using System.Net;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch;

public sealed class FamilyTests
{
    private const string Common = "Au sein de la direction des ressources humaines, vous suivez les dossiers des agents, vous recevez les chefs de service et vous animez un réseau de référents. Vous suivez le budget et vous rendez compte chaque trimestre à la direction générale. Le poste est basé à Nantes, avec des déplacements dans les cinq départements de la région.";
    private const string Ai = " Vous conduisez l’expérimentation d’un outil d’intelligence artificielle.";
    private const string Mentioned = " Une bonne connaissance de l’intelligence artificielle est un plus.";
    private const string Deployed = " L’intelligence artificielle est déployée dans tous les services depuis janvier.";

    [Fact]
    public async Task One_posting_on_three_sites_is_one_family_with_one_alert_and_a_word_added_later_is_a_gap()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/a.xml", Feed(site, "/a/1", "2026-20411 - Directeur des ressources humaines H/F", Common), "application/rss+xml")
            .Serve("/b.xml", Feed(site, "/b/9", "Directeur des ressources humaines (F/H)", Common.Replace("Nantes", "Angers")), "application/rss+xml")
            .Serve("/c.xml", Feed(site, "/c/7", "Directeur des achats H/F", Common), "application/rss+xml");
        await using var app = await WatchingAsync(site, "/a.xml", "/b.xml", "/c.xml");
        await LookAsync(app);
        var before = await app.Reads(db => db.Publications.OrderBy(p => p.Source).Select(p => new { p.Source, p.Family, p.Number }).ToListAsync());
        before[0].Family.ShouldBe(before[1].Family);
        before[2].Family.ShouldBe(before[2].Number, "another post of the same direction is another publication");
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(0);

        site.Serve("/b.xml", Feed(site, "/b/9", "Directeur des ressources humaines (F/H)", Common + Ai), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);
        var opened = (await app.Reads(db => db.Gaps.ToListAsync())).ShouldHaveSingleItem();
        opened.Family.ShouldBe(before[0].Family);
        var alert = (await app.Reads(db => db.Outbox.Where(m => m.What == "alert").ToListAsync())).ShouldHaveSingleItem().Card.Text();
        alert.ShouldContain(site.At("/a/1").AbsoluteUri, Case.Sensitive, "where it was met before is said");
        alert.ShouldContain("du texte en commun");
        foreach (var told in new[] { alert, WebUtility.HtmlDecode(await app.Client.GetStringAsync("/ecarts/1", TestContext.Current.CancellationToken)) })
        {
            told.ShouldContain(", absent de celle du ", Case.Sensitive, "what changed is told in the channel and on the page");
            told.ShouldContain("Vous conduisez l’expérimentation");
        }

        site.Serve("/a.xml", Feed(site, "/a/1", "2026-20411 - Directeur des ressources humaines H/F", Common + Ai + " Candidature avant le 30 juin."), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);
        (await app.Reads(db => db.Outbox.CountAsync(m => m.What == "alert"))).ShouldBe(1, "the same words on another site are not said twice");

        site.Serve("/a.xml", Feed(site, "/a/1", "2026-20411 - Directeur des ressources humaines H/F", Common + Deployed), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);
        (await app.Reads(db => db.Outbox.CountAsync(m => m.What == "alert"))).ShouldBe(2, "a higher stance in a later version is");
        (await app.Reads(db => db.Gaps.SingleAsync())).Escalation.ShouldBeTrue();
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gap_once_dismissed_is_open_again_when_the_same_posting_goes_further()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await ExperimentedAsync(site);
        await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu"));

        await DeployAsync(app, site);

        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(
            g => g.State.ShouldBe(GapState.Open), g => g.Reason.ShouldBeNull(), g => g.Stance.ShouldBe(Stance.Deployment));
        (await app.Reads(db => db.Outbox.CountAsync(m => m.What == "alert"))).ShouldBe(2);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gap_raised_by_a_later_version_shows_the_date_of_the_version_whose_hash_it_shows()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await ExperimentedAsync(site);

        await DeployAsync(app, site);

        (await PageAsync(app, "/ecarts/1")).ShouldMatch(@"Publi\w+ le</dt><dd>(?:vendredi )?13 juin 2025");
        (await app.Runs("consultation", ("gap", 1), ("event", "draft"))).Text().ShouldSatisfyAllConditions(
            t => t.ShouldContain("fait suite à la publication parue le 13/06/2025"), t => t.ShouldContain("Aucun avis du CST n’est connu de nous au 13/06/2025."));
        (await app.Runs("gaps")).Text().ShouldContain("première publication : 12/06/2025");
        (await app.Runs("gaps", ("gap", 1))).Text().ShouldSatisfyAllConditions(
            t => t.ShouldContain("déploiement. Aucun avis du CST connu de nous au 13/06/2025."), t => t.ShouldContain("Escalade : une version antérieure de cette publication n’en était pas encore là ; celle-ci en est au stade « déploiement »."));
    }

    [Fact]
    public async Task An_opinion_between_two_versions_is_not_said_to_be_unknown_on_the_day_of_the_second()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await ExperimentedAsync(site);
        await DeployAsync(app, site);
        await app.Runs("opinion", ("gap", 1), ("date", "2025-06-13"), ("sense", "unfavourable"));

        (await app.Runs("gaps", ("gap", 1))).Text().ShouldContain("Aucun avis du CST connu de nous au 12/06/2025.");
    }

    [Fact]
    public async Task The_chronology_marks_the_versions_that_made_and_raised_a_gap_and_not_those_that_only_mention_the_topic()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await ExperimentedAsync(site);
        await DeployAsync(app, site);
        site.Serve("/a.xml", Feed(site, "/a/1", "Directeur des ressources humaines", Common + Mentioned).Replace("Thu, 12 Jun", "Fri, 13 Jun", StringComparison.Ordinal), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);
        (await app.Reads(db => db.MatchedTopics.Where(m => m.Topic == new CgtBot.Domain.Topics.TopicId("ia")).OrderBy(m => m.Publication).Select(m => m.Stance).ToListAsync())).ShouldBe([Stance.Experiment, Stance.Deployment, Stance.Mention]);

        var told = (await app.Runs("timeline", ("topic", "ia"))).Text();

        System.Text.RegularExpressions.Regex.Count(told, "Écart E1").ShouldBe(2, told);
    }

    [Fact]
    public async Task A_gap_lifted_by_an_earlier_opinion_denies_it_nowhere_and_is_not_raised_by_what_it_covers()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await ExperimentedAsync(site);
        await app.Runs("opinion", ("gap", 1), ("date", "2025-06-01"), ("sense", "favourable"));

        await DeployAsync(app, site);

        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Lifted);
        (await app.Reads(db => db.Outbox.CountAsync(m => m.What == "alert"))).ShouldBe(1);
        var card = await app.Runs("gaps", ("gap", 1));
        card.Buttons.ShouldNotContain(b => b.Command["event"] == "draft", "there is nothing to ask for");
        foreach (var told in new[] { card.Text(), (await app.Runs("timeline", ("topic", "ia"))).Text(), await PageAsync(app, "/ecarts/1"), (await app.Runs("consultation", ("gap", 1), ("event", "draft"))).Text() })
        {
            told.ShouldNotContain("aucun avis", Case.Insensitive);
            told.ShouldContain("avis antérieur");
        }
    }

    private static async Task<string> PageAsync(BotApp app, string path) => WebUtility.HtmlDecode(await app.Client.GetStringAsync(path, TestContext.Current.CancellationToken));

    private static async Task<BotApp> ExperimentedAsync(FakeSite site)
    {
        site.Serve("/a.xml", Feed(site, "/a/1", "Directeur des ressources humaines", Common + Ai), "application/rss+xml").Serve("/b.xml", Feed(), "application/rss+xml").Serve("/c.xml", Feed(), "application/rss+xml");
        var app = await WatchingAsync(site, "/a.xml", "/b.xml", "/c.xml");
        await LookAsync(app);
        return app;
    }

    private static async Task DeployAsync(BotApp app, FakeSite site)
    {
        site.Serve("/a.xml", Feed(site, "/a/1", "Directeur des ressources humaines", Common + Deployed).Replace("Thu, 12 Jun", "Fri, 13 Jun", StringComparison.Ordinal), "application/rss+xml");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);
    }

    [Fact]
    public async Task The_same_words_at_another_address_are_kept_with_it_and_said_once()
    {
        await using var site = await FakeSite.StartAsync();
        foreach (var name in new[] { "a", "b", "c" })
        {
            site.Serve($"/{name}.xml", Feed(site, $"/{name}/1", "Directeur des ressources humaines", Common + Ai), "application/rss+xml");
        }

        await using var app = await WatchingAsync(site, "/a.xml", "/b.xml", "/c.xml");
        await LookAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(app);

        var kept = await app.Reads(db => db.Publications.Select(p => new { p.Family, p.Address }).ToListAsync());
        kept.Select(p => p.Address).ShouldBe(new[] { "/a/1", "/b/1", "/c/1" }.Select(path => site.At(path).AbsoluteUri), ignoreOrder: true);
        kept.Select(p => p.Family).Distinct().ShouldHaveSingleItem();
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Outbox.CountAsync(m => m.What == "alert"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_twice_in_one_feed_is_told_apart_as_if_it_had_come_in_two()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/a.xml", Feed(Enumerable.Range(1, 240).SelectMany<int, (string, string, string)>(n =>
        [
            (site.At($"/a/{n}").AbsoluteUri, $"Directeur des ressources humaines, lot {n}", $"{Common} Lot {n}."),
            (site.At($"/a/{n}/copie").AbsoluteUri, $"Directeur des ressources humaines (H/F), lot {n}", $"{Common.Replace("Nantes", "Angers")} Lot {n}."),
            (site.At($"/a/{n}").AbsoluteUri, $"Directrice, lot {n}", $"Autres mots pour le lot {n}."),
            (site.At($"/a/{n}").AbsoluteUri, $"Directeur des ressources humaines, lot {n}", $"{Common}  Lot {n}."),
        ])), "application/rss+xml").Serve("/b.xml", Feed(), "application/rss+xml").Serve("/c.xml", Feed(), "application/rss+xml");
        await using var app = await WatchingAsync(site, "/a.xml", "/b.xml", "/c.xml");

        await LookAsync(app);

        var families = (await app.Reads(db => db.Publications.ToListAsync())).GroupBy(p => p.Family).ToList();
        families.Count.ShouldBe(240);
        families.ShouldAllBe(f => f.Count() == 3, "a copy at another address, and other words at the same one; the very same words are known");
        (await app.Verifies()).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Captures.ShouldBe(720));
    }

    [Fact]
    public async Task Titles_that_were_never_committed_do_not_hide_those_that_took_their_numbers()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site, "/a.xml", "/b.xml", "/c.xml");
        var intake = app.Services.GetRequiredService<Intake>();
        await Should.ThrowAsync<TimeoutException>(() => app.Arranges(async (db, act) =>
        {
            await TakeAsync("Directeur des achats", Ai, 1);
            await TakeAsync("Directeur de la culture", Deployed, 2);
            throw new TimeoutException();

            async Task TakeAsync(string title, string text, int source) => await KeepAsync(intake, db, act, Met(site, title, text, source));
        }));

        var kept = new List<Publication>();
        await app.Arranges(async (db, act) =>
        {
            kept.Add(await KeepAsync(intake, db, act, Met(site, "Directeur des ressources humaines", Common, 1)));
            kept.Add(await KeepAsync(intake, db, act, Met(site, "Directeur des ressources humaines H/F", Common.Replace("Nantes", "Angers"), 2)));
        });

        kept[1].Family.ShouldBe(kept[0].Family);
    }

    private static async Task<Publication> KeepAsync(Intake intake, BotDb db, JournaledAct act, Found found)
    {
        var taken = await intake.TakeInAsync(db, act, found, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return taken.Publication;
    }

    private static Found Met(FakeSite site, string title, string text, int source) => new(PublicationKind.Job, title, text, new PartialDate(new DateOnly(2025, 6, 12)))
    {
        Raw = [1], Address = site.At($"/{source}").AbsoluteUri, Source = source,
    };

    // What a site serves is served before the app starts or its clock moves: the bot's own round may look at any moment, and would take what was there before for this look.
    private static async Task<BotApp> WatchingAsync(FakeSite site, params string[] feeds)
    {
        var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00")]);
        await app.Arranges(async (db, act) =>
        {
            foreach (var feed in feeds)
            {
                db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = feed, Kind = SourceKind.Feed, Publishes = PublicationKind.Job, Address = site.At(feed).AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            }
        });
        return app;
    }

    // A look at each source, one after the other: what is compared is what came before. The bot's own round may have begun some of them.
    private static async Task LookAsync(BotApp app)
    {
        await app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken);
        var now = app.Clock.GetUtcNow();
        await Eventually.HoldsAsync(() => app.Reads(async db => await db.SourceStates.CountAsync(s => s.LastSuccessAt >= now) == 3));
    }

    private static string Feed(params IEnumerable<(string Address, string Title, string Text)> items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Offres</title>{string.Concat(items.Select(i => $"<item><link>{i.Address}</link><title>{i.Title}</title><description>{i.Text}</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>"))}</channel></rss>""";

    private static string Feed(FakeSite site, string path, string title, string text) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Offres</title><item><link>{site.At(path)}</link><title>{title}</title><description>{text}</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item></channel></rss>""";
}
