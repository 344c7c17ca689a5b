using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Chat;

/// <summary>A link given to the bot, and what is told of it afterwards: its day, its address, the gap it opened.</summary>
public sealed class AnalysedLinkTests
{
    private const string Project = "La collectivité déploie LigérIA, son outil d’intelligence artificielle.";

    [Fact]
    public async Task A_day_to_come_on_a_page_is_not_the_day_it_was_published_and_silences_no_gap()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/actu", Page("LigérIA sera présentée", Project, "<time datetime=\"2025-09-20\">20 septembre</time>"), "text/html");

        await app.Runs("analyse", ("url", site.At("/actu")));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 13), Inferred: true));
        app.Clock.Advance(TimeSpan.FromDays(40));
        await app.Says("avis favorable du CST sur LigérIA le 15 juillet 2025");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);
    }

    [Fact]
    public async Task The_day_given_with_a_link_serves_where_the_page_gives_none_and_says_whose_it_is()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/actu", Page("LigérIA", Project), "text/html");

        await app.Runs("analyse", ("url", site.At("/actu")), ("date", "2025-03-12"));

        var publication = await app.Reads(db => db.Publications.SingleAsync());
        publication.PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 3, 12)));
        publication.Origin.ShouldEndWith("date de publication donnée par la section");
    }

    [Theory]
    [InlineData("0025-03-12")]
    [InlineData("9999-12-31")]
    public async Task A_day_outside_the_calendar_is_refused(string date)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Runs("analyse", ("text", Project), ("date", date))).Tone.ShouldBe(CardTone.Error);

        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_link_of_a_newsletter_is_kept_under_the_address_a_feed_gives()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/actu", Page("LigérIA", Project), "text/html");

        await app.Runs("analyse", ("url", site.At("/actu") + "?utm_source=nl&utm_medium=mail"));

        (await app.Reads(db => db.Publications.SingleAsync())).Address.ShouldBe(site.At("/actu").AbsoluteUri);
    }

    [Fact]
    public async Task An_analysis_is_not_undone_once_a_source_stands_on_its_gap()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/actu", Page("LigérIA", Project), "text/html");
        await app.Runs("analyse", ("url", site.At("/actu")));
        site.Serve("/rss.xml", $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Actus</title><item><guid>1</guid><title>LigérIA</title><link>{site.At("/actu")}</link><description>{Project} Pour tous.</description><pubDate>12 Jun 2025 09:00:00 GMT</pubDate></item></channel></rss>""", "application/rss+xml");
        await app.Runs("add-source", ("url", site.At("/rss.xml")), ("name", "Actus"), ("kind", "announcement"), ("every", "30"), ("confirm", "true"));
        await app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken);
        (await app.Reads(db => db.Publications.Select(p => p.Family).ToListAsync())).ShouldBe([1, 1]);
        var analysis = (await app.Reads(db => db.Journal.Where(l => l.What == "analyse").Select(l => l.Act).FirstAsync())).ToString();

        var refused = await app.Runs("undo", ("act", analysis));

        refused.Title.ShouldBe("Je ne peux pas annuler");
        refused.Text().ShouldContain("une autre version de la publication n° 1 a été captée");
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_analysis_that_nothing_stands_on_is_undone_by_the_button_of_its_card()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Runs("analyse", ("text", Project));
        await app.Adds("Qui décide ?");

        (await app.Presses(card.Button("Annuler").Command))!.Title.ShouldBe("Annulé : analyse d’une publication");

        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_given_again_is_told_what_became_of_its_gap()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Project));
        await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu"));

        var again = await app.Runs("analyse", ("text", Project));

        again.Text().ShouldContain("L’écart E1 de cette publication est déjà au registre : écarté : déjà vu.");
    }

    [Fact]
    public async Task No_opinion_is_told_to_cover_a_text_when_none_is_known()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Project));
        await app.Arranges(async (db, _) => (await db.Gaps.SingleAsync()).Removed = true);

        (await app.Runs("analyse", ("text", Project))).Text().ShouldSatisfyAllConditions(t => t.ShouldNotContain("Un avis connu"), t => t.ShouldContain("Aucun écart n’est enregistré pour cette publication."));
    }

    private static string Page(string title, string text, string more = "") => $"<html><body><main><h1>{title}</h1>{more}<p>{text}</p></main></body></html>";
}
