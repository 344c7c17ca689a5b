using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>Numbers, dates and texts that cannot be, typed in the page as people type them: the answer names what is wrong, and nothing changes.</summary>
public sealed class WrongWordsTests
{
    [Theory]
    [InlineData("montre la 99999999999", "« 99999999999 » n’est pas un numéro d’entrée.")]
    [InlineData("répondre 99999999999 : oui", "« 99999999999 » n’est pas un numéro d’entrée.")]
    [InlineData("échéance n° 99999999999 au 30/06/2025", "« 99999999999 » n’est pas un numéro d’entrée.")]
    [InlineData("montre la 9999999", "Il n’y a pas d’entrée n° 9999999")]
    [InlineData("montre la 0", "Il n’y a pas d’entrée n° 0")]
    [InlineData("échéance 1 au 31/02/2025", "Le 31/02/2025 n’existe pas.")]
    [InlineData("échéance 1 au 29/02/2025", "Le 29/02/2025 n’existe pas.")]
    [InlineData("échéance 1 au 99/99/9999", "Le 99/99/9999 n’existe pas.")]
    [InlineData("échéance 1 au 01/01/0001", "« 01/01/0001 » est trop loin")]
    [InlineData("échéance 1 au 31/12/9999", "« 31/12/9999 » est trop loin")]
    [InlineData("échéance 1 dans 900 ans", "« dans 900 ans » est trop loin")]
    [InlineData("rappelle-moi la 1 dans 99999 jours", "« dans 99999 jours » est trop loin")]
    [InlineData("ajoute la réunion CST du 29/02/2025", "Le 29/02/2025 n’existe pas.")]
    [InlineData("ajouter réunion : CST le 45/12/2025", "Le 45/12/2025 n’existe pas.")]
    [InlineData("réponse 1 le 31/02/2025 : oui", "Le 31/02/2025 n’existe pas.")]
    public async Task What_cannot_be_is_named_and_nothing_changes(string typed, string said)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var before = await app.Reads(db => db.Journal.CountAsync());
        using var person = new WebPerson(app.Address);

        (await person.Types(typed)).Page.Body!.TextContent.ShouldContain(said);
        (await app.Reads(db => db.Journal.CountAsync())).ShouldBe(before);
    }

    /// <summary>A near word is only offered: what completes an order must not be asked of a phrase that is no such order.</summary>
    [Theory]
    [InlineData("réglage délai : 2 mois")]
    [InlineData("réglages heures de demain : non")]
    [InlineData("signature : le directeur")]
    public async Task A_phrase_that_is_almost_an_order_is_answered_and_never_a_fault(string typed)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Says(typed))!.Tone.ShouldNotBe(CardTone.Error);
    }

    [Fact]
    public async Task A_far_deadline_is_taken_and_counted()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        (await app.Says("échéance 1 dans 10000 jours"))!.Title.ShouldBe("Échéance changée : n° 1");
        (await app.Reads(db => db.Entries.SingleAsync())).DueOn.ShouldBe(new DateOnly(2025, 6, 13).AddDays(10_000));
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_leave_no_trace_in_the_register()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        await person.Types("noter question : \u202Eqd\u202C\u200B qui déci\u00ADde ?");
        (await person.Types("noter question : \u200B\u200D\uFEFF")).Page.QuerySelector("#problem")!.TextContent.ShouldContain("invisibles");
        (await app.Says("noter question : \u200B\u200D"))!.Title.ShouldBe("Quelle est la question ?");

        (await app.Reads(db => db.Entries.Select(e => e.Text).ToListAsync())).ShouldBe(["qd qui décide ?"]);
    }

    [Fact]
    public async Task Two_people_who_type_a_change_of_the_same_entry_at_once_lose_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        using var one = new WebPerson(app.Address);
        using var other = new WebPerson(app.Address);
        await one.Opens("/");
        await Task.WhenAll(one.Types("réponse partielle 1 : le directeur"), other.Types("échéance 1 au 30/06/2025"), one.Types("modifier 1 : Qui décide vraiment ?"));

        var lines = await app.Reads(db => db.ChatMessages.AsNoTracking().Where(m => m.Card != null).ToListAsync());
        var (done, refused) = (lines.Count(m => m.Card!.Tone is CardTone.Success), lines.Count(m => m.Card!.Title == "Quelqu’un vient de modifier la même chose"));
        (done + refused).ShouldBe(3);
        done.ShouldBeGreaterThan(0);
        (await app.Reads(db => db.Entries.SingleAsync())).Version.ShouldBe(done + 1);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Thirty_questions_sent_at_once_are_thirty_entries_with_thirty_numbers()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        await person.Opens("/");
        await Task.WhenAll(Enumerable.Range(1, 30).Select(i => person.Types($"noter question : que dit la pièce {i} ?")));

        (await app.Reads(db => db.Entries.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync())).ShouldBe(Enumerable.Range(1, 30));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/?avant=abc")]
    [InlineData("/?avant=99999999999999999999999")]
    [InlineData("/registre?page=99999999999&etat=rien&nature=rien")]
    [InlineData("/chronologie?sujet=%3Cscript%3E")]
    public async Task An_address_typed_by_hand_shows_the_page(string path)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        (await person.Opens(path)).Response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_button_made_by_hand_leaves_a_short_line()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var label = new string('z', 100_000);
        await person.Sends(page.QuerySelector("form[data-write]")!, null, ("press", $$"""{"name":"help","args":{},"sends":[],"label":"{{label}}"}"""));
        (await app.Reads(db => db.ChatMessages.Where(m => m.Text != null).Select(m => m.Text!).SingleAsync())).Length.ShouldBe(200);
    }
}
