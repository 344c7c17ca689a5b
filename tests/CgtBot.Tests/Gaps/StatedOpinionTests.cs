using CgtBot.Domain.Gaps;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Gaps;

/// <summary>Opinions as people state them, and what they do to the gaps.</summary>
public sealed class StatedOpinionTests
{
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
}
