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
}
