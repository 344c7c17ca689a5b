using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>A day said with a list narrows it to what was asked then, or the list says that it did not.</summary>
public sealed class ListByDateTests
{
    [Theory]
    [InlineData("quelles sont les questions sans réponse depuis plus de 3 mois", "Ancienne")]
    [InlineData("questions posées en mars 2025", "De mars")]
    [InlineData("quelles questions avons-nous posées en mars 2025 ?", "De mars")]
    [InlineData("questions depuis mai", "D’hier")]
    public async Task A_list_is_narrowed_to_the_days_said(string phrase, string only)
    {
        await using var app = await AskedAsync();

        var card = (await app.Says(phrase))!;

        card.Items().Select(i => i.Title).ShouldAllBe(t => t.Contains(only));
        card.Items().ShouldHaveSingleItem();
        card.Title.ShouldContain("posé");
    }

    [Theory]
    [InlineData("questions de 2023")]
    [InlineData("questions posées en 2023")]
    [InlineData("quelles questions avons-nous posées avant 2024 ?")]
    [InlineData("questions asked in 2023")]
    public async Task A_year_alone_narrows_the_list_to_it(string phrase)
    {
        await using var app = await AskedAsync();
        await app.Adds("D’il y a deux ans : quel bilan ?", "question", ("date", "2023-05-10"));

        var card = (await app.Says(phrase))!;

        card.Items().ShouldHaveSingleItem().Title.ShouldContain("D’il y a deux ans");
        card.Title.ShouldContain(phrase.Contains("2024") ? "2024" : "2023");
    }

    [Theory]
    [InlineData("questions posées ce mois-ci", 1, "juin 2025")]
    [InlineData("questions asked this month", 1, "juin 2025")]
    [InlineData("questions posées cette année", 3, "2025")]
    public async Task The_month_or_the_year_that_runs_narrows_the_list(string phrase, int found, string said)
    {
        await using var app = await AskedAsync();
        await app.Adds("De l’an passé : quel bilan ?", "question", ("date", "2024-12-20"));

        var card = (await app.Says(phrase))!;

        (card.Items().Count, card.Title.Contains(said)).ShouldBe((found, true));
    }

    [Theory]
    [InlineData("demandes refusées ce mois-ci", "ce mois-ci")]
    [InlineData("engagements échus cette année", "cette année")]
    public async Task The_month_that_runs_is_said_to_be_left_out_where_it_narrows_nothing(string phrase, string words)
    {
        await using var app = await AskedAsync();

        (await app.Says(phrase))!.Text().ShouldContain($"Sans tenir compte de « {words} »");
    }

    [Fact]
    public async Task A_list_with_nothing_of_that_time_is_empty_and_says_of_when()
    {
        await using var app = await AskedAsync();

        (await app.Says("questions posées en novembre 2022"))!.Text().ShouldSatisfyAllConditions(t => t.ShouldContain("Aucune question"), t => t.ShouldContain("novembre 2022"));
    }

    [Fact]
    public async Task A_day_by_which_the_list_cannot_be_narrowed_is_said_to_be_left_out()
    {
        await using var app = await AskedAsync();

        (await app.Says("quelles questions ont été refusées en mars 2025 ?"))!.Text().ShouldContain("Sans tenir compte de « mars 2025 »");
    }

    [Fact]
    public async Task The_next_page_keeps_the_days()
    {
        await using var app = await BotApp.StartAsync();
        for (var i = 0; i < 21; i++)
        {
            await app.Adds($"Que dit la pièce {i} ?", "question", ("date", "2025-03-04"), ("again", "no"));
        }

        await app.Adds("Autre chose ?");

        (await app.Presses((await app.Says("questions posées en mars 2025"))!.Button("Page suivante").Command))!.Items().ShouldHaveSingleItem();
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Ancienne : quel coût ?", "question", ("date", "2025-01-10"));
        await app.Adds("De mars : quel calendrier ?", "question", ("date", "2025-03-20"));
        await app.Adds("D’hier : quels agents ?", "question", ("date", "2025-06-12"));
        return app;
    }
}
