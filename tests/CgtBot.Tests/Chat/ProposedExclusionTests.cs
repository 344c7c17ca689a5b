using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class ProposedExclusionTests
{
    private const string Pool = "Information\nUn chatbot sera installé à la piscine.";

    [Fact]
    public async Task A_gap_dismissed_with_a_reason_proposes_words_to_exclude_and_changes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Pool));

        var card = await app.Runs("gap-dismiss", ("gap", 1), ("reason", "jeu de la piscine"));

        card.Title.ShouldBe("Écart E1 écarté");
        card.Inputs().ShouldHaveSingleItem().ShouldBeOfType<CardInput.Text>().Value.ShouldBe("chatbot … piscine");
        (await app.Reads(db => db.TopicEdits.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Dismissed);
    }

    [Fact]
    public async Task The_past_publications_it_would_change_are_shown_before_it_is_saved()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Pool));
        await app.Runs("analyse", ("text", "Rappel\nUn chatbot sera installé à la piscine des Alizés."));
        await app.Runs("analyse", ("text", "Accueil\nUn chatbot sera déployé à la mairie."));
        var dismissed = await app.Runs("gap-dismiss", ("gap", 1), ("reason", "jeu de la piscine"));

        var preview = await app.Fills(dismissed.Button("Voir ce que cela changerait"), dismissed);

        preview.Title.ShouldBe("Si « chatbot … piscine » était exclu du sujet « IA »");
        preview.Text().ShouldContain("Rien n’est enregistré pour l’instant.");
        preview.Text().ShouldContain("2 publications passées ne correspondraient plus au sujet");
        preview.Items().Select(i => i.Detail).ShouldBe(["de projet à hors sujet · plus d’alerte · l’écart E2 reste ouvert", "de projet à hors sujet · plus d’alerte"]);
        (await app.Reads(db => db.TopicEdits.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_saved_by_the_stewards_press_as_corrected_and_can_be_undone()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Pool));
        var dismissed = await app.Runs("gap-dismiss", ("gap", 1), ("reason", "jeu de la piscine"));
        var preview = (await app.Presses(dismissed.Button("Voir ce que cela changerait").Command.With("term", "chatbot sera installé à la piscine")))!;

        var saved = (await app.Presses(preview.Button("Enregistrer l’exclusion").Command))!;

        saved.Title.ShouldBe("« chatbot sera installé à la piscine » est maintenant exclu du sujet « IA »");
        (await app.Runs("analyse", ("text", "Rappel\nUn chatbot sera installé à la piscine des Alizés."))).Title.ShouldBe("Aucun sujet suivi dans cette publication");
        (await app.Presses(saved.Button("Annuler").Command))!.Tone.ShouldBe(CardTone.Success);
        (await app.Runs("analyse", ("text", "Suite\nUn chatbot sera installé à la piscine des Alizés."))).Title.ShouldStartWith("Écart de consultation");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_a_steward_accepts_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Pool));
        await app.Runs("gap-dismiss", ("gap", 1), ("reason", "jeu de la piscine"));

        (await app.RunsAs(Role.Member, "web:ana", "add-term", ("topic", "ia"), ("term", "chatbot … piscine"), ("list", "exclusion"), ("gap", 1))).Title.ShouldBe("Cette commande demande un autre rôle");

        (await app.Reads(db => db.TopicEdits.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_words_are_everyones_nothing_is_proposed()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "Information\nLes agents de la direction utiliseront l’intelligence artificielle."));

        var card = await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu"));

        card.Inputs().ShouldBeEmpty();
        card.Buttons.ShouldHaveSingleItem().Label.ShouldBe("Annuler");
    }
}
