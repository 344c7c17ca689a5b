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

    private static async Task<Card> DropAsync(BotApp app, string name, string text) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(name, Encoding.UTF8.GetBytes(text)))))!;
}
