using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class EntryChangesTests
{
    [Fact]
    public async Task An_entry_opened_again_is_due_by_the_rule_of_the_section_as_it_is_now()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));
        await app.Runs("settings", ("name", "house-deadline"), ("value", "3 mois"));

        await app.Runs("edit", ("number", 1), ("state", "open"));

        var due = (await app.Reads(db => db.Entries.SingleAsync())).DueOn;
        due.ShouldBeGreaterThan(new DateOnly(2025, 9, 1));
        (await app.Runs("why", ("number", 1))).Text().ShouldContain(due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_withdrawal_asks_for_its_reason_and_keeps_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var asked = await app.Runs("close", ("number", 1));
        asked.Title.ShouldBe("Pourquoi retirer la n° 1 ?");
        (await app.Reads(db => db.Entries.SingleAsync())).State.ShouldBe(EntryState.Open);

        (await app.Presses(asked.Buttons[0].Command.With("reason", "projet abandonné")))!.Title.ShouldBe("Entrée retirée : n° 1");
        (await app.Runs("show", ("number", 1))).Text().ShouldContain("État : retirée le 13/06/2025\nMotif : projet abandonné");
    }

    [Fact]
    public async Task What_was_settled_by_mistake_opens_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("refuse", ("number", 1));
        (await app.Presses((await app.Runs("show", ("number", 1))).Button("Rouvrir").Command))!.Title.ShouldBe("Entrée rouverte : n° 1");
        (await app.Reads(db => db.Entries.SingleAsync())).Awaited.ShouldBeTrue();
    }

    [Fact]
    public async Task A_commitment_is_kept_or_broken_and_a_question_is_neither()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Présenter un bilan", "commitment");
        await app.Adds("Qui décide ?");
        (await app.Runs("broken", ("number", 1), ("text", "rien au CST"), ("date", "2025-06-10"))).Title.ShouldBe("Engagement non tenu : n° 1");
        (await app.Runs("list", ("state", "broken"))).Items()[0].Detail!.ShouldContain("non tenu, constaté le 10/06/2025");
        (await app.Runs("kept", ("number", 1))).Title.ShouldBe("Engagement tenu : n° 1");
        (await app.Runs("kept", ("number", 2))).Title.ShouldBe("La n° 2 n’est pas un engagement");
    }

    [Fact]
    public async Task An_edit_keeps_what_it_said_before_and_may_take_the_topic_away()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l’IA ?");
        (await app.Reads(db => db.Entries.SingleAsync())).Topic!.Value.Value.ShouldBe("ia");
        var form = await app.Runs("edit", ("number", 1));
        form.Inputs().Select(i => i.Name).ShouldBe(["text", "topic", "body", "date"]);

        var card = (await app.Presses(form.Buttons[0].Command.With("text", "Quel est le coût annuel ?").With("topic", "none").With("body", "cst")))!;
        card.Text().ShouldContain("Avant : Quel est le coût de l’IA ? · Sans instance · IA");
        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Quel est le coût annuel ?"), e => e.Topic.ShouldBeNull(), e => e.Body.ShouldBe("CST"));
        (await app.Runs("edit", ("number", 1), ("body", "CST"))).Title.ShouldBe("Rien n’a changé");
        (await app.Runs("edit", ("number", 1), ("text", new string('x', 5000)))).Tone.ShouldBe(CardTone.Error);
    }

    [Fact]
    public async Task A_link_noted_by_two_people_at_once_is_noted_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Présenter un bilan", "commitment");

        Task<Card>? second = null;
        await app.Arranges(async (db, act) =>
        {
            db.Links.Add(new EntryLink { Section = db.Section, Number = await act.NextNumberAsync<EntryLink>(), Entry = 1, Target = LinkTarget.Entry, TargetNumber = 2, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            second = Task.Run(() => app.Runs("link", ("number", 2), ("to", 1)));
            await Task.Delay(300);
        });

        (await second!).Title.ShouldBe("Ce lien existe déjà");
        (await app.Reads(db => db.Links.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_is_shown_from_both_ends_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Adds("Présenter un bilan", "commitment");
        (await app.Runs("link", ("number", 1), ("to", 2))).Title.ShouldBe("Lien noté : n° 1");
        (await app.Runs("show", ("number", 2))).Text().ShouldContain("Reliée à la n° 1 : Qui décide ?");
        (await app.Runs("link", ("number", 2), ("to", 1))).Title.ShouldBe("Ce lien existe déjà");
        (await app.Runs("link", ("number", 1), ("to", 1))).Title.ShouldBe("Une entrée ne se relie pas à elle-même");
        (await app.Runs("link", ("number", 1), ("gap", 3))).Text().ShouldContain("Je ne trouve pas l’écart E3");
        (await app.Runs("link", ("number", 1))).Inputs().ShouldHaveSingleItem().Name.ShouldBe("to");
    }

    [Fact]
    public async Task An_agreed_deadline_replaces_the_house_one_and_a_past_one_is_said()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var card = await app.Runs("due", ("number", 1), ("date", "2025-06-30"), ("source", "réunion du 12/06/2025"));
        card.Text().ShouldContain("Échéance 30/06/2025, dans 17 jours (date convenue)");
        card.Text().ShouldContain("Avant : échéance 15/07/2025, dans 32 jours (règle de la section).");
        (await app.Runs("why", ("number", 1))).Text().ShouldContain("réunion du 12/06/2025");

        (await app.Runs("due", ("number", 1), ("date", "2025-06-01"))).Text().ShouldContain("Cette échéance est déjà passée");
        (await app.Runs("due", ("number", 1), ("date", "house"))).Text().ShouldContain("(règle de la section)");
    }

    [Fact]
    public async Task A_deadline_can_wait_for_the_next_meeting_of_a_body()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        (await app.Runs("due", ("number", 1), ("date", "next:CST"))).Title.ShouldBe("Je ne connais pas de prochaine réunion");
        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-06-01"));
        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-10-15"));
        (await app.Runs("due", ("number", 1), ("date", "next:CST"))).Text().ShouldContain("échéance 15/10/2025", Case.Insensitive);
        (await app.Runs("why", ("number", 1))).Text().ShouldContain("réunion du 15/10/2025");
    }

    [Fact]
    public async Task The_next_meeting_may_be_known_to_its_month_only()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-05"));
        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-06"));
        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-10-15"));

        (await app.Runs("due", ("number", 1), ("date", "next:CST"))).Text().ShouldContain("échéance 30/06/2025", Case.Insensitive);
        var asked = await app.Runs("remind", ("number", 1), ("when", "next:CST"));
        (asked.Title, asked.Asks).ShouldBe(("Quand faut-il rappeler la n° 1 ?", true));
        asked.Text().ShouldContain("prévue en juin 2025, sans jour connu : elle peut se tenir d’un jour à l’autre. Choisissez le jour du rappel.");
        (await app.Reads(db => db.Reminders.SingleAsync())).Rung.ShouldNotBe("snooze");

        await app.Runs("add-meeting", ("body", "CST"), ("date", "2025-06-20"));
        (await app.Runs("due", ("number", 1), ("date", "next:CST"))).Text().ShouldContain("échéance 20/06/2025", Case.Insensitive);
    }

    [Theory]
    [InlineData("échéance 1 : le mois prochain", "2025-07-31")]
    [InlineData("échéance 1 : l'an prochain", "2026-12-31")]
    [InlineData("échéance 1 la semaine prochaine", "2025-06-20")]
    [InlineData("échéance 1 courant juillet", "2025-07-31")]
    [InlineData("échéance 1 en septembre", "2025-09-30")]
    [InlineData("échéance 1 début juillet", "2025-07-10")]
    [InlineData("échéance 1 mi-juillet", "2025-07-15")]
    [InlineData("échéance 1 fin juillet", "2025-07-31")]
    [InlineData("échéance 1 dans deux mois", "2025-08-13")]
    public async Task A_deadline_in_a_period_is_not_late_before_it_ends(string phrase, string due)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).DueOn.ToString("yyyy-MM-dd").ShouldBe(due);
    }

    [Theory]
    [InlineData("engagement : présenter un bilan, échéance le mois prochain", "2025-07-31")]
    [InlineData("engagement : présenter un bilan avant la semaine prochaine", "2025-06-20")]
    [InlineData("engagement : présenter un bilan d'ici fin juin", "2025-06-30")]
    public async Task A_promise_for_a_period_is_not_late_before_it_ends(string phrase, string due)
    {
        await using var app = await BotApp.StartAsync();

        await app.Says(phrase);

        (await app.Reads(db => db.Entries.SingleAsync())).DueOn.ToString("yyyy-MM-dd").ShouldBe(due);
    }

    [Theory]
    [InlineData("ajouter réunion : CST de mars 2025", "2025-03")]
    [InlineData("ajouter réunion : CST mi-mars 2025", "2025-03")]
    [InlineData("ajouter réunion : CST en septembre", "2025-09")]
    [InlineData("ajoute la réunion CST de mars 2025", "2025-03")]
    [InlineData("ajoute la réunion du CST début octobre 2025", "2025-10")]
    [InlineData("ajoute la réunion du CST le mois dernier", "2025-05")]
    [InlineData("ajouter réunion : CST le 12 mars 2025", "2025-03-12")]
    public async Task A_meeting_is_given_no_day_that_nobody_said(string phrase, string on)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.Meetings.SingleAsync())).On.ToString().ShouldBe(on);
    }

    [Theory]
    [InlineData("ajouter réunion : CST la semaine prochaine")]
    [InlineData("ajoute la réunion du CST la semaine prochaine")]
    public async Task A_meeting_of_a_week_is_asked_its_day(string phrase)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Title.ShouldBe("Quand a lieu la réunion ?");

        (await app.Reads(db => db.Meetings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_named()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        (await app.Runs("due", ("number", 1), ("bad-date", "31/02/2025"))).Title.ShouldBe("Le 31/02/2025 n’existe pas.");
        (await app.Runs("due", ("number", 1), ("date", "bientôt"))).Title.ShouldBe("« bientôt » n’est pas une date.");
        (await app.Reads(db => db.Entries.SingleAsync())).DueBasis.ShouldBe(DueBasis.House);
    }

    [Fact]
    public async Task The_deadline_of_what_is_settled_does_not_change()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("refuse", ("number", 1));
        (await app.Runs("due", ("number", 1), ("date", "2025-06-30"))).Title.ShouldBe("La n° 1 n’est plus attendue");
    }

    [Fact]
    public async Task Why_counts_the_house_deadline_day_by_day_and_says_that_no_legal_one_exists()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        var card = await app.Runs("why", ("number", 1));
        card.Title.ShouldBe("Échéance de la n° 1 : 15/07/2025");
        card.Text().ShouldContain("Échéance de la section : un mois");
        card.Text().ShouldContain("aucun délai légal", Case.Insensitive);
        card.Items().Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_changed_deadline_moves_the_reminder_and_undo_moves_it_back()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("due", ("number", 1), ("date", "2025-12-01"));
        var later = await app.Reads(db => db.Reminders.Select(r => r.DueAt).SingleAsync());
        await app.Runs("undo");
        var back = await app.Reads(db => db.Reminders.Select(r => r.DueAt).SingleAsync());
        back.ShouldBeLessThan(later);
    }

    [Fact]
    public async Task Meetings_are_listed_latest_first_with_a_month_for_a_date()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("meetings")).Text().ShouldContain("Aucune réunion n’est notée.");
        (await app.Runs("add-meeting", ("date", "2025-03"), ("kind", "goûter"))).Text().ShouldContain("Natures possibles : séance d’instance, réunion d’information, réunion technique, réunion préparatoire, autre réunion.");
        await app.Runs("add-meeting", ("date", "2025-03"), ("kind", "Réunion d’information"), ("title", "Point sur le projet"));
        await app.Runs("add-meeting", ("date", "2025-10-15"), ("body", "cst"));
        (await app.Runs("add-meeting", ("date", "2025-10-15"), ("body", "CST"))).Title.ShouldBe("Cette réunion est déjà notée");

        var card = await app.Runs("meetings");
        card.Title.ShouldBe("2 réunions");
        card.Items()[0].ShouldSatisfyAllConditions(i => i.Title.ShouldBe("15/10/2025 · CST du 15/10/2025"), i => i.Detail!.ShouldStartWith("à venir · séance d’instance · CST"));
        card.Items()[1].Title.ShouldBe("mars 2025 · Point sur le projet");
        (await app.Runs("add-meeting", ("date", "2025-11"), ("body", "CST"))).Text().ShouldContain("CST de novembre 2025");
        (await app.Runs("add-meeting", ("date", "2025-08"), ("body", "CST"))).Text().ShouldContain("CST d’août 2025");
        (await app.Runs("meetings", ("body", "F3SCT"))).Text().ShouldContain("Aucune réunion notée pour : F3SCT.");
    }

    [Theory]
    [InlineData("date", "2025-02-30", "n’existe pas")]
    [InlineData("kind", "fête", "« fête »")]
    [InlineData("body", "CHSCT", "« CHSCT »")]
    public async Task A_meeting_with_a_wrong_argument_is_not_recorded(string name, string value, string says)
    {
        await using var app = await BotApp.StartAsync();
        (await app.Presses(ChatCommand.Of("add-meeting", ("date", "2025-06-12")).With(name, value)))!.Text().ShouldContain(says);
        (await app.Reads(db => db.Meetings.CountAsync())).ShouldBe(0);
    }
}
