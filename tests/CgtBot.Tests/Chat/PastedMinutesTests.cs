using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>Minutes pasted as a message are recognised, offered to be imported, and never read in silence.</summary>
public sealed class PastedMinutesTests
{
    private const string Minutes = """
        Réunion d'information du 4 mars 2025

        Questions de la CGT :
        - Quel est le coût annuel de l'outil d'intelligence artificielle ?
        - Combien d'agents sont concernés par le nouveau logiciel ?

        La CGT demande un bilan des expérimentations.
        La direction s'engage à transmettre le calendrier avant le 30 juin 2025.
        """;

    [Fact]
    public async Task Pasted_minutes_are_offered_to_be_imported_and_lead_to_the_review_of_a_dropped_file()
    {
        await using var app = await BotApp.StartAsync();

        var offer = (await app.Says(Minutes))!;

        offer.Title.ShouldBe("On dirait un compte rendu");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        var review = (await app.Presses(offer.Button("Importer ce texte").Command))!;
        review.Inputs().OfType<CardInput.Ticks>().First().Options.Select(o => o.Label).ShouldContain(l => l.Contains("Combien d'agents"));
        var keep = review.Inputs().OfType<CardInput.Ticks>().First();
        await app.Presses(review.Button("Enregistrer les lignes cochées").Command.With("keep", string.Join(',', keep.Ticked)));
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(keep.Ticked.Count);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Declined_it_leaves_no_text_behind()
    {
        await using var app = await BotApp.StartAsync();

        await app.Presses((await app.Says(Minutes))!.Button("Ne rien enregistrer").Command);

        (await app.Reads(db => db.ImportDrafts.IgnoreQueryFilters([BotDb.RemovedFilter]).Select(d => d.Text).SingleAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_import_is_told_so_and_nothing_is_kept()
    {
        await using var app = await BotApp.StartAsync();

        (await app.SendAsync(Said(Minutes, Role.Member)))!.Text().ShouldContain("seul·e un·e responsable");

        (await app.Reads(db => db.ImportDrafts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Among_people_pasted_minutes_are_left_alone()
    {
        await using var app = await BotApp.StartAsync();

        (await app.SendAsync(Said(Minutes, Role.Steward) with { Addressed = false })).ShouldBeNull();
    }

    [Fact]
    public async Task An_order_with_a_long_text_stays_an_order()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("noter question : " + Minutes))!.Title.ShouldBe("Question notée : n° 1");
    }

    [Theory]
    [InlineData("01-cse-points-numerotes.txt")]
    [InlineData("08-dossier-annees.md")]
    [InlineData("10-compte-rendu-fsu.txt")]
    [InlineData("14-audience.txt")]
    [InlineData("15-cst-agglomeration.txt")]
    public async Task Real_minutes_are_recognised(string file)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "minutes", file), TestContext.Current.CancellationToken)))!.Title.ShouldBe("On dirait un compte rendu");
    }

    private static Incoming Said(string phrase, Role role) => new(FirstSection.Id, FirstSection.WebChannel, new AuthorId("web:camille"), role, phrase);
}
