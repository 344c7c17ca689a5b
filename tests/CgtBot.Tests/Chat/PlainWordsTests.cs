using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>Words people use to the bot as a matter of course, and the same words between people, which are left alone.</summary>
public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("question : quels effectifs ?", EntryKind.Question, "quels effectifs ?")]
    [InlineData("question : quels effectifs au siège ?", EntryKind.Question, "quels effectifs au siège ?")]
    [InlineData("demande : prime pour les agents du siège", EntryKind.Demand, "prime pour les agents du siège")]
    [InlineData("engagement : recruter deux agents", EntryKind.Commitment, "recruter deux agents")]
    public async Task A_question_and_a_demand_are_noted_like_a_commitment(string phrase, EntryKind kind, string text)
    {
        await using var app = await BotApp.StartAsync();

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(kind), e => e.Text.ShouldBe(text));
    }

    [Theory]
    [InlineData("en retard", "Aucune entrée en retard")]
    [InlineData("retard", "Aucune entrée en retard")]
    [InlineData("liste", "1 entrée")]
    [InlineData("tout", "1 entrée")]
    public async Task The_words_of_a_button_are_understood(string phrase, string title)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says(phrase))!.Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("question : qui vient manger ?")]
    [InlineData("en retard")]
    [InlineData("tout")]
    [InlineData("réunion CST le 15 juillet 2025")]
    [InlineData("secteur privé, c'est pire")]
    [InlineData("La langue de bois du DGS")]
    [InlineData("Réponse 2 minutes")]
    [InlineData("E1 confirmé pour samedi")]
    [InlineData("la réponse à la 1 est insuffisante")]
    public async Task Between_people_they_are_left_alone(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, new AuthorId("web:9"), Role.Steward, phrase, Addressed: false))).ShouldBeNull();
    }

    [Fact]
    public async Task A_dated_opinion_without_its_sense_is_asked_for_it()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("avis du CST sur l'IA le 12/05/2025"))!.Title.ShouldBe("Dans quel sens ?");
        (await app.Says("défavorable"))!.Title.ShouldBe("Avis enregistré : CST, Intelligence artificielle, défavorable");
    }

    [Fact]
    public async Task A_meeting_is_noted_without_a_verb()
    {
        await using var app = await BotApp.StartAsync();

        await app.Says("réunion CST le 15 juillet 2025");

        (await app.Reads(db => db.Meetings.SingleAsync())).On.ToString().ShouldBe("2025-07-15");
    }

    [Theory]
    [InlineData("donne le rôle lecteur à Dominique Member", Role.Reader)]
    [InlineData("retire le code de Dominique Member", Role.Member)]
    public async Task A_name_of_two_words_is_one_name_though_one_is_a_role(string phrase, Role then)
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("roles", ("person", "new"), ("label", "Dominique Member"), ("role", "member"));

        (await app.Says(phrase))!.Text().ShouldNotContain("Je ne connais pas");

        (await app.Reads(db => db.Persons.SingleAsync(p => p.Label == "Dominique Member"))).Role.ShouldBe(then);
    }

    [Theory]
    [InlineData("rouvre la 1")]
    [InlineData("rouvrir 1")]
    public async Task What_was_settled_is_opened_again_in_words(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Says("refus 1");

        (await app.Says(phrase))!.Title.ShouldBe("Entrée rouverte : n° 1");
    }

    [Theory]
    [InlineData("corrige la réponse 1 : non", "non")]
    [InlineData("modifie la réponse de la 1 : 30 000 euros", "30 000 euros")]
    public async Task A_corrected_answer_says_the_new_words(string phrase, string text)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?");
        await app.Says("réponse 1 : 12 000 euros");

        await app.Says(phrase);

        (await app.Reads(db => db.Answers.OrderBy(a => a.Number).Select(a => a.Text).ToListAsync())).ShouldBe([text]);
    }

    [Fact]
    public async Task A_sector_named_alone_is_asked_before_anything_changes()
    {
        await using var app = await BotApp.StartAsync();
        var before = await app.Reads(db => db.Sections.Select(s => s.Sector).SingleAsync());

        (await app.Says("secteur privé"))!.Asks.ShouldBeTrue();

        (await app.Reads(db => db.Sections.Select(s => s.Sector).SingleAsync())).ShouldBe(before);
    }
}
