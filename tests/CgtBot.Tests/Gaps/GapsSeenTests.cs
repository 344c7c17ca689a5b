using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Gaps;

/// <summary>Gaps as they are shown: all of them, each sentence once, the committee that spoke named as it is.</summary>
public sealed class GapsSeenTests
{
    [Fact]
    public async Task The_page_of_gaps_leads_to_the_oldest()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        await app.Arranges(async (db, act) =>
        {
            for (var n = 0; n < 60; n++)
            {
                db.Gaps.Add(new Gap { Section = db.Section, Number = await act.NextNumberAsync<Gap>(), Family = 100 + n, Publication = 1, Topic = new TopicId("ia"), Stance = Stance.Project, On = new PartialDate(new DateOnly(2025, 5, 16)), Body = "CST", CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            }
        });
        using var person = new WebPerson(app.Address);

        var (_, first) = await person.Opens("/ecarts");
        var (_, second) = await person.Opens(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        second.QuerySelector("#E1").ShouldNotBeNull();
        (first.QuerySelectorAll("main form").Length + second.QuerySelectorAll("main form").Length).ShouldBe(61);
    }

    [Fact]
    public async Task A_sentence_with_two_words_of_a_topic_is_shown_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "Annonce\nLa Ville déploie l’intelligence artificielle avec LigérIA, un outil d’IA."));
        using var person = new WebPerson(app.Address);

        var (_, page) = await person.Opens("/ecarts/1");

        page.QuerySelectorAll("main blockquote").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_opinion_of_another_committee_is_not_told_as_the_one_that_is_lacking()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, _) =>
        {
            db.Bodies.Add(new Body { Section = db.Section, Acronym = "CSE", Name = "CSE" });
            await Task.CompletedTask;
        });
        await app.Runs("opinion", ("body", "CSE"), ("topic", "ia"), ("date", "2025-06-12"), ("sense", "favourable"));

        var card = await app.Runs("analyse", ("text", "Annonce\nLa collectivité déploie l’intelligence artificielle."));

        card.Text().ShouldContain("Un avis du CSE est connu de nous ; est-il antérieur à l’annonce, 13/06/2025 (date déduite) ?");
        card.Text().ShouldNotContain("Un avis du CST est connu");
    }

    [Fact]
    public async Task A_committee_of_the_private_sector_is_asked_its_own_sense()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("settings", ("name", "sector"), ("value", "privé"));

        var card = await app.Runs("analyse", ("text", "Annonce\nL’entreprise déploie l’intelligence artificielle."));

        card.Inputs().OfType<CardInput.Choice>().Single(c => c.Name == "sense").Options.Select(o => o.Label).ShouldBe(["favorable", "défavorable", "réputé négatif"]);
    }

    [Fact]
    public async Task A_filter_still_offers_the_committees_of_the_section_after_its_sector_changed()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?", "question", ("body", "CST"));
        await app.Runs("settings", ("name", "sector"), ("value", "privé"));

        var list = await app.Runs("list");

        list.Inputs().OfType<CardInput.Choice>().Single(c => c.Name == "body").Options.Select(o => o.Value).ShouldContain("CST");
    }
}
