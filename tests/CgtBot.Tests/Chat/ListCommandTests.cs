using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Chat;

public sealed class ListCommandTests
{
    [Fact]
    public async Task The_oldest_open_question_comes_first_with_its_age_and_its_lateness()
    {
        await using var app = await BotApp.StartAsync();
        await Asked(app, "Combien coûte l’outil ?", "2025-06-02");
        await Asked(app, "Qui décide ?", "2024-10-04", topic: "ia", body: "CST");

        var card = await app.Runs("list", ("state", "open"), ("kind", "question"));

        card.Title.ShouldBe("2 questions ouvertes");
        card.Items()[0].Title.ShouldBe("n° 2 · Qui décide ?");
        card.Items()[0].Detail!.ShouldStartWith("ouverte depuis 252 jours · CST · ");
        card.Items()[0].Detail!.ShouldEndWith(" · échéance 04/11/2024, en retard de 221 jours (règle de la section)");
        card.Items()[1].Detail.ShouldBe("ouverte depuis 11 jours · échéance 02/07/2025, dans 19 jours (règle de la section)");
    }

    [Fact]
    public async Task A_subject_that_is_not_followed_is_said_instead_of_a_list_of_everything()
    {
        await using var app = await BotApp.StartAsync();
        await Asked(app, "Combien coûte l’outil ?", "2025-06-02");

        var card = (await app.Says("questions ouvertes sur la cantine"))!;

        card.Title.ShouldBe("Je ne connais pas le sujet « cantine »");
        card.Text().ShouldContain("Sujets suivis : IA,");
        (await app.Presses(card.Button("La même liste, tous sujets").Command))!.Title.ShouldBe("1 question ouverte");
    }

    [Fact]
    public async Task A_question_known_to_the_month_is_not_said_older_than_it_surely_is()
    {
        await using var app = await BotApp.StartAsync();
        await Asked(app, "Qui décide ?", "2025-03");

        (await app.Runs("list")).Items()[0].Detail!.ShouldStartWith("ouverte depuis au moins 74 jours");
    }

    [Fact]
    public async Task Pages_hold_twenty_and_turn_both_ways()
    {
        await using var app = await BotApp.StartAsync();
        for (var i = 1; i <= 23; i++)
        {
            await Asked(app, $"Question {i} ?", "2025-05-01");
        }

        var first = await app.Runs("list", ("state", "open"));
        first.Title.ShouldBe("23 entrées ouvertes");
        first.Items().Count.ShouldBe(20);
        first.Text().ShouldContain("1 à 20 sur 23");

        var second = (await app.Presses(first.Button("Page suivante").Command))!;
        second.Items().Select(i => i.Title).ShouldBe(["n° 21 · Question 21 ?", "n° 22 · Question 22 ?", "n° 23 · Question 23 ?"]);
        (await app.Presses(second.Button("Page précédente").Command))!.Items().Count.ShouldBe(20);
        (await app.Runs("list", ("page", 9))).Text().ShouldContain("Il n’y a pas de page 9 : la dernière est la page 2.");
    }

    [Fact]
    public async Task Filters_narrow_the_list_by_kind_topic_body_state_and_lateness()
    {
        await using var app = await BotApp.StartAsync();
        await Asked(app, "Qui décide ?", "2025-01-10", topic: "ia", body: "CST");
        await Asked(app, "Quand ?", "2025-06-10", topic: "reorganisation");
        await Asked(app, "Un bilan au CST", "2025-01-05", EntryKind.Commitment, body: "CST");
        await app.Runs("refuse", ("number", 1));

        (await app.Runs("list", ("kind", "question"))).Title.ShouldBe("2 questions");
        (await app.Runs("list", ("topic", "reorganisation"))).Items().ShouldHaveSingleItem().Title.ShouldStartWith("n° 2");
        (await app.Runs("list", ("body", "CST"))).Items().Count.ShouldBe(2);
        (await app.Runs("list", ("state", "refused"))).Items().ShouldHaveSingleItem().Detail!.ShouldContain("refus le 13/06/2025");
        (await app.Runs("list", ("state", "overdue"), ("kind", "commitment"))).Title.ShouldBe("1 engagement en retard");
        (await app.Runs("list", ("state", "overdue"))).Items().ShouldHaveSingleItem().Title.ShouldStartWith("n° 3");
    }

    [Fact]
    public async Task Nothing_found_says_by_which_filter()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Runs("list", ("state", "overdue"), ("kind", "commitment"), ("body", "CST"));

        card.Title.ShouldBe("Aucun engagement en retard · CST");
        card.Text().ShouldContain("Nature : Engagements, État : En retard, Instance : CST");
        (await app.Presses(card.Button("Voir tout le registre").Command))!.Title.ShouldBe("Aucune entrée");
    }

    [Fact]
    public async Task An_unknown_state_is_named_not_guessed()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("list", ("state", "dormant"))).ShouldSatisfyAllConditions(c => c.Tone.ShouldBe(CardTone.Error), c => c.Title.ShouldContain("« dormant »"));
    }

    [Theory]
    [InlineData("Demande", "1 demande")]
    [InlineData("engagement", "1 engagement")]
    [InlineData("commitment", "1 engagement")]
    public async Task A_kind_is_known_by_its_name_and_by_its_code(string kind, string title)
    {
        await using var app = await BotApp.StartAsync();
        await Asked(app, "Un bilan", "2025-06-12", EntryKind.Demand);
        await Asked(app, "Un plan", "2025-06-12", EntryKind.Commitment);

        (await app.Runs("list", ("kind", kind))).Title.ShouldBe(title);
        (await app.Runs("list", ("kind", "vœu"))).Title.ShouldContain("question, demande, engagement.");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task What_an_unknown_state_is_answered_with_is_understood_when_said(string language)
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = language);
        var phrases = (await app.Runs("list", ("state", "dormant"))).Title.TrimEnd('.').Split(':')[1].Split(',', StringSplitOptions.TrimEntries);

        var reader = await app.Reads(db => app.Services.GetRequiredService<CgtBot.Chat.PhraseBook>().ReaderAsync(db, default));

        phrases.Select(p => reader.Read(p, new DateOnly(2025, 6, 13))).Select(c => $"{c.Name} {c["state"]}".Trim())
            .ShouldBe(["list open", "list overdue", "list partly-answered", "list answered", "list refused", "list withdrawn", "list kept", "list broken", "list"]);
    }

    [Fact]
    public async Task In_English_the_state_comes_before_the_noun()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        await Asked(app, "Who decides?", "2025-06-12");

        var card = await app.Runs("list", ("state", "open"), ("kind", "question"));
        card.Title.ShouldBe("1 open question");
        card.Items()[0].Detail!.ShouldStartWith("open for 1 day ·");
    }

    private static Task Asked(BotApp app, string text, string on, EntryKind kind = EntryKind.Question, string? topic = null, string? body = null) => app.Arranges(async (db, act) =>
        await EntryRecorder.RecordAsync(db, act, await db.Sections.SingleAsync(), new EntryDraft(kind, text, PartialDate.Parse(on)!.Value) { Topic = topic is null ? null : new TopicId(topic), Body = body }, default));
}
