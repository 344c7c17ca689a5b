using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class AddCommandTests
{
    [Fact]
    public async Task A_question_without_a_date_gets_the_house_deadline()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Adds("Quel est le coût annuel de l’outil ?");

        card.Title.ShouldBe("Question notée : n° 1");
        // 13 July 2025 is a Sunday and the 14th a public holiday.
        card.Text().ShouldContain("échéance 15/07/2025, dans 32 jours (règle de la section)");
        var entry = await app.Reads(db => db.Entries.SingleAsync());
        (entry.Kind, entry.State, entry.AskedOn, entry.DueBasis).ShouldBe((EntryKind.Question, EntryState.Open, new PartialDate(new DateOnly(2025, 6, 13)), DueBasis.House));
    }

    [Fact]
    public async Task An_agreed_deadline_is_kept_as_given_and_a_past_one_is_said()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Adds("Présenter un bilan", "commitment", ("due", "2025-10-15"))).Text().ShouldContain("échéance 15/10/2025, dans 124 jours (date convenue)");
        (await app.Adds("Présenter un plan", "commitment", ("due", "2025-06-01"))).Text().ShouldContain("Cette échéance est déjà passée");
    }

    [Fact]
    public async Task It_asks_only_for_what_is_missing()
    {
        await using var app = await BotApp.StartAsync();
        var text = await app.Runs("add", ("kind", "demand"));
        text.Title.ShouldBe("Quelle est la demande ?");
        text.Inputs().ShouldHaveSingleItem().Name.ShouldBe("text");

        var kind = await app.Runs("add", ("text", "Reporter le déploiement"));
        kind.Inputs().ShouldHaveSingleItem().Name.ShouldBe("kind");
        (await app.Presses(kind.Buttons[0].Command.With("kind", "demand")))!.Title.ShouldBe("Demande notée : n° 1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("\u0000\u0007")]
    public async Task An_empty_text_records_nothing(string text)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Adds(text)).Title.ShouldBe("Quelle est la question ?");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_of_one_megabyte_is_refused_with_its_length_and_the_limit()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Adds(new string('é', 1 << 20));

        card.Tone.ShouldBe(CardTone.Error);
        card.Text().ShouldContain("1048576 caractères ; il en faut 4000 au plus");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Control_characters_are_taken_out_and_line_breaks_kept()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel\u0000 est\u001b[31m le \u202Ecoût ?\r\nEt\tpour qui ? \ud83d");
        (await app.Reads(db => db.Entries.SingleAsync())).Text.ShouldBe("Quel est[31m le coût ?\nEt pour qui ?");
    }

    [Fact]
    public async Task The_same_question_asked_twice_is_said_and_can_be_noted_as_asked_again_on_one_entry()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût annuel de l’outil ?");
        var card = await app.Adds("quel est le COUT annuel de l'outil");
        card.Title.ShouldBe("Déjà posée : n° 1");
        card.Text().ShouldContain("La n° 1 dit la même chose, ou presque (posée aujourd’hui). « La reposer » garde une seule entrée");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(1);

        app.Clock.Advance(TimeSpan.FromDays(3));
        (await app.Presses(card.Button("La reposer").Command))!.Title.ShouldBe("Notée comme reposée : n° 1");
        (await app.Runs("show", ("number", 1))).Text().ShouldContain("posée 2 fois depuis le 13/06/2025");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Occurrences.SingleAsync())).ShouldSatisfyAllConditions(o => o.Entry.ShouldBe(1), o => o.On.First.ShouldBe(new DateOnly(2025, 6, 16)));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_answered_before_it_is_asked_again_is_noted_as_another_one()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide du calendrier ?");
        var offered = await app.Adds("Qui décide du calendrier ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));

        (await app.Presses(offered.Button("La reposer").Command))!.Title.ShouldContain("n° 2");

        (await app.Reads(db => db.Entries.CountAsync(e => e.Awaited))).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_in_nearly_the_same_words_is_offered_as_asked_again_and_can_be_another()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût annuel de l’outil de transcription ?");
        var card = await app.Adds("Et quel sera donc le coût annuel des outils de transcription ?");

        card.Title.ShouldBe("Déjà posée : n° 1");
        (await app.Presses(card.Button("C’est une autre entrée").Command))!.Title.ShouldBe("Question notée : n° 2");
        (await app.Adds("Quel est le coût mensuel de l’outil de paie ?")).Title.ShouldBe("Question notée : n° 3");
    }

    [Fact]
    public async Task A_commitment_noted_twice_is_told_in_its_own_gender()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Bilan au CST d’octobre", "commitment");
        var card = await app.Adds("Bilan au CST d’octobre.", "commitment");

        card.Title.ShouldBe("Déjà noté : n° 1");
        (await app.Presses(card.Button("Noter à nouveau").Command))!.Title.ShouldBe("Noté à nouveau : n° 1");
    }

    [Fact]
    public async Task A_settled_question_may_be_asked_again_without_a_word()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));
        (await app.Adds("Qui décide ?")).Title.ShouldBe("Question notée : n° 2");
    }

    [Theory]
    [InlineData("due", "2025-02-31", "n’existe pas")]
    [InlineData("due", "demain peut-être", "n’est pas une date")]
    [InlineData("due", "0001-01-01", "hors du calendrier")]
    [InlineData("body", "CAP", "Je ne connais pas l’instance « CAP »")]
    [InlineData("topic", "météo", "Je ne connais pas le sujet « météo »")]
    public async Task A_wrong_argument_is_named_and_nothing_is_recorded(string name, string value, string says)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Adds("Qui décide ?", "question", (name, value))).Text().ShouldContain(says);
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_may_not_add()
    {
        await using var app = await BotApp.StartAsync();
        (await app.RunsAs(Role.Reader, "web:r", "add", ("kind", "question"), ("text", "Qui ?"))).Title.ShouldBe("Cette commande demande un autre rôle");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }
}
