using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>Several numbers or several orders in one message: none is done half, each is offered.</summary>
public sealed class SeveralAtOnceTests
{
    [Theory]
    [InlineData("réponse 1 et 2 : oui", "answer")]
    [InlineData("refus 1, 2 et 3", "refuse")]
    [InlineData("la 1 et la 2 sont refusées", "refuse")]
    [InlineData("retirer 1, 2 : doublons", "close")]
    public async Task Several_numbers_are_offered_one_by_one_and_none_is_done(string phrase, string command)
    {
        await using var app = await AskedAsync();
        var before = await app.Reads(db => db.Journal.CountAsync());

        var card = (await app.Says(phrase))!;

        card.Buttons.Select(b => b.Command.Name).Distinct().ShouldBe([command]);
        card.Buttons.Select(b => b.Command.Number("number")).ShouldBe(phrase.Contains('3') ? [1, 2, 3] : [1, 2]);
        card.Text().ShouldContain("Rien n’a été fait encore");
        (await app.Reads(db => db.Journal.CountAsync())).ShouldBe(before);

        foreach (var button in card.Buttons)
        {
            (await app.Presses(button.Command))!.Tone.ShouldBe(CardTone.Success);
        }

        (await app.Reads(db => db.Entries.CountAsync(e => e.Awaited))).ShouldBe(3 - card.Buttons.Count);
    }

    [Theory]
    [InlineData("réponse 1 : 3, 4 et 5 agents")]
    [InlineData("réponse 1 : le 2 et le 3 juin")]
    [InlineData("refus 1 parce que 2 et 3 services refusent")]
    public async Task Numbers_in_the_words_of_an_answer_are_its_words(string phrase)
    {
        await using var app = await AskedAsync();

        (await app.Says(phrase))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.Entries.CountAsync(e => e.Awaited))).ShouldBe(2);
    }

    [Theory]
    [InlineData("noter question : premier point ?\nnoter demande : deuxième point\nréponse 1 : oui", 3)]
    [InlineData("noter question : premier point ? noter demande : deuxième point", 2)]
    [InlineData("réponse 1 : oui\nrefus 2", 2)]
    public async Task Several_orders_are_offered_one_by_one_and_none_is_done(string phrase, int orders)
    {
        await using var app = await AskedAsync();
        var before = await app.Reads(db => db.Journal.CountAsync());

        var card = (await app.Says(phrase))!;

        card.Title.ShouldBe("Plusieurs choses dans un seul message");
        card.Buttons.Count.ShouldBe(orders + 1);
        (await app.Reads(db => db.Journal.CountAsync())).ShouldBe(before);
        (await app.Presses(card.Buttons[1].Command))!.Tone.ShouldBe(CardTone.Success);
    }

    [Theory]
    [InlineData("noter question : premier point ?\n- le coût\n- le calendrier")]
    [InlineData("réponse 1 : oui.\nIls noteront la question au prochain CST.")]
    public async Task A_text_of_several_lines_is_one_text(string phrase)
    {
        await using var app = await AskedAsync();

        (await app.Says(phrase))!.Tone.ShouldBe(CardTone.Success);
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l'outil ?");
        await app.Adds("Qui décide ?");
        await app.Adds("Où iront les agents du courrier ?");
        return app;
    }
}
