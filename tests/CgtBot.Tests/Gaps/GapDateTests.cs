using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Gaps;

/// <summary>A page without a date: who knows the day says it, and the opinions known are held against it.</summary>
public sealed class GapDateTests
{
    private const string Memo = "La collectivité déploie LigérIA, son outil d’intelligence artificielle.";

    [Fact]
    public async Task The_day_a_person_gives_settles_an_earlier_opinion_and_keeps_what_was_captured()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("avis favorable du CST sur LigérIA le 10 mars 2025");
        await app.Runs("analyse", ("text", Memo));
        var hash = (await app.Reads(db => db.Publications.SingleAsync())).Sha256;

        var card = await app.Says("E1 a été publié le 12 mars 2025");

        card!.Title.ShouldBe("E1 : publié le 12/03/2025");
        card.Text().ShouldContain("Date connue jusque-là : 13/06/2025 (date déduite).");
        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Lifted), g => g.Consultation.ShouldBe(1), g => g.ToVerify.ShouldBeFalse());
        (await app.Reads(db => db.Publications.SingleAsync())).ShouldSatisfyAllConditions(
            p => p.PublishedOn.ToString().ShouldBe("2025-03-12"), p => p.PublishedOn.Inferred.ShouldBeFalse(), p => p.Sha256.ShouldBe(hash),
            p => p.Origin!.ShouldContain("date de publication donnée par la section ; auparavant : 13/06/2025 (date déduite)"));
    }

    [Fact]
    public async Task A_day_before_the_opinion_says_that_it_came_after_and_can_be_undone()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("avis favorable du CST sur LigérIA le 10 mars 2025");
        await app.Runs("analyse", ("text", Memo));

        await app.Says("la publication E1 date du 3 mars 2025");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);

        await app.Says("annule");
        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Open), g => g.ToVerify.ShouldBeTrue(), g => g.On.Inferred.ShouldBeTrue());
        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.Inferred.ShouldBeTrue();
    }

    [Fact]
    public async Task The_card_of_an_undated_page_offers_to_date_it_and_asks_the_day()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Memo));

        var button = (await app.Runs("gaps", ("gap", 1))).Buttons.Single(b => b.Label == "Donner la date de publication");
        (await app.Presses(button.Command))!.Title.ShouldBe("Quel jour l’employeur a-t-il publié ce qui a ouvert E1 ?");
        (await app.Says("le 2 juin"))!.Title.ShouldBe("E1 : publié le 02/06/2025");

        (await app.Runs("gaps", ("gap", 1))).Buttons.ShouldNotContain(b => b.Label == "Donner la date de publication");
    }

    [Fact]
    public async Task A_day_after_the_page_was_read_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Memo));

        (await app.Runs("gap-date", ("gap", 1), ("date", "2025-06-14"))).Text().ShouldContain("j’ai lu cette publication le 13/06/2025");

        (await app.Reads(db => db.Gaps.SingleAsync())).On.Inferred.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_person_said_an_opinion_covers_stays_said_when_the_date_is_put_right()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Memo));
        await app.Runs("gap-date", ("gap", 1), ("date", "2025-06-02"));
        await app.Runs("opinion", ("gap", 1), ("body", "CST"), ("date", "2025-05-28"), ("sense", "favourable"));
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Lifted);

        await app.Runs("gap-date", ("gap", 1), ("date", "2025-06-01"));
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Lifted);

        await app.Runs("gap-date", ("gap", 1), ("date", "2025-05-20"));
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);
    }
}
