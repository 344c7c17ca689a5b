using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>« Corrige la réponse 1 : … » replaces what the last answer says, and the history keeps what it said.</summary>
public sealed class CorrectedAnswerTests
{
    [Fact]
    public async Task The_last_answer_says_the_new_words_and_the_history_the_old_ones()
    {
        await using var app = await AnsweredAsync("Quarante agents.");

        var card = (await app.Says("corrige la réponse 1 : quatorze agents."))!;

        card.Title.ShouldBe("Réponse corrigée : n° 1");
        card.Text().ShouldContain("La réponse donnée le 13/06/2025 dit maintenant :");
        card.Text().ShouldContain("Avant : Quarante agents.");
        (await app.Reads(db => db.Answers.Select(a => a.Text).ToListAsync())).ShouldBe(["quatorze agents."]);
        (await app.Says("voir 1"))!.Text().ShouldContain("texte : « Quarante agents. » → « quatorze agents. »");
    }

    [Fact]
    public async Task Of_several_answers_the_last_is_corrected_and_the_card_says_so()
    {
        await using var app = await AnsweredAsync("Bientôt.", "Quarante agents.");

        (await app.Says("corrige la réponse 1 : quatorze agents."))!.Text().ShouldContain("La dernière des 2 réponses, donnée le 13/06/2025, dit maintenant :");

        (await app.Reads(db => db.Answers.OrderBy(a => a.Number).Select(a => a.Text).ToListAsync())).ShouldBe(["Bientôt.", "quatorze agents."]);
    }

    [Fact]
    public async Task Undo_gives_the_answer_its_words_back()
    {
        await using var app = await AnsweredAsync("Quarante agents.");
        var card = (await app.Says("corrige la réponse 1 : quatorze agents."))!;

        await app.Presses(card.Button("Annuler").Command);

        (await app.Reads(db => db.Answers.Select(a => a.Text).ToListAsync())).ShouldBe(["Quarante agents."]);
    }

    [Fact]
    public async Task With_no_answer_there_is_nothing_to_correct_and_none_is_noted_unasked()
    {
        await using var app = await AnsweredAsync();

        var card = (await app.Says("corrige la réponse 1 : quatorze agents."))!;

        card.Title.ShouldBe("Pas de réponse à corriger : n° 1");
        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
        await app.Presses(card.Buttons[0].Command);
        (await app.Reads(db => db.Answers.Select(a => a.Text).ToListAsync())).ShouldBe(["quatorze agents."]);
    }

    [Fact]
    public async Task Without_words_the_bot_asks_for_them_with_the_present_ones()
    {
        await using var app = await AnsweredAsync("Quarante agents.");

        (await app.Says("corrige la réponse 1"))!.Inputs().ShouldHaveSingleItem().ShouldBeOfType<CardInput.Text>().Value.ShouldBe("Quarante agents.");
        (await app.Says("quatorze agents"))!.Title.ShouldBe("Réponse corrigée : n° 1");
    }

    private static async Task<BotApp> AnsweredAsync(params string[] answers)
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Combien d’agents ?");
        foreach (var answer in answers)
        {
            await app.Runs("answer", ("number", 1), ("text", answer));
        }

        return app;
    }
}
