using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Gaps;

/// <summary>Opinions as people state them, and what they do to the gaps.</summary>
public sealed class StatedOpinionTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("project")]
    public async Task Words_of_an_opinion_longer_than_a_page_are_refused_and_none_is_noted(string field)
    {
        await using var app = await BotApp.StartAsync();

        var refused = await app.Runs("opinion", ("topic", "ia"), ("body", "CST"), ("date", "2025-03-12"), ("sense", "unfavourable"), (field, new string('a', EntryText.MaximumLength + 1)));

        refused.Title.ShouldBe(CgtBot.Texts.RegisterTexts.TextTooLong);
        (await app.Reads(db => db.Consultations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_project_that_is_only_the_name_of_the_topic_names_none_and_lifts_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        await app.Runs("opinion", ("body", "CST"), ("topic", "ia"), ("project", "IA"), ("date", "2025-03-12"), ("sense", "favourable"));

        (await app.Reads(db => db.Consultations.OrderByDescending(c => c.Number).FirstAsync())).Project.ShouldBeNull();
        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Open), g => g.ToVerify.ShouldBeTrue());
    }

    [Fact]
    public async Task The_button_that_says_what_an_opinion_covers_records_it_once()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var before = await app.Reads(db => db.ConsultationEvents.CountAsync());
        var card = await app.Runs("opinion", ("body", "CST"), ("topic", "ia"), ("date", "2025-03-12"), ("sense", "favourable"));

        await app.Presses(card.Blocks.OfType<CgtBot.Domain.Messages.CardBlock.Items>().Single().Rows[0].Buttons!.Single().Command);

        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(before + 1);
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Lifted);
    }

    [Fact]
    public async Task A_form_sent_twice_records_one_opinion()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var before = await app.Reads(db => db.ConsultationEvents.CountAsync());

        for (var n = 0; n < 2; n++)
        {
            await app.Runs("opinion", ("body", "CST"), ("topic", "ia"), ("date", "2025-03-12"), ("sense", "favourable"), ("text", "Avis rendu en séance"));
        }

        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("opinion", "0025-05-15")]
    [InlineData("consultation", "9999-12-31")]
    [InlineData("consultation", "9999-12")]
    public async Task A_day_outside_the_calendar_lifts_nothing_and_is_not_kept(string command, string date)
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var before = await app.Reads(db => db.ConsultationEvents.CountAsync());

        (await app.Runs(command, ("gap", 1), ("date", date), ("sense", "favourable"), ("event", "agenda"))).ShouldSatisfyAllConditions(c => c.Tone.ShouldBe(CardTone.Error), c => c.Text().ShouldContain("hors du calendrier"));

        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(before);
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Open);
        (await app.Runs("add-meeting", ("title", "CST"), ("date", "9999-12"))).Text().ShouldContain("hors du calendrier");
    }

    [Fact]
    public async Task A_wrong_opinion_is_taken_back_by_the_button_of_its_card_whatever_was_said_since()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var card = await app.Runs("opinion", ("gap", 1), ("date", "2025-03-12"), ("sense", "favourable"));
        await app.Adds("Qui décide ?");

        await app.Presses(card.Button("Annuler").Command);

        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Open);
    }

    [Theory]
    [InlineData("2025-03-12", GapState.Lifted)]
    [InlineData("2025-06-10", GapState.Followed)]
    public async Task A_gap_an_opinion_answered_is_neither_dismissed_nor_confirmed(string date, GapState state)
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        await app.Runs("opinion", ("gap", 1), ("date", date), ("sense", "favourable"));

        (await app.Runs("gap-dismiss", ("gap", 1), ("reason", "réglé"))).Title.ShouldStartWith("L’écart E1 est déjà noté ainsi : ");
        (await app.Runs("gap-confirm", ("gap", 1))).Title.ShouldStartWith("L’écart E1 est déjà noté ainsi : ");

        (await app.Runs("gaps", ("gap", 1))).Buttons.ShouldNotContain(b => b.Command.Name == "gap-dismiss" || b.Command.Name == "gap-confirm");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(state);
    }

    [Fact]
    public async Task A_reason_too_long_to_be_kept_dismisses_nothing_and_what_was_dismissed_is_taken_back_by_its_card()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        (await app.Runs("gap-dismiss", ("gap", 1), ("reason", new string('a', 5_000)))).Tone.ShouldBe(CardTone.Error);
        var card = await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu"));
        await app.Adds("Qui décide ?");
        await app.Presses(card.Button("Annuler").Command);

        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Open);
    }

    [Fact]
    public async Task An_opinion_of_the_safety_body_is_said_to_be_its_own_and_that_of_the_committee_to_be_awaited()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);

        var card = await app.Runs("opinion", ("body", "F3SCT"), ("topic", "ia"), ("date", "2025-03-12"), ("sense", "favourable"));

        card.Text().ShouldContain("E1 : à vérifier, cet avis est celui de la F3SCT ; celui du CST reste attendu");
        (await app.Runs("gaps", ("gap", 1))).Text().ShouldSatisfyAllConditions(
            t => t.ShouldContain("Aucun avis du CST connu de nous au 15/05/2025."), t => t.ShouldContain("À vérifier : un avis de la F3SCT est connu. Celui du CST reste attendu."), t => t.ShouldNotContain("sujet en général"));
    }

    [Fact]
    public async Task An_entry_opened_again_is_not_said_to_have_had_no_answer()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût ?", more: [("topic", "ia"), ("due", "2025-06-01")]);
        await app.Runs("answer", ("number", 1), ("text", "on verra"));
        await app.Runs("edit", ("number", 1), ("state", "open"));

        var dossier = await app.Client.GetStringAsync("/exports/dossier/ia.html", TestContext.Current.CancellationToken);

        dossier.ShouldContain("rouverte après une réponse enregistrée");
        dossier.ShouldNotContain("aucune réponse enregistrée");
    }

    [Fact]
    public async Task The_reserves_of_an_opinion_are_kept_and_told_beside_its_sense()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Says("avis favorable avec réserves du CST sur LigérIA le 12 mars 2025");

        card!.Text().ShouldContain("avec réserves");
        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).Text.ShouldBe("avec réserves");
        (await app.Runs("timeline", ("topic", "ia"))).Text().ShouldContain("favorable, avec réserves");
    }

    [Fact]
    public async Task A_day_that_comes_within_weeks_is_not_taken_for_last_years()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("avis défavorable du CST sur l'IA le 20 juin"))!.Title.ShouldBe("Quel jour exactement (20 juin) ?");

        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(0);
    }
}
