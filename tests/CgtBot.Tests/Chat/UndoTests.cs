using System.Text;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>« Annule » as tired people use it: once too often, from an old card, from somebody else's.</summary>
public sealed class UndoTests
{
    private const string Dossier = "# Réunion du 4 mars 2025\n\nQuel est le coût annuel de l'outil ?\n\nQui décide du calendrier ?\n\nQui forme les agents ?\n\nQui paie la maintenance ?\n\nQui répond des erreurs ?\n";

    [Fact]
    public async Task Undo_said_once_too_often_asks_before_it_takes_back_a_whole_import()
    {
        await using var app = await ImportedAsync();
        await app.Runs("answer", ("number", 2), ("text", "Le directeur."));
        await app.Says("annule");

        var asked = (await app.Says("annule"))!;

        asked.ShouldSatisfyAllConditions(c => c.Title.ShouldBe("Annuler tout l’import ?"), c => c.Text().ShouldContain("Cela retirerait 5 entrées, 1 réunion."));
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(5);
        (await app.Presses(asked.Button("Annuler l’import").Command))!.Title.ShouldBe("Annulé : import");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        (await app.Says("annule"))!.Title.ShouldBe("Il n’y a rien à annuler");
    }

    [Fact]
    public async Task The_button_of_an_old_card_undoes_what_that_card_did()
    {
        await using var app = await BotApp.StartAsync();
        var first = await app.Adds("Qui décide ?");
        await app.Adds("Qui paie ?");

        (await app.Presses(first.Button("Annuler").Command))!.Title.ShouldBe("Annulé : entrée notée");
        (await app.Presses(first.Button("Annuler").Command))!.Title.ShouldBe("C’est déjà annulé");

        (await app.Reads(db => db.Entries.SingleAsync())).Text.ShouldBe("Qui paie ?");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_undoes_what_another_person_did_by_pressing_their_button()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Adds("Qui décide ?");

        var refused = await app.RunsAs(Role.Member, "web:other", "undo", ("act", card.Button("Annuler").Command["act"]));

        refused.Text().ShouldContain("Seule la personne qui l’a fait peut l’annuler");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("settings", "name", "house-deadline", "value", "3 mois")]
    [InlineData("roles", "person", "new", "label", "Claude")]
    public async Task A_steward_put_out_of_that_role_takes_back_nothing_of_what_they_did_in_it(string command, string name, string value, string other, string given)
    {
        await using var app = await BotApp.StartAsync();
        await app.RunsAs(Role.Steward, "web:7", command, (name, value), (other, given), ("role", "member"));
        var before = await app.Reads(db => db.Journal.CountAsync());

        (await app.RunsAs(Role.Member, "web:7", "undo")).Title.ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);

        (await app.Reads(db => db.Journal.CountAsync())).ShouldBe(before);
        (await app.RunsAs(Role.Steward, "web:7", "undo")).Tone.ShouldBe(CardTone.Success, "or there was nothing to take back");
    }

    [Fact]
    public async Task Undo_after_a_reminder_put_off_leaves_what_was_done_before_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Qui paie ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));
        (await app.Runs("remind", ("number", 2), ("when", "2025-06-27"))).Tone.ShouldBe(CardTone.Success);

        (await app.Says("annule"))!.Title.ShouldBe("Il n’y a rien à annuler");

        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_undone_is_named_in_plain_words()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("avis défavorable du CST sur l'IA le 12 mars 2025");

        (await app.Says("annule"))!.ShouldSatisfyAllConditions(c => c.Title.ShouldBe("Annulé : avis noté"), c => c.Text().ShouldContain("étape de consultation"), c => c.Text().ShouldNotContain("utre chose"));
    }

    private static async Task<BotApp> ImportedAsync()
    {
        var app = await BotApp.StartAsync();
        var review = (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("dossier.md", Encoding.UTF8.GetBytes(Dossier)))))!;
        await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', review.Inputs().OfType<CardInput.Ticks>().Single().Ticked)));
        return app;
    }
}
