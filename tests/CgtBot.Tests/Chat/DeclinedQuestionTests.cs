using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>What is said to a question of the bot and is no answer: it is never written in the register.</summary>
public sealed class DeclinedQuestionTests
{
    [Theory]
    [InlineData("non")]
    [InlineData("Non merci !")]
    [InlineData("finalement non")]
    [InlineData("ah non, pas la peine")]
    [InlineData("no thanks")]
    public async Task A_no_takes_the_question_back(string phrase)
    {
        await using var app = await AskedAsync("retirer 1");

        (await app.Says(phrase))!.Title.ShouldBe("D’accord, j’oublie ma question");

        (await EntriesAsync(app))[0].State.ShouldBe(EntryState.Open);
    }

    [Theory]
    [InlineData("retirer 1", "merci !")]
    [InlineData("réponse 1", "merci !")]
    [InlineData("réponse 1", "je ne sais pas encore")]
    [InlineData("réponse 1", "attends")]
    [InlineData("retirer 1", "ils ont pas répondu à la 2")]
    [InlineData("analyser :", "nous avons un avis")]
    public async Task What_answers_nothing_is_asked_again_and_nothing_is_noted(string order, string phrase)
    {
        await using var app = await AskedAsync(order);
        var before = await app.Reads(db => db.Journal.CountAsync());

        await app.Says(phrase);

        (await app.Reads(db => db.Journal.CountAsync())).ShouldBe(before);
    }

    [Theory]
    [InlineData("doublon de la 2")]
    [InlineData("les 2 services ont fusionné")]
    public async Task A_reason_may_name_another_entry(string reason)
    {
        await using var app = await AskedAsync("retirer 1");

        await app.Says(reason);

        (await EntriesAsync(app))[0].ShouldSatisfyAllConditions(e => e.State.ShouldBe(EntryState.Withdrawn), e => e.StateReason.ShouldBe(reason));
    }

    [Fact]
    public async Task Between_people_a_no_or_a_thank_you_is_left_alone()
    {
        await using var app = await AskedAsync("retirer 1");

        (await app.SendAsync(Said("non merci", addressed: false))).ShouldBeNull();
        (await app.SendAsync(Said("merci !", addressed: false))).ShouldBeNull();
    }

    [Fact]
    public async Task A_whole_order_is_that_order_and_the_question_is_forgotten_with_its_day()
    {
        await using var app = await AskedAsync("la question 1 a été répondue le 12 mai");

        (await app.Says("réponse 1 le 12/12/2025 : oui"))!.Title.ShouldBe("Cette date est dans l’avenir");
        await app.Says("le budget est voté");

        (await app.Reads(db => db.Answers.CountAsync())).ShouldBe(0);
        (await app.Says("réponse 1 le 11/06/2025 : oui"))!.Title.ShouldBe("Réponse notée : n° 1");
    }

    [Fact]
    public async Task A_choice_between_two_readings_is_taken_back_and_nothing_else()
    {
        await using var app = await AskedAsync("échéance 1 au 15/07/2025");

        (await app.Says("reporte la 1 au 15 septembre"))!.Title.ShouldBe("Vous voulez dire… ?");
        (await app.Says("annule"))!.Title.ShouldBe("D’accord, j’oublie ma question");

        (await EntriesAsync(app))[0].DueOn.ShouldBe(new DateOnly(2025, 7, 15));
    }

    [Theory]
    [InlineData("la deuxième")]
    [InlineData("changer une échéance (n° 1) : 15/09/2025")]
    public async Task A_choice_between_two_readings_may_be_typed(string phrase)
    {
        await using var app = await AskedAsync("reporte la 1 au 15 septembre");

        (await app.Says(phrase))!.Title.ShouldBe("Échéance changée : n° 1");
    }

    [Theory]
    [InlineData("rappelle-moi la 1 une semaine avant l'échéance", "mardi 8 juillet 2025")]
    [InlineData("rappelle-moi la 1 3 jours avant l'échéance", "samedi 12 juillet 2025")]
    public async Task So_long_before_the_deadline_counts_from_the_deadline(string phrase, string day)
    {
        await using var app = await AskedAsync("échéance 1 au 15/07/2025");

        var card = (await app.Says(phrase))!;

        card.Title.ShouldStartWith("Prochain rappel de la n° 1");
        (day.StartsWith("samedi") || card.Title.EndsWith(day)).ShouldBeTrue(card.Title);
    }

    [Theory]
    [InlineData("laisse tomber")]
    [InlineData("tant pis")]
    public async Task With_nothing_asked_there_is_nothing_to_drop(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says(phrase))!.ShouldSatisfyAllConditions(c => c.Asks.ShouldBeFalse(), c => c.Title.ShouldBe("Je ne vous ai rien demandé"));
    }

    [Theory]
    [InlineData("oui", true)]
    [InlineData("non", false)]
    public async Task Forgetting_someone_is_confirmed_or_not_in_words(string phrase, bool forgotten)
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("oublie-moi");

        (await app.Says(phrase))!.Title.ShouldBe(forgotten ? "Vos données sont effacées" : "D’accord, j’oublie ma question");
    }

    private static async Task<BotApp> AskedAsync(string order)
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l'outil ?");
        await app.Adds("Qui décide ?");
        await app.Says(order);
        return app;
    }

    private static Incoming Said(string phrase, bool addressed) => new(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, phrase, Addressed: addressed);

    private static Task<List<RegisterEntry>> EntriesAsync(BotApp app) => app.Reads(db => db.Entries.AsNoTracking().OrderBy(e => e.Number).ToListAsync());
}
