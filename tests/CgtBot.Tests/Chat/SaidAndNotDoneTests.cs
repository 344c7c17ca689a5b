using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>What is not done yet, is to come or is only judged records nothing.</summary>
public sealed class SaidAndNotDoneTests
{
    [Theory]
    [InlineData("l'engagement 1 n'est pas encore tenu")]
    [InlineData("l'engagement 1 n'a pas encore été tenu")]
    [InlineData("l'engagement 1 sera tenu")]
    [InlineData("l'engagement 1 sera tenu en janvier")]
    [InlineData("ils vont tenir l'engagement 1")]
    [InlineData("l'engagement 1 est presque tenu")]
    [InlineData("l'engagement 1 est mal tenu")]
    [InlineData("l'engagement 1 tient toujours")]
    [InlineData("1 tenu, sauf pour les collèges")]
    [InlineData("si l'engagement 1 est tenu, préviens-moi")]
    public async Task A_promise_not_kept_yet_or_to_be_kept_stays_pending(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Présenter un bilan", "commitment");

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Pending), e => e.Version.ShouldBe(1));
    }

    [Theory]
    [InlineData("le CST rendra un avis favorable sur l'IA le 3 mars")]
    [InlineData("le CST donnera un avis défavorable sur l'IA")]
    public async Task An_opinion_to_come_is_no_opinion(string phrase)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Asks.ShouldBeFalse();

        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("la réponse à la 1 est insuffisante")]
    [InlineData("la réponse à la question 1 n'est pas claire")]
    [InlineData("la réponse à la 1 est à côté de la plaque")]
    public async Task A_judgement_on_an_answer_is_no_answer(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Open);
        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_told_with_is_stays_an_answer()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");

        await app.Says("réponse 1 : est de 40 000 euros");

        (await app.Reads(db => db.Answers.SingleAsync())).Text.ShouldBe("est de 40 000 euros");
    }

    [Theory]
    [InlineData("réponse : 1 agents de plus")]
    [InlineData("réponse de la direction : 1 postes seront supprimés")]
    [InlineData("refus : 1 agents ne seront pas remplacés")]
    [InlineData("modifier : 1 agents au lieu de 10")]
    [InlineData("faut-il retirer la 1 : doublon ?")]
    [InlineData("ils pourraient refuser de répondre à la 1")]
    [InlineData("ils ont presque refusé de répondre à la 1")]
    [InlineData("est-ce que l'échéance 1 est au 15/12/2027 ?")]
    [InlineData("l'échéance de la 1 est-elle le 15/12/2027 ?")]
    [InlineData("si réponse 1 : oui")]
    public async Task What_is_counted_supposed_or_wondered_about_leaves_the_entry_as_it_is(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Combien d'agents ?");

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Open), e => e.Version.ShouldBe(1), e => e.Text.ShouldBe("Combien d'agents ?"));
    }

    [Theory]
    [InlineData("pourrais-tu retirer la 1 ?", EntryState.Open)]
    [InlineData("si possible, réponse 1 : douze agents", EntryState.Answered)]
    [InlineData("est-ce que tu peux noter la réponse 1 : douze agents", EntryState.Answered)]
    public async Task A_polite_order_is_still_one(string phrase, EntryState state)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Combien d'agents ?");

        var said = await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(state);
        (state == EntryState.Open && !said!.Asks).ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_dated_by_a_day_that_may_be_to_come_is_asked_its_year()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Combien d'agents ?");
        var soon = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(5);

        (await app.Says($"réponse 1 le {soon.Day} {soon.ToString("MMMM", System.Globalization.CultureInfo.GetCultureInfo("fr"))} : douze"))!.Asks.ShouldBeTrue();

        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
    }
}
