using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>When a phrase may mean two things the bot asks which, and does neither.</summary>
public sealed class TwoReadingsCardTests
{
    [Fact]
    public async Task Two_close_readings_are_both_offered_and_neither_is_done()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var before = await app.Reads(db => db.Entries.SingleAsync());

        var card = (await app.Says("reporte la 1 au 15 septembre"))!;

        card.Title.ShouldBe("Vous voulez dire… ?");
        card.Text().ShouldContain("« Programmer un rappel (n° 1) : 15/09/2025 » ou « Changer une échéance (n° 1) : 15/09/2025 » ? Rien n’a été fait encore.");
        card.Buttons.Select(b => b.Label).ShouldBe(["Programmer un rappel (n° 1) : 15/09/2025", "Changer une échéance (n° 1) : 15/09/2025"]);
        (await app.Reads(db => db.Entries.SingleAsync())).Version.ShouldBe(before.Version);

        await app.Presses(card.Buttons[1].Command);
        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.DueOn.ShouldBe(new DateOnly(2025, 9, 15)), e => e.DueBasis.ShouldBe(DueBasis.Agreed));
    }

    [Fact]
    public async Task An_opinion_known_or_to_be_noted_is_asked_about()
    {
        await using var app = await BotApp.StartAsync();

        var card = (await app.Says("avis du CST sur l'IA"))!;

        card.Buttons.Select(b => b.Label).ShouldBe(["Voir les consultations : CST, IA", "Noter un avis : CST, IA"]);
    }

    [Fact]
    public async Task An_order_that_only_asks_is_run_with_the_other_reading_beside_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        var card = (await app.Says("rappelle-moi la 1"))!;

        card.Title.ShouldBe("Quand faut-il rappeler la n° 1 ?");
        (await app.Presses(card.Button("Voir une entrée (n° 1)").Command))!.Text().ShouldContain("Qui décide ?");
    }

    [Fact]
    public async Task An_entry_taken_back_or_the_last_command_undone_is_asked_about_before_either()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        var card = (await app.Says("annule la 1"))!;

        card.Buttons.Select(b => b.Label).ShouldContain("Annuler ma dernière commande");
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Open);
    }
}
