using System.Net;
using CgtBot.Channels.Web;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class RolesCommandTests
{
    [Fact]
    public async Task A_new_code_is_read_on_its_own_page_and_never_kept_in_the_conversation()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Runs("roles", ("person", "new"), ("label", "Code de Claude"), ("role", "member"));
        card.Title.ShouldBe("Code créé : Code de Claude");

        var page = await app.Client.GetStringAsync(card.Blocks.OfType<CardBlock.Link>().Single().Address);
        var code = System.Text.RegularExpressions.Regex.Match(page, "1-2(-[0-9A-Z]{5}){4}").Value;
        card.Text().ShouldNotContain(code[4..]);
        (await app.Reads(db => WebCodes.CheckAsync(db, code)))!.Label.ShouldBe("Code de Claude");

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        (await app.Client.GetAsync(card.Blocks.OfType<CardBlock.Link>().Single().Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_revoked_code_opens_nothing_any_more()
    {
        await using var app = await BotApp.StartAsync();
        var made = await Named(app, "Claude");
        (await app.Runs("roles", ("person", "claude"), ("role", "reader"))).Title.ShouldBe("Rôle changé : Claude");
        (await app.Runs("roles", ("person", 2), ("role", "none"))).Title.ShouldBe("Accès révoqué : Claude");

        (await app.Reads(db => WebCodes.CheckAsync(db, made.Code))).ShouldBeNull();
        (await app.Runs("roles")).Title.ShouldBe("1 personne");
        (await app.Runs("undo")).Title.ShouldBe("Annulé : rôles");
        (await app.Reads(db => WebCodes.CheckAsync(db, made.Code))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_was_put_out_on_a_platform_is_let_in_again_and_a_revoked_code_is_not()
    {
        await using var app = await BotApp.StartAsync();
        await Named(app, "Claude");
        await app.Arranges(async (db, act) => db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = new AuthorId("slack:UDENIS"), Role = Role.Reader, CreatedBy = act.Of.By, CreatedAt = act.Of.At }));
        foreach (var number in new[] { 2, 3 })
        {
            await app.Runs("roles", ("person", number), ("role", "none"));
        }

        (await app.Runs("roles", ("person", "UDENIS"), ("role", "member"))).Title.ShouldStartWith("Rôle changé");
        (await app.Runs("roles", ("person", 2), ("role", "member"))).Title.ShouldBe("Je ne connais pas « 2 »");

        (await app.Reads(db => db.Persons.SingleAsync(p => p.Number == 3))).Role.ShouldBe(Role.Member);
    }

    [Fact]
    public async Task A_press_on_the_card_of_roles_leaves_the_buttons_of_the_others()
    {
        await using var app = await BotApp.StartAsync();
        await Named(app, "Claude");
        await Named(app, "Denise");
        var card = await app.Runs("roles");

        var settled = CgtBot.Channels.Cards.SettledCard.Of(card, card.Items()[1].Buttons![0].Command, "Marie", "10:00", "Rôle changé");

        settled.Items().Skip(1).Select(i => i.Buttons!.Count).ShouldBe([0, card.Items()[2].Buttons!.Count]);
    }

    [Fact]
    public async Task The_last_steward_and_the_person_at_the_machine_keep_their_role()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("roles", ("person", 1), ("role", "reader"))).Title.ShouldBe("Le rôle de la personne à la machine ne change pas");
        (await app.Runs("roles", ("person", "Inconnue"), ("role", "member"))).ShouldSatisfyAllConditions(
            c => c.Title.ShouldBe("Je ne connais pas « Inconnue »"), c => c.Button("Créer un code d’accès").Command["label"].ShouldBe("Inconnue"));
        (await app.Runs("roles", ("person", 1), ("role", "reine"))).Title.ShouldBe("Je ne connais pas le rôle « reine »");
        (await app.RunsAs(Role.Member, "web:m", "roles")).Title.ShouldBe("Cette commande demande un autre rôle");
    }

    [Fact]
    public async Task A_second_code_of_one_name_is_warned_of_and_the_name_alone_then_changes_nobody()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("roles", ("person", "new"), ("label", "Nadège"), ("role", "steward"))).Text().ShouldNotContain("porte déjà ce nom");
        (await app.Runs("roles", ("person", "new"), ("label", "nadège"), ("role", "member"))).Text().ShouldContain("la personne 2 porte déjà ce nom");

        var card = (await app.Says("donne le rôle lecteur à Nadège"))!;

        card.Title.ShouldBe("2 personnes portent le nom « Nadège »");
        card.Items().Select(i => i.Title).ShouldBe(["personne 2 · Nadège", "personne 3 · nadège"]);
        (await app.Presses(card.Items()[1].Buttons![0].Command))!.Title.ShouldBe("Rôle changé : nadège");
    }

    [Fact]
    public async Task A_binding_code_says_who_may_read_and_works_once_for_fifteen_minutes()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.Runs("bind");
        card.Text().ShouldContain("peuvent lire ce qui s’y écrit");
        card.Text().ShouldContain("mode discret", Case.Insensitive);

        var code = await CodeOf(app, card);
        (await app.Reads(db => db.BindingCodes.Select(c => c.Hash).SingleAsync())).ShouldNotContain(code);
        (await app.Reads(db => BindingCodes.RedeemAsync(db, "AAAAA-00000", app.Clock.GetUtcNow(), default))).ShouldBeNull();
        (await app.Reads(db => BindingCodes.RedeemAsync(db, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), app.Clock.GetUtcNow(), default))).ShouldBe(FirstSection.Id);
        (await app.Reads(db => BindingCodes.RedeemAsync(db, code, app.Clock.GetUtcNow(), default))).ShouldBeNull();

        var late = await CodeOf(app, await app.Runs("bind"));
        (await app.Reads(db => BindingCodes.RedeemAsync(db, late, app.Clock.GetUtcNow().AddMinutes(15), default))).ShouldBeNull();
        (await app.Says("relier le code " + late))!.Title.ShouldBe("Ce code se donne ailleurs");
    }

    private static async Task<string> CodeOf(BotApp app, Card card)
    {
        var page = await app.Client.GetStringAsync(card.Blocks.OfType<CardBlock.Link>().Single().Address);
        return System.Text.RegularExpressions.Regex.Match(page, "(?<![0-9A-Za-z-])[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Za-z-])").Value;
    }

    private static async Task<NewCode> Named(BotApp app, string label)
    {
        NewCode? made = null;
        await app.Arranges(async (db, act) => made = await WebCodes.CreateAsync(db, act, label, Role.Member));
        return made!;
    }
}
