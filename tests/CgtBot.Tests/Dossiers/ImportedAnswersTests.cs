using System.Text;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Dossiers;

public sealed class ImportedAnswersTests
{
    private const string Minutes = """
        # Réunion d'information du 4 mars 2025

        Quel est le coût annuel de l'outil d'intelligence artificielle ?

        Réponse : 40 000 euros, hors maintenance.

        La CGT demande un bilan des expérimentations.

        La direction refuse, faute de temps.
        """;

    private const string Question = """
        # Réunion d'information du 4 mars 2025

        Quel est le coût annuel de l'outil d'intelligence artificielle ?
        """;

    [Fact]
    public async Task What_the_employer_answered_is_quoted_under_its_question_and_nothing_is_ticked()
    {
        await using var app = await BotApp.StartAsync();

        var review = await DropAsync(app, Minutes);

        var answers = Ticks(review, "answers")!;
        answers.Ticked.ShouldBeEmpty();
        answers.Options.Select(o => o.Value).ShouldBe(["a1", "a2"]);
        answers.Options[0].Label.ShouldBe("l. 5 · réponse en partie · 04/03/2025 · « 40 000 euros, hors maintenance. » · à : Quel est le coût annuel de l'outil d'intelligence artificielle ?");
        answers.Options[1].Label.ShouldContain("refus · 04/03/2025 · « La direction refuse, faute de temps. »");
        review.Buttons[0].Sends.ShouldBe(["keep", "answers"]);
    }

