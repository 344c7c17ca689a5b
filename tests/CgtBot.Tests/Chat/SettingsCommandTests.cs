using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class SettingsCommandTests
{
    [Fact]
    public async Task Everyone_reads_the_settings_and_only_stewards_change_them()
    {
        await using var app = await BotApp.StartAsync();
        var read = await app.RunsAs(Role.Reader, "web:r", "settings");
        read.Items().Single(i => i.Title == "Délai de la section").Detail.ShouldBe("1 mois");
        read.Items().ShouldAllBe(i => i.Buttons == null);
        (await app.RunsAs(Role.Member, "web:m", "settings", ("name", "house-deadline"), ("value", "2"))).Title.ShouldBe("Cette commande demande un autre rôle");
    }

    [Fact]
    public async Task Another_house_deadline_counts_the_open_ones_again_and_undo_brings_them_back()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Présenter un bilan", "commitment", ("due", "2025-10-15"));
        await app.Adds("Combien ?");
        await app.Runs("refuse", ("number", 3));

        var card = await app.Runs("settings", ("name", "house-deadline"), ("value", "2 mois"));
        card.Text().ShouldContain("1 mois → 2 mois");
        card.Text().ShouldContain("1 entrée ouverte change d’échéance.");
        card.Items().ShouldHaveSingleItem().Title.ShouldContain("15/07/2025");
        (await app.Reads(db => db.Entries.OrderBy(e => e.Number).Select(e => e.DueOn).ToListAsync())).ShouldBe([new(2025, 8, 13), new(2025, 10, 15), new(2025, 7, 15)]);
        (await app.Runs("why", ("number", 1))).Text().ShouldContain("deux mois");

        (await app.Runs("undo")).Title.ShouldBe("Annulé : réglages de la section");
        (await app.Reads(db => db.Entries.Where(e => e.Number == 1).Select(e => e.DueOn).SingleAsync())).ShouldBe(new DateOnly(2025, 7, 15));
        (await app.Reads(db => db.Sections.Select(s => s.HouseMonths).SingleAsync())).ShouldBe(1);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_holiday_of_Alsace_Moselle_moves_the_deadline_that_falls_on_it_and_is_named()
    {
        // One month after 26 November is 26 December, a Friday in 2025.
        await using var app = await BotApp.StartAsync(new DateTimeOffset(2025, 11, 26, 9, 0, 0, TimeSpan.Zero));
        await app.Adds("Qui décide ?");
        var card = await app.Runs("settings", ("name", "holidays"), ("value", "oui"));
        card.Items().ShouldHaveSingleItem().Title.ShouldContain("26/12/2025 → 29/12/2025");
        (await app.Runs("settings", ("name", "holidays"), ("value", "non"))).Items().ShouldHaveSingleItem().Title.ShouldContain("29/12/2025 → 26/12/2025");
    }

    [Theory]
    [InlineData("house-deadline", "0", "1 à 24 mois")]
    [InlineData("house-deadline", "45 jours", "1 à 24 mois")]
    [InlineData("house-deadline", "3 ans", "1 à 24 mois")]
    [InlineData("time-zone", "Mars/Olympus", "Europe/Paris")]
    [InlineData("quiet-hours", "25h-8h", "19h-8h30")]
    [InlineData("quiet-hours", "le soir", "19h-8h30")]
    [InlineData("reminders", "15, 5 / 1", "15, 5, 1 / 1, 7 / 14")]
    [InlineData("reminders", "0 / 1 / 14", "1 à 250 jours")]
    [InlineData("digest-day", "demain", "un jour de la semaine")]
    [InlineData("language", "klingon", "français, anglais")]
    [InlineData("sector", "martien", "fonction publique territoriale")]
    [InlineData("couleur", "rouge", "Délai de la section")]
    public async Task A_value_that_does_not_suit_is_answered_with_those_that_do(string name, string value, string allowed)
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Runs("settings", ("name", name), ("value", value));
        card.Tone.ShouldBe(CardTone.Error);
        card.Text().ShouldContain(allowed);
        (await app.Reads(db => db.Sections.Select(s => s.Version).SingleAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("time-zone", "Cayenne", "America/Cayenne")]
    [InlineData("quiet-hours", "de 20h à 7h15", "de 20:00 à 07:15")]
    [InlineData("quiet-hours", "aucune", "aucune")]
    [InlineData("reminders", "10, 2 / 3 / 0", "10, 2 jours ouvrés avant / 3 après / puis plus rien")]
    [InlineData("reminders", "aucun / 1 / 1", "aucun rappel avant / 1 après / puis chaque jour")]
    [InlineData("reminders", "1 / aucun / 7", "1 jour ouvré avant / aucun après / puis tous les 7 jours")]
    [InlineData("digest-day", "Vendredi", "vendredi")]
    [InlineData("house-deadline", "1 an", "12 mois")]
    [InlineData("section-name", "CGT  Région", "CGT  Région")]
    public async Task A_value_is_understood_as_people_write_it(string name, string value, string says)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("settings", ("name", name), ("value", value))).Text().ShouldContain("→ " + says);
    }

    [Theory]
    [InlineData("Nom de la section", "CGT Région")]
    [InlineData("Secteur", "privé")]
    [InlineData("Langue", "anglais")]
    [InlineData("Fuseau horaire", "America/Cayenne")]
    [InlineData("Jours fériés d’Alsace-Moselle", "oui")]
    [InlineData("Délai de la section", "2 mois")]
    [InlineData("Rythme des rappels", "10, 2 / 3 / 0")]
    [InlineData("Heures de silence", "20h-7h15")]
    [InlineData("Jour du bilan", "vendredi")]
    public async Task Each_setting_is_changed_by_the_name_it_is_shown_under(string label, string value)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("settings", ("name", "couleur"), ("value", "rouge"))).Text().ShouldSatisfyAllConditions(t => t.ShouldContain(label), t => t.ShouldNotContain("-deadline"), t => t.ShouldNotContain("time-zone"));

        (await app.Says($"{label} : {value}"))!.Tone.ShouldBe(CardTone.Success);
    }

    [Fact]
    public async Task Another_house_deadline_leaves_what_was_put_off_put_off_and_so_does_its_undo()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Combien ?");
        await app.Runs("remind", ("number", 2), ("when", "2025-06-27"));
        var before = await app.Reads(db => db.Reminders.AsNoTracking().OrderBy(r => r.Entry).ToListAsync());

        await app.Runs("settings", ("name", "house-deadline"), ("value", "2 mois"));
        var after = await app.Reads(db => db.Reminders.AsNoTracking().OrderBy(r => r.Entry).ToListAsync());
        await app.Runs("undo");
        var undone = await app.Reads(db => db.Reminders.AsNoTracking().OrderBy(r => r.Entry).ToListAsync());

        after[0].DueAt.ShouldBeGreaterThan(before[0].DueAt);
        undone[0].DueAt.ShouldBe(before[0].DueAt);
        (after[1].DueAt, after[1].Rung).ShouldBe((before[1].DueAt, before[1].Rung));
        (undone[1].DueAt, undone[1].Rung).ShouldBe((before[1].DueAt, before[1].Rung));
    }

    [Fact]
    public async Task Another_sector_brings_its_bodies_and_another_language_answers_in_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("settings", ("name", "sector"), ("value", "privé"));
        (await app.Reads(db => db.Bodies.Select(b => b.Acronym).ToListAsync())).ShouldContain("CSE");
        (await app.Runs("settings", ("name", "language"), ("value", "anglais"))).Title.ShouldBe("Setting changed: Language");
    }

    [Theory]
    [InlineData("privé", "CSE")]
    [InlineData("autre fonction publique", "CSA")]
    public async Task Of_another_sector_it_is_its_own_committee_whose_opinion_is_missing_and_noted(string sector, string body)
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("settings", ("name", "sector"), ("value", sector));

        var alert = await app.Runs("analyse", ("text", "12 juin 2025\nUne nouvelle étape\nLa direction déploie un assistant d’intelligence artificielle pour tous les agents."));
        var noted = await app.Runs("opinion", ("gap", 1), ("date", "2025-06-13"), ("sense", "unfavourable"));

        alert.Text().ShouldContain($"Aucun avis du {body} connu");
        alert.Text().ShouldNotContain("CST");
        noted.Text().ShouldContain($"{body} : avis défavorable");
        (await app.Runs("opinion", ("topic", "ia"))).Inputs().OfType<CgtBot.Domain.Messages.CardInput.Choice>().First(i => i.Name == "body").Value.ShouldBe(body);
    }

    [Fact]
    public async Task A_new_ladder_moves_the_reminders_but_not_what_was_put_off()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Combien ?");
        await app.Runs("remind", ("number", 2), ("when", "2025-06-27"));
        var before = await app.Reads(db => db.Reminders.OrderBy(r => r.Entry).Select(r => r.DueAt).ToListAsync());
        await app.Runs("settings", ("name", "reminders"), ("value", "2 / 1 / 7"));
        var after = await app.Reads(db => db.Reminders.OrderBy(r => r.Entry).Select(r => r.DueAt).ToListAsync());
        after[0].ShouldBeGreaterThan(before[0]);
        after[1].ShouldBe(before[1]);
    }
}
