using CgtBot.Chat;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>What a person says in two messages: the bot asks for the one thing that is missing and remembers the rest.</summary>
public sealed class HalfSaidTests
{
    [Theory]
    [InlineData("refuse", "la 1", EntryState.Refused)]
    [InlineData("refus : secret des affaires", "c'est la n° 1", EntryState.Refused)]
    [InlineData("je note un refus stp", "1", EntryState.Refused)]
    [InlineData("ils ont refusé", "la question 1 merci", EntryState.Refused)]
    [InlineData("ok, note un refus", "n°1", EntryState.Refused)]
    public async Task An_order_without_its_number_asks_for_it(string order, string answer, EntryState then)
    {
        await using var app = await AskedAsync();

        (await app.Says(order))!.Title.ShouldBe("Quel numéro ?");
        (await app.Says(answer))!.Tone.ShouldBe(CardTone.Success);

        (await EntryAsync(app)).State.ShouldBe(then);
    }

    [Theory]
    [InlineData("merci pour la réponse")]
    [InlineData("ça répond à ma question merci")]
    [InlineData("le CST est reporté à lundi")]
    [InlineData("rappel : AG à 12h30 demain")]
    [InlineData("annulé !")]
    public async Task What_only_speaks_of_an_answer_or_a_delay_is_no_order(string phrase)
    {
        await using var app = await AskedAsync();

        (await app.Says(phrase))!.Asks.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_said_with_the_order_is_kept_for_the_answer()
    {
        await using var app = await AskedAsync();

        await app.Says("refus : secret des affaires");
        await app.Says("la 1");

        (await EntryAsync(app)).StateReason.ShouldBe("secret des affaires");
    }

    [Fact]
    public async Task An_opinion_is_completed_one_thing_after_the_other()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("avis défavorable sur l'IA"))!.Title.ShouldBe("De quelle instance ?");
        (await app.Says("le CST"))!.ShouldSatisfyAllConditions(c => c.Title.ShouldBe("À quelle date ?"), c => c.Text().ShouldContain("Retenu : défavorable, CST, Intelligence artificielle."));
        (await app.Says("le 12 juin"))!.Title.ShouldBe("Avis enregistré : CST, Intelligence artificielle, défavorable");

        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).ShouldSatisfyAllConditions(e => e.On.ShouldBe(new PartialDate(new DateOnly(2025, 6, 12))), e => e.Sense.ShouldBe(OpinionSense.Unfavourable));
    }

    [Theory]
    [InlineData("avis défavorable sur l'IA", "du CST, hier")]
    [InlineData("noter un avis du CST sur l'IA le 12 juin 2025", "défavorable")]
    [InlineData("avis défavorable du CST le 12/06/2025", "sur l'intelligence artificielle")]
    public async Task The_answer_may_hold_all_that_is_missing(string order, string answer)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(order))!.Asks.ShouldBeTrue();

        (await app.Says(answer))!.Title.ShouldBe("Avis enregistré : CST, Intelligence artificielle, défavorable");
    }

    [Theory]
    [InlineData("dans deux semaines", "Prochain rappel de la n° 1 : vendredi 27 juin 2025")]
    [InlineData("le 1er septembre", "Prochain rappel de la n° 1 : lundi 1er septembre 2025")]
    [InlineData("jusqu'au prochain CST", "Prochain rappel de la n° 1 : mardi 15 juillet 2025")]
    public async Task A_reminder_without_a_day_asks_when(string answer, string title)
    {
        await using var app = await AskedAsync();
        await app.Runs("add-meeting", ("title", "CST"), ("date", "2025-07-15"), ("body", "CST"));

        (await app.Says("rappelle-moi la 1"))!.Title.ShouldBe("Quand faut-il rappeler la n° 1 ?");

        (await app.Says(answer))!.Title.ShouldBe(title);
    }

    [Fact]
    public async Task A_reminder_without_its_number_asks_which_and_keeps_the_day()
    {
        await using var app = await AskedAsync();

        (await app.Says("rappelle-moi dans 2 semaines"))!.Title.ShouldBe("Quel numéro ?");

        (await app.Says("la 1"))!.Title.ShouldBe("Prochain rappel de la n° 1 : vendredi 27 juin 2025");
    }

    [Fact]
    public async Task A_false_gap_is_named_then_explained()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "Information\nUn chatbot sera installé à la piscine."));

        (await app.Says("ce n'est pas un écart"))!.Title.ShouldBe("De quel écart s’agit-il ?");
        (await app.Says("E1"))!.Title.ShouldBe("Pourquoi E1 n’est-il pas un écart ?");
        await app.Says("C'est un jeu pour les enfants, pas un outil des agents.");

        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Dismissed), g => g.Reason.ShouldBe("C'est un jeu pour les enfants, pas un outil des agents."));
    }

    [Fact]
    public async Task A_text_that_is_asked_is_taken_whole_when_it_is_said_to_the_bot()
    {
        await using var app = await AskedAsync();
        await app.Says("réponse 1");

        (await app.SendAsync(Said("le budget sera présenté plus tard", addressed: false))).ShouldBeNull();
        (await app.Says("Le coût est de 12 000 euros par an."))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.Answers.SingleAsync())).Text.ShouldBe("Le coût est de 12 000 euros par an.");
    }

    [Fact]
    public async Task Another_command_makes_the_bot_forget_what_it_asked()
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        await app.Says("questions ouvertes");

        (await app.Says("la 1"))!.Title.ShouldNotContain("refus");
        (await EntryAsync(app)).State.ShouldBe(EntryState.Open);
        (await app.Reads(db => db.AskedQuestions.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("on se voit jeudi pour la réunion du syndicat ?")]
    [InlineData("la 4 est partie au courrier avec le reste du dossier de Paul")]
    [InlineData("merci à tous")]
    public async Task What_people_say_to_each_other_answers_nothing_and_is_left_alone(string chatter)
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        (await app.SendAsync(Said(chatter, addressed: false))).ShouldBeNull();
        (await EntryAsync(app)).State.ShouldBe(EntryState.Open);

        await app.SendAsync(Said("la 1", addressed: false));
        (await EntryAsync(app)).State.ShouldBe(EntryState.Refused);
    }

    [Fact]
    public async Task Only_the_person_who_was_asked_answers()
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        await app.SendAsync(Said("la 1", addressed: true) with { Author = new AuthorId("web:ana") });

        (await EntryAsync(app)).State.ShouldBe(EntryState.Open);
    }

    [Fact]
    public async Task A_question_left_ten_minutes_is_forgotten()
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await app.Says("la 1");

        (await EntryAsync(app)).State.ShouldBe(EntryState.Open);
    }

    [Theory]
    [InlineData("la 99", "Il n’y a pas d’entrée n° 99")]
    [InlineData("la quatre-vingt-dix-neuf", "Il n’y a pas d’entrée n° 99")]
    public async Task A_wrong_answer_may_be_given_again(string wrong, string title)
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        (await app.Says(wrong))!.Title.ShouldBe(title);
        await app.Says("la 1");

        (await EntryAsync(app)).State.ShouldBe(EntryState.Refused);
    }

    [Theory]
    [InlineData("annule")]
    [InlineData("laisse tomber")]
    public async Task The_question_can_be_taken_back_and_nothing_else_is(string phrase)
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        (await app.Says(phrase))!.Title.ShouldBe("D’accord, j’oublie ma question");

        (await EntryAsync(app)).Removed.ShouldBeFalse();
        await app.Says("la 1");
        (await EntryAsync(app)).State.ShouldBe(EntryState.Open);
    }

    [Fact]
    public async Task What_is_no_answer_is_asked_again()
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        (await app.Says("je ne sais plus laquelle c'était"))!.ShouldSatisfyAllConditions(c => c.Title.ShouldBe("Quel numéro ?"), c => c.Text().ShouldContain("Dites « laisse tomber »"));
        await app.Says("la 1");

        (await EntryAsync(app)).State.ShouldBe(EntryState.Refused);
    }

    [Fact]
    public async Task A_button_that_asks_is_answered_in_words_too()
    {
        await using var app = await AskedAsync();
        await app.Runs("close", ("number", 1));

        await app.Says("C'est un doublon.");

        (await EntryAsync(app)).ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Withdrawn), e => e.StateReason.ShouldBe("C'est un doublon."));
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_question_behind()
    {
        await using var app = await AskedAsync();
        await app.Says("refuse");

        await app.Reads(async db => await CgtBot.Privacy.Erasure.RunAsync(db, (JournalAnchor)app.Services.GetService(typeof(JournalAnchor))!, AuthorId.LocalSteward, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken));

        (await app.Reads(db => db.AskedQuestions.CountAsync())).ShouldBe(0);
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l'outil ?");
        return app;
    }

    private static Incoming Said(string phrase, bool addressed) => new(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, phrase, Addressed: addressed);

    private static Task<RegisterEntry> EntryAsync(BotApp app) => app.Reads(db => db.Entries.IgnoreQueryFilters([BotDb.RemovedFilter]).SingleAsync());
}
