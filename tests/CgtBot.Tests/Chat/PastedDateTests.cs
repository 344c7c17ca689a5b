using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>The day a pasted publication gives for itself, wherever it stands in it.</summary>
public sealed class PastedDateTests
{
    private const string Words = "La collectivité déploie l’intelligence artificielle.";

    [Theory]
    [InlineData($"Chef de projet (h/f)\nVille de Montreuil\n{Words}\nDate de publication : 03/06/2025")]
    [InlineData($"Un nouvel outil\n{Words} Publié le 03/06/2025.")]
    [InlineData($"Offre d’emploi publiée le 3 juin 2025. {Words}")]
    [InlineData($"NOTE DE SERVICE du 03/06/2025\n{Words}")]
    [InlineData($"Direction générale\nNote de service n° 2025-14 du 3 juin 2025\n{Words}")]
    [InlineData($"Un nouvel outil\nMis en ligne le mardi 3 juin 2025, mis à jour le 5 juin 2025\n{Words}")]
    public async Task It_is_read_where_a_line_or_a_sentence_says_it(string text)
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", text));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 3)));
    }

    [Theory]
    [InlineData($"Un nouvel outil\n{Words} Le décret publié le 3 juin 2025 le permet.")]
    [InlineData($"Un nouvel outil\nPublié le 3 juin 2025, le décret le permet. {Words}")]
    [InlineData($"Un nouvel outil\n{Words} Date de publication : 03/09/2025")]
    public async Task A_day_of_something_else_or_to_come_is_not_its_own(string text)
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", text));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.Inferred.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_text_sets_aside_is_not_said_to_be_set_aside_by_nothing()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Runs("analyse", ("text", "Annonce\nLe projet ne concerne pas l’intelligence artificielle."));

        card.Text().ShouldNotContain("rien ne l’écarte");
    }
}
