using System.Text;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Dossiers;

public sealed class DocumentTests
{
    [Fact]
    public async Task A_Word_document_is_read_without_its_footer_and_its_deleted_words() => await ProposesBothAsync("cr.docx", OfficeFiles.Word(), "l. ");

    [Fact]
    public async Task An_OpenDocument_text_is_read_without_its_deleted_words() => await ProposesBothAsync("cr.odt", OfficeFiles.OpenDocument(), "l. ");

    [Fact]
    public async Task A_PDF_is_read_with_its_pages_without_its_running_heads_and_with_its_cut_words_whole()
    {
        var options = await ProposesBothAsync("cr.pdf", OfficeFiles.Pdf(), "p. ");
        options.Select(o => o[..4]).ShouldBe(["p. 1", "p. 2"]);
    }

    [Fact]
    public async Task A_page_saved_from_a_browser_is_read() => await ProposesBothAsync(
        "cr.html", Encoding.UTF8.GetBytes($"<!doctype html><html><body><h1>{OfficeFiles.Title}</h1><p>{OfficeFiles.Lead}</p><ul><li>{OfficeFiles.First}</li><li>{OfficeFiles.Second}</li></ul></body></html>"), "l. ");

    [Fact]
    public async Task What_a_PDF_asked_is_kept_with_its_page()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, "cr.pdf", OfficeFiles.Pdf());
        await app.Presses(review.Buttons[0].Command.With("keep", "i1,i2"));

        (await app.Says("voir 2"))!.Text().ShouldContain("cr.pdf, page 2");
    }

    [Theory]
    [InlineData("scan.pdf", "image numérisée")]
    [InlineData("long.pdf", "a plus de 1000 pages")]
    [InlineData("abime.pdf", "abîmé ou protégé")]
    [InlineData("bombe.odt", "abîmé ou protégé")]
    [InlineData("feuille.xlsx", "Je ne sais pas lire ce genre de document")]
    public async Task What_cannot_be_read_is_said_and_logged_without_its_name_and_keeps_nothing(string name, string said)
    {
        using var log = new LogMemory();
        await using var app = await BotApp.StartAsync(adapt: b => b.Logging.AddProvider(log));
        (await DropAsync(app, name, Unreadable(name))).Text().ShouldContain(said);
        (await app.Reads(db => Task.FromResult(db.ImportDrafts.Count()))).ShouldBe(0);
        log.Lines.Where(l => l.Contains("could not be read in section 1", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldNotContain(name);
    }

    private static async Task<List<string>> ProposesBothAsync(string name, byte[] bytes, string place)
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, name, bytes);
        var options = review.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().Single().Options.Select(o => o.Label).ToList();
        options.Count.ShouldBe(2);
        options[0].ShouldSatisfyAllConditions(o => o.ShouldStartWith(place), o => o.ShouldEndWith($"question · 11/12/2024 · {OfficeFiles.First}"));
        options[1].ShouldEndWith($"question · 11/12/2024 · {OfficeFiles.Second}");
        return options;
    }

    private static async Task<Card> DropAsync(BotApp app, string name, byte[] bytes) =>
        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(name, bytes))))!;

    private static byte[] Unreadable(string name) => name switch
    {
        "scan.pdf" => OfficeFiles.Scan(),
        "long.pdf" => OfficeFiles.Long(),
        "abime.pdf" => OfficeFiles.Pdf()[..400],
        "bombe.odt" => OfficeFiles.Bomb(),
        _ => OfficeFiles.Packed(("xl/workbook.xml", "<workbook/>")),
    };
}
