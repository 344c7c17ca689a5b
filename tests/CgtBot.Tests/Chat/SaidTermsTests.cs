using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>When a promise is due and when a question was asked, in words that are far from a date: the right day, or a word that it was not understood.</summary>
public sealed class SaidTermsTests
{
    [Theory]
    [InlineData("engagement : recruter 5 agents d’ici la fin du 1er trimestre 2027", "2027-03-31")]
    [InlineData("engagement : livrer le plan avant Pâques", "2026-04-05")]
    [InlineData("engagement : livrer le plan avant Pâques 2027", "2027-03-28")]
    [InlineData("engagement : bilan au premier semestre", "2025-06-30")]
    [InlineData("engagement : bilan au second semestre", "2025-12-31")]
    [InlineData("engagement : livrer les locaux fin du premier semestre 2027", "2027-06-30")]
    [InlineData("engagement : publier le bilan en mars 2027", "2027-03-31")]
    public async Task A_promise_is_due_when_the_period_it_names_ends(string phrase, string due)
    {
        await using var app = await BotApp.StartAsync();

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.DueOn.ShouldBe(DateOnly.Parse(due, null)), e => e.DueBasis.ShouldBe(DueBasis.Agreed));
    }

    [Theory]
    [InlineData("engagement : présenter un bilan avant les vacances", "avant les vacances")]
    [InlineData("engagement : présenter un bilan d’ici la fin du mandat", "d’ici la fin du mandat")]
    [InlineData("engagement : présenter un bilan au plus tard à l’automne", "au plus tard à l’automne")]
    public async Task A_term_that_is_not_understood_is_said_so_and_the_rule_of_the_section_holds(string phrase, string term)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Text().ShouldContain($"Je n’ai pas compris quel jour est « {term} »");

        (await app.Reads(db => db.Entries.SingleAsync())).DueBasis.ShouldBe(DueBasis.House);
    }

    [Theory]
    [InlineData("engagement : consulter le CST avant tout changement")]
    [InlineData("engagement : présenter un bilan des effectifs")]
    public async Task A_promise_without_a_term_says_nothing_of_one(string phrase)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Text().ShouldNotContain("Je n’ai pas compris");
    }

    [Theory]
    [InlineData("noter question posée cet été : quel tarif ?", "cet été")]
    [InlineData("noter question posée le 12 : quel tarif ?", "le 12")]
    public async Task A_question_asked_on_a_day_that_is_not_understood_has_its_day_asked_and_keeps_its_text(string phrase, string when)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Title.ShouldBe($"Quel jour exactement ({when}) ?");
        await app.Says("le 12/05/2025");

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("quel tarif ?"), e => e.AskedOn.ShouldBe(new PartialDate(new DateOnly(2025, 5, 12))));
    }

    [Fact]
    public async Task Who_asked_a_question_stays_in_its_text_and_the_committee_named_is_its_committee()
    {
        await using var app = await BotApp.StartAsync();

        await app.Says("noter question posée par M. Durand au CST : quid du télétravail ?");

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("posée par M. Durand au CST : quid du télétravail ?"), e => e.Body.ShouldBe("CST"));
    }

    [Fact]
    public async Task A_question_asked_of_the_employer_has_its_own_words_alone_for_a_text()
    {
        await using var app = await BotApp.StartAsync();

        await app.Says("noter question posée à la direction : quel tarif ?");

        (await app.Reads(db => db.Entries.SingleAsync())).Text.ShouldBe("quel tarif ?");
    }
}