    [Fact]
    public async Task An_answer_nobody_ticked_is_not_saved()
    {
        await using var app = await BotApp.StartAsync();

        await SaveAsync(app, await DropAsync(app, Minutes), answers: "");

        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Entries.Select(e => e.State).ToListAsync())).ShouldBe([EntryState.Open, EntryState.Open]);
    }

    [Fact]
    public async Task A_ticked_answer_is_one_in_part_with_its_line_and_its_day_and_a_ticked_refusal_is_a_refusal()
    {
        await using var app = await BotApp.StartAsync();

        var saved = await SaveAsync(app, await DropAsync(app, Minutes), answers: "a1,a2");

        saved.Text().ShouldContain("1 réponse notée en partie · 1 refus noté");
        (await app.Reads(db => db.Answers.SingleAsync())).ShouldSatisfyAllConditions(
            a => a.Entry.ShouldBe(1), a => a.Partial.ShouldBeTrue(), a => a.Text.ShouldBe("40 000 euros, hors maintenance."),
            a => a.Source.ShouldBe("cr.md, ligne 5"), a => a.On.ShouldBe(new PartialDate(new DateOnly(2025, 3, 4))));
        var entries = await app.Reads(db => db.Entries.OrderBy(e => e.Number).ToListAsync());
        (entries[0].State, entries[0].Awaited, entries[0].StateOn).ShouldBe((EntryState.PartlyAnswered, true, new DateOnly(2025, 3, 4)));
        (entries[1].State, entries[1].StateOn, entries[1].StateReason).ShouldBe((EntryState.Refused, new DateOnly(2025, 3, 4), "La direction refuse, faute de temps. (cr.md, ligne 9)"));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de mars 2025", "noté le 13/06/2025 ; refus de 03/2025, jour non connu", "2025-03")]
    [InlineData("sur les outils", "noté le 13/06/2025 ; jour du refus non connu", "2025-06-13")]
    public async Task Minutes_without_a_day_give_none_to_the_refusal_nor_to_the_answer(string heading, string said, string dated)
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Minutes.Replace("du 4 mars 2025", heading, StringComparison.Ordinal)), answers: "a1,a2");

        var entries = await app.Reads(db => db.Entries.OrderBy(e => e.Number).ToListAsync());
        (entries[0].State, entries[0].StateOn).ShouldBe((EntryState.PartlyAnswered, null));
        (entries[1].State, entries[1].StateOn, entries[1].StateReason).ShouldBe((EntryState.Refused, null, $"La direction refuse, faute de temps. ({said}) (cr.md, ligne 9)"));
        (await app.Runs("show", ("number", 2))).Text().ShouldSatisfyAllConditions(t => t.ShouldContain(said), t => t.ShouldNotContain("refus le"));
        (await app.Reads(db => db.ChronologyAsync(null, default))).Single(e => e.Lane is Lane.Answered && e.Tag == "2").ShouldSatisfyAllConditions(
            e => e.On.ToString().ShouldBe(dated), e => e.On.Inferred.ShouldBe(dated.Length > 7), e => e.Text.ShouldContain(said), e => e.Source.ShouldBe("cr.md, ligne 9"));
    }

    [Fact]
    public async Task The_same_minutes_dropped_again_answer_nothing_twice()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Minutes), answers: "a1,a2");

        var review = await DropAsync(app, Minutes);
        Ticks(review, "answers")!.Options[0].Label.ShouldContain("à : n° 1, Quel est");
        (await SaveAsync(app, review, answers: "a1,a2")).Text().ShouldContain("2 réponses laissées : elles étaient notées, ou les entrées réglées");

        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_refusal_of_a_question_asked_again_after_it_was_refused_is_announced_for_no_other_entry()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Minutes), answers: "a2");

        var review = await DropAsync(app, Minutes.Replace("4 mars", "6 mai", StringComparison.Ordinal));
        Ticks(review, "answers")!.Options[1].Label.ShouldSatisfyAllConditions(l => l.ShouldContain("refus"), l => l.ShouldNotContain("n° 2"));
        await SaveAsync(app, review, answers: "a2");

        var entries = await app.Reads(db => db.Entries.OrderBy(e => e.Number).ToListAsync());
        entries.Where(e => e.State is EntryState.Refused).Select(e => e.StateOn).ShouldBe([new DateOnly(2025, 3, 4), new DateOnly(2025, 5, 6)]);
    }

    [Fact]
    public async Task Undoing_the_import_gives_an_earlier_question_back_as_it_was()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Question), answers: "");
        var review = await DropAsync(app, """
            # Réunion d'information du 6 mai 2025

            Quel est donc le coût annuel de cet outil d'intelligence artificielle ?

            La direction répond qu'il n'est pas encore connu.
            """);
        Ticks(review, "answers")!.Options.ShouldHaveSingleItem().Label.ShouldContain("à : n° 1, ");
        await SaveAsync(app, review, answers: "a1");
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.PartlyAnswered);

        (await app.Presses(ChatCommand.Of("undo")))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Open), e => e.StateOn.ShouldBeNull());
        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_below_a_title_is_proposed_to_the_question_of_the_register_that_the_title_repeats()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Question), answers: "");

        var review = await DropAsync(app, """
            # Réunion d'information du 6 mai 2025

            ## Coût annuel de l'outil d'intelligence artificielle, quel est-il

            Réponse : 40 000 euros.

            La CGT demande un bilan des expérimentations.
            """);

        Ticks(review, "answers")!.Options.ShouldHaveSingleItem().Label.ShouldContain("« 40 000 euros. » · à : n° 1, Coût annuel");
        await SaveAsync(app, review, answers: "a1");
        (await app.Reads(db => db.Answers.SingleAsync())).Entry.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_a_line_that_was_not_kept_is_left_out_and_said_so()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, Minutes);

        var saved = (await app.Presses(review.Buttons[0].Command.With("keep", "i2").With("answers", "a1")))!;

        saved.Text().ShouldContain("1 réponse laissée : ce à quoi elle répond n’est pas au registre");
        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_person_settled_stays_settled_when_an_older_answer_is_added()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await DropAsync(app, Question), answers: "");
        await app.Runs("answer", ("number", 1), ("text", "40 000 euros par an."));

        await SaveAsync(app, await DropAsync(app, Minutes), answers: "a1");

        (await app.Reads(db => db.Entries.SingleAsync(e => e.Number == 1))).State.ShouldBe(EntryState.Answered);
        (await app.Reads(db => db.Answers.CountAsync(a => a.Entry == 1))).ShouldBe(2);
    }

    private static async Task<Card> SaveAsync(BotApp app, Card review, string answers)
    {
        var save = review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review, "keep")!.Ticked)).With("answers", answers);
        return (await app.Presses(Ticks(review, "again") is { } again ? save.With("again", string.Join(',', again.Ticked)) : save))!;
    }

    private static async Task<Card> DropAsync(BotApp app, string text) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("cr.md", Encoding.UTF8.GetBytes(text)))))!;

    private static CardInput.Ticks? Ticks(Card card, string name) => card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().SingleOrDefault(t => t.Name == name);
}
