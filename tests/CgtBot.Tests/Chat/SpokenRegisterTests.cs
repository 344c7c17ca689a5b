using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Chat;

public sealed class SpokenRegisterTests
{
    [Fact]
    public async Task A_question_lives_its_life_in_typed_phrases()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Says("noter question : quel est le coût annuel de l'outil ?"))!.Title.ShouldBe("Question notée : n° 1");
        (await app.Says("ajoute un engagement : le DGS présentera un bilan au CST d'octobre, échéance 15/10/2025"))!.Text().ShouldContain("échéance 15/10/2025");
        (await app.Says("quelles sont les questions encore ouvertes ?"))!.Title.ShouldBe("1 question ouverte");
        (await app.Says("échéance 1 au 31/02/2025"))!.Tone.ShouldBe(CardTone.Error);
        (await app.Says("réponse partielle à la 1 : seulement pour le siège"))!.Title.ShouldBe("Réponse partielle notée : n° 1");
        (await app.Says("ils ont refusé de répondre à la 1"))!.Title.ShouldBe("Refus noté : n° 1");
        (await app.Says("annule"))!.Title.ShouldBe("Annulé : refus noté");
        (await app.Says("l'engagement 2 est tenu"))!.Title.ShouldBe("Engagement tenu : n° 2");
        (await app.Says("pourquoi cette date pour la 1 ?"))!.Title.ShouldBe("Échéance de la n° 1 : 15/07/2025");
        (await app.Reads(db => db.Entries.CountAsync(e => e.Awaited))).ShouldBe(1);
    }

    [Fact]
    public async Task A_body_the_section_named_itself_is_understood()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("questions posées au COSUI");
        await app.Arranges((db, _) => Task.FromResult(db.Bodies.Add(new Body { Section = db.Section, Acronym = "COSUI", Name = "Comité de suivi" })));
        (await app.Says("questions posées au COSUI"))!.Title.ShouldBe("Aucune question · COSUI");
    }

    [Fact]
    public async Task A_message_of_one_megabyte_gets_a_clear_answer_soon()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Says("noter question : " + new string('x', 1 << 20)))!.Title.ShouldBe("Ce texte est trop long");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task People_talking_to_each_other_are_left_alone()
    {
        await using var app = await BotApp.StartAsync();
        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, new AuthorId("web:9"), Role.Member, "qui vient à la manif jeudi ?", Addressed: false))).ShouldBeNull();
    }

    [Fact]
    public async Task The_example_of_every_command_is_understood_as_that_command()
    {
        await using var app = await BotApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        foreach (var culture in new[] { Languages.French, Languages.English })
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
            foreach (var command in scope.ServiceProvider.GetServices<IChatCommand>())
            {
                var understood = (await app.Services.GetRequiredService<PhraseBook>().ReaderAsync(db, default)).Read(command.Help.Example, new DateOnly(2025, 6, 13));
                understood.Name.ShouldBe(command.Name, command.Help.Example);
                CommandWords.Of(command.Name).ShouldNotBe(command.Name);
                HelpGroups.Of(command.Name).ShouldNotBe(HelpGroup.Other);
            }
        }
    }

    [Fact]
    public async Task A_deadline_that_was_said_and_not_read_is_asked_and_none_is_made_up()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("noter engagement : remettre le bilan, échéance au prochain CST"))!.Title.ShouldBe("Quel jour exactement (prochain CST) ?");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        await app.Says("le 15 juillet");

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("remettre le bilan"), e => e.DueOn.ShouldBe(new DateOnly(2025, 7, 15)));
    }
}
