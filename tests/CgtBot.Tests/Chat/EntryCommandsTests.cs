using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class EntryCommandsTests
{
    [Fact]
    public async Task An_answer_settles_the_question_with_its_source_and_date()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");
        var card = await app.Runs("answer", ("number", 1), ("text", "40 000 euros par an"), ("source", "courriel de la direction"), ("date", "2025-06-12"));

        card.Title.ShouldBe("Réponse notée : n° 1");
        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Answered), e => e.Awaited.ShouldBeFalse(), e => e.StateOn.ShouldBe(new DateOnly(2025, 6, 12)));
        var shown = (await app.Runs("show", ("number", 1))).Text();
        shown.ShouldContain("40 000 euros par an");
        shown.ShouldContain("Réponse du 12/06/2025 · Source : courriel de la direction");
    }

    [Fact]
    public async Task A_partial_answer_leaves_the_question_open()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");
        (await app.Runs("answer", ("number", 1), ("text", "seulement pour le siège"), ("partial", "true"))).Text().ShouldContain("reste ouverte");
        (await app.Runs("list", ("state", "open"))).Items().ShouldHaveSingleItem().Detail!.ShouldContain("réponse partielle le 13/06/2025");
    }

    [Fact]
    public async Task An_answer_without_words_asks_for_them()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");
        var card = await app.Runs("answer", ("number", 1));
        card.Inputs().Select(i => i.Name).ShouldBe(["text", "source", "date"]);
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Open);
    }

    [Fact]
    public async Task The_source_of_a_refusal_is_kept_with_its_words()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        var card = await app.Runs("refuse", ("number", 1), ("text", "pas à l’ordre du jour"), ("source", "PV du CST du 12 mars"));

        card.Text().ShouldContain("pas à l’ordre du jour (source : PV du CST du 12 mars)");
    }

    [Fact]
    public async Task An_answer_from_the_future_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");
        (await app.Runs("answer", ("number", 1), ("text", "oui"), ("date", "2025-06-14"))).Title.ShouldBe("Cette date est dans l’avenir");
    }

    [Theory]
    [InlineData("réponse 1 du 10/06/2025 : oui")]
    [InlineData("refus 1 le 10/06/2025 : non")]
    [InlineData("échéance 1 au 1er mai 1990")]
    public async Task What_is_dated_before_the_question_is_asked_about_and_recorded_only_when_confirmed(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?", "question", ("date", "2025-06-12"));

        var card = (await app.Says(phrase))!;

        card.Title.ShouldBe("Cette date est avant celle de l’entrée");
        card.Text().ShouldContain("avant le jour de la n° 1 (12/06/2025)");
        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Open), e => e.Version.ShouldBe(1));
        (await app.Presses(card.Button("C’est bien ce jour-là").Command))!.Tone.ShouldBe(CardTone.Success);
    }

    [Fact]
    public async Task An_answer_older_than_a_question_noted_today_is_recorded_and_the_day_of_the_question_is_said_to_be_wrong()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");

        var card = (await app.Says("réponse 1 du 10/06/2025 : oui"))!;

        (card.Title, card.Text().Contains("Attention : le 10/06/2025 est avant le jour noté pour la n° 1 (13/06/2025)")).ShouldBe(("Réponse notée : n° 1", true));
        (await app.Says("change la date de la 1 : 10/06/2025"))!.Title.ShouldBe("Entrée modifiée : n° 1");
    }

    [Fact]
    public async Task A_promise_is_not_kept_before_it_was_made()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Présenter un bilan", "commitment", ("date", "2025-06-12"));

        (await app.Runs("kept", ("number", 1), ("date", "2025-06-11"))).Title.ShouldBe("Cette date est avant celle de l’entrée");
        (await app.Runs("kept", ("number", 1), ("date", "2025-06-12"))).Title.ShouldStartWith("Engagement tenu");
    }

    [Fact]
    public async Task A_commitment_is_not_answered_and_a_refusal_keeps_its_words()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Présenter un bilan", "commitment");
        await app.Adds("Qui décide ?");
        (await app.Runs("answer", ("number", 1), ("text", "oui"))).Title.ShouldBe("La n° 1 est un engagement");
        (await app.Runs("refuse", ("number", 1))).Buttons.Select(b => b.Command.Name).ShouldBe(["kept", "broken"]);

        (await app.Runs("refuse", ("number", 2), ("reason", "pas à l’ordre du jour"))).Text().ShouldContain("pas à l’ordre du jour");
        (await app.Runs("show", ("number", 2))).Text().ShouldContain("Motif : pas à l’ordre du jour");
        (await app.Runs("refuse", ("number", 2))).Title.ShouldBe("La n° 2 est déjà dans cet état");
    }

    [Fact]
    public async Task An_unknown_number_is_said_with_the_last_one()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("show", ("number", 99))).Text().ShouldContain("Le registre est encore vide.");
        await app.Adds("Qui décide ?");
        (await app.Runs("show", ("number", 99))).Text().ShouldContain("Il n’y a pas d’entrée n° 99\nLa dernière est la n° 1.");
        (await app.Runs("answer", ("number", "douze"), ("text", "oui"))).Title.ShouldContain("« douze »");
        (await app.Runs("answer", ("text", "oui"))).Inputs().ShouldHaveSingleItem().Name.ShouldBe("number");
    }

    [Fact]
    public async Task The_number_of_another_section_is_unknown_here()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = new SectionId(2), Name = "Ailleurs" })), section: 2);
        await app.Arranges(async (db, act) => db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, "secret", new PartialDate(new DateOnly(2025, 1, 1)), new DueDate(new DateOnly(2025, 2, 1), DueBasis.House, "{}"), act.Of.By, act.Of.At)), section: 2);

        (await app.Runs("show", ("number", 1))).Text().ShouldContain("Il n’y a pas d’entrée n° 1");
        (await app.Runs("refuse", ("number", 1))).Tone.ShouldBe(CardTone.Error);
    }

    [Fact]
    public async Task A_button_of_an_outdated_card_changes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var card = await app.Runs("show", ("number", 1));
        await app.RunsAs(Role.Member, "web:other", "answer", ("number", 1), ("text", "Le directeur."));

        (await app.Presses(card.Button("Refus").Command))!.Title.ShouldBe("Quelqu’un vient de modifier la même chose");
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Answered);
    }

    [Fact]
    public async Task Two_people_changing_the_same_entry_at_once_lose_nothing_and_one_is_told()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var shown = await app.Runs("show", ("number", 1));
        var (refuse, answer) = (shown.Button("Refus").Command, shown.Button("Réponse").Command.With("text", "Le directeur."));
        var cards = await Task.WhenAll(app.Presses(refuse), app.Presses(answer));

        cards.Count(c => c!.Tone == CardTone.Success).ShouldBe(1);
        cards.Count(c => c!.Title == "Quelqu’un vient de modifier la même chose").ShouldBe(1);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_tells_who_did_what_by_pseudonym()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Arranges(async (db, act) => db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = new AuthorId("web:claude"), Role = Role.Member, CreatedBy = act.Of.By, CreatedAt = act.Of.At }));
        await app.RunsAs(Role.Member, "web:claude", "refuse", ("number", 1), ("reason", "hors sujet"));

        var text = (await app.Runs("show", ("number", 1))).Text();
        text.ShouldContain("13/06/2025 10:00 · personne 2 · refus noté\nouverte → refusée · hors sujet");
        text.ShouldContain("13/06/2025 10:00 · vous · entrée notée");
        text.ShouldNotContain("web:claude");
    }

    [Fact]
    public async Task Undo_takes_back_the_last_command_and_says_what()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));
        (await app.Runs("undo")).Title.ShouldBe("Annulé : réponse notée");

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Open), e => e.Awaited.ShouldBeTrue(), e => e.StateOn.ShouldBeNull());
        (await app.Runs("show", ("number", 1))).Text().ShouldNotContain("Le directeur.");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_undone_entry_can_be_read_and_no_longer_changed()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("undo");

        (await app.Runs("show", ("number", 1))).Text().ShouldContain("Cette entrée a été annulée");
        (await app.Runs("refuse", ("number", 1))).Title.ShouldBe("L’entrée n° 1 a été annulée");
        (await app.Runs("list")).Title.ShouldBe("Aucune entrée");
        (await app.Adds("Autre ?")).Title.ShouldBe("Question notée : n° 2");
    }

    [Fact]
    public async Task Undo_is_refused_when_someone_changed_the_entry_since()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.RunsAs(Role.Member, "web:other", "refuse", ("number", 1));

        (await app.Runs("undo")).ShouldSatisfyAllConditions(c => c.Title.ShouldBe("Je ne peux pas annuler"), c => c.Text().ShouldContain("quelqu’un a modifié la n° 1."));
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Refused);
    }

    [Fact]
    public async Task Undo_goes_back_one_command_at_a_time()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."), ("partial", "true"));
        await app.Runs("refuse", ("number", 1));
        (await app.Runs("undo")).Title.ShouldBe("Annulé : refus noté");
        (await app.Runs("undo")).Title.ShouldBe("Annulé : réponse notée");
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Open);
        (await app.Runs("undo")).Title.ShouldBe("Annulé : entrée notée");
        (await app.Runs("undo")).Title.ShouldBe("Il n’y a rien à annuler");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_to_undo_is_said()
    {
        await using var app = await BotApp.StartAsync();
        (await app.RunsAs(Role.Member, "web:new", "undo")).Title.ShouldBe("Il n’y a rien à annuler");
    }

    [Fact]
    public async Task Help_groups_every_command_with_an_example_and_explains_one()
    {
        await using var app = await BotApp.StartAsync();
        var all = await app.Runs("help");
        all.Text().ShouldContain("Registre");
        all.Items().ShouldContain(i => i.Title == "voir 12");
        (await app.Runs("help", ("command", "add"))).Text().ShouldContain("noter question : quel est le coût annuel de l’outil ?");
        (await app.Runs("help", ("command", "danser"))).Title.ShouldContain("« danser »");
        (await app.RunsAs(Role.Reader, "web:r", "help")).Items().ShouldNotContain(i => i.Title.StartsWith("noter question", StringComparison.Ordinal));
    }
}
