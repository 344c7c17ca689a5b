using System.Text;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Dossiers;

/// <summary>What a file ticks as done is not proposed, and a file that is not what its name says is refused with the reason.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public async Task A_line_ticked_as_done_is_left_out_and_told()
    {
        await using var app = await BotApp.StartAsync();

        var review = await DropAsync(app, "relevé.md", """
            # CST du 4 mars 2025

            Questions de la CGT :
            - [x] Quel est le bilan des expérimentations ?
            - [ ] Quel est le calendrier du projet ?
            """);

        var options = review.Inputs().OfType<CardInput.Ticks>().First().Options;
        options.ShouldContain(o => o.Label.Contains("calendrier"));
        options.ShouldNotContain(o => o.Label.Contains("bilan"));
        review.Text().ShouldContain("1 ligne cochée comme faite n’est pas proposée :");
        review.Text().ShouldContain("Quel est le bilan des expérimentations ?");
    }

    [Theory]
    [InlineData("compte-rendu.docx")]
    [InlineData("compte-rendu.PDF")]
    [InlineData("compte-rendu.odt")]
    public async Task A_text_named_as_a_document_is_unreadable_and_says_why(string name)
    {
        await using var app = await BotApp.StartAsync();

        var card = await DropAsync(app, name, "Ceci n’est pas un document.");

        card.Title.ShouldContain(name);
        card.Text().ShouldContain("son contenu n’en est pas un");
    }

    [Theory]
    [InlineData("Le CST émet un avis défavorable sur le projet de réorganisation des ports.")]
    [InlineData("Le CST rend, à l'unanimité, un avis favorable sur le projet d'intelligence artificielle SarthIA.")]
    [InlineData("Avis défavorable unanime du CST sur la dématérialisation.")]
    public async Task An_opinion_written_in_the_minutes_is_told_with_its_line_to_be_noted_by_hand(string opinion)
    {
        await using var app = await BotApp.StartAsync();

        var review = await DropAsync(app, "relevé.md", $"# CST du 4 mars 2025\n\nQuel est le calendrier du projet ?\n\n{opinion}\n");

        review.Text().ShouldSatisfyAllConditions(t => t.ShouldContain("Un avis se note à la main"), t => t.ShouldContain($"l. 5 : {opinion.TrimEnd('.')}"));
    }

    [Fact]
    public async Task An_offer_that_the_employer_published_is_no_answer_to_the_question_before_it()
    {
        await using var app = await BotApp.StartAsync();

        var review = await DropAsync(app, "relevé.md", """
            # CST du 4 mars 2025

            Pourquoi les tickets restaurant n'augmentent-ils pas ?

            Offre publiée par le Département le 15 septembre 2024 : « Chef de projet, déployer l'intelligence artificielle » https://exemple.fr/1
            """);

        review.Inputs().ShouldNotContain(i => i.Name == "answers");
    }

    [Theory]
    [InlineData("img.png", "\u0089PNG fausse image")]
    [InlineData("photo.jpg", "\u00ff\u00d8\u00ff fausse image")]
    public async Task A_picture_is_told_to_be_no_text(string name, string bytes)
    {
        await using var app = await BotApp.StartAsync();

        (await DropAsync(app, name, Encoding.Latin1.GetBytes(bytes))).Text().ShouldContain("n’est pas un texte");
    }

    private static Task<Card> DropAsync(BotApp app, string name, string text) => DropAsync(app, name, Encoding.UTF8.GetBytes(text));

    private static async Task<Card> DropAsync(BotApp app, string name, byte[] bytes) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(name, bytes))))!;
}
