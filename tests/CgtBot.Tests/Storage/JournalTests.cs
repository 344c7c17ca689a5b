using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Storage;

public sealed class JournalTests
{
    [Fact]
    public async Task Every_change_is_a_line_and_the_chain_holds()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");

        (await app.Reads(db => db.Journal.Select(l => l.Subject).ToListAsync())).ShouldContain("RegisterEntry/1");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_payload_is_named()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE Journal SET Payload = replace(Payload, 'coût', 'prix') WHERE Subject = 'RegisterEntry/1'"));

        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Kind.ShouldBe(JournalFaultKind.Altered), f => f.Subject.ShouldBe("RegisterEntry/1"));
    }

    [Fact]
    public async Task A_cut_tail_is_seen_because_the_head_is_anchored_outside()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("DELETE FROM Journal WHERE Sequence = (SELECT max(Sequence) FROM Journal)"));

        (await app.Verifies()).Faults.Select(f => f.Kind).ShouldBe([JournalFaultKind.Cut, JournalFaultKind.RowUnknown], "the line is gone, and the row it told of stands alone");
    }

    [Fact]
    public async Task A_section_taken_away_whole_is_named_by_its_heads_anchored_outside()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; DELETE FROM Entries; DELETE FROM Journal; DELETE FROM Sections"));

        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(JournalFaultKind.Cut), f => f.Section.ShouldBe(FirstSection.Id));
    }

    [Theory]
    [InlineData("UPDATE Journal SET Payload = replace(Payload, 'coût', 'prix'), PayloadSalt = NULL WHERE Subject = 'RegisterEntry/1'")]
    [InlineData("UPDATE Journal SET Author = 'web:9', AuthorSalt = NULL WHERE Subject = 'RegisterEntry/1'")]
    public async Task What_was_forged_is_named_though_its_salt_was_taken_away(string forgery)
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync(forgery));

        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(JournalFaultKind.Altered), f => f.Subject.ShouldBe("RegisterEntry/1"));
    }

    [Fact]
    public async Task An_author_taken_off_is_accepted_if_a_line_says_that_it_was_done_and_an_emptied_entry_never()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE Journal SET Author = NULL, AuthorSalt = NULL WHERE Subject = 'RegisterEntry/1'"));
        (await app.Verifies()).Faults.ShouldHaveSingleItem().Subject.ShouldBe("RegisterEntry/1");

        await app.Arranges((_, act) =>
        {
            act.Note(JournalLine.Erasure, "Person/erased", new { lines = 1 });
            return Task.CompletedTask;
        });
        (await app.Verifies()).Faults.ShouldBeEmpty();

        await app.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE Journal SET Payload = NULL, PayloadSalt = NULL WHERE Subject = 'RegisterEntry/1'"));
        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(JournalFaultKind.Altered), f => f.Subject.ShouldBe("RegisterEntry/1"));
    }

    [Theory]
    [InlineData("UPDATE Entries SET Text = 'autre'", JournalFaultKind.RowAltered, "RegisterEntry/1, Text")]
    [InlineData("UPDATE Entries SET State = 'Answered', Awaited = 0", JournalFaultKind.RowAltered, "RegisterEntry/1, Awaited, State")]
    [InlineData("UPDATE Entries SET Removed = 1", JournalFaultKind.RowAltered, "RegisterEntry/1, Removed")]
    [InlineData("DELETE FROM Entries", JournalFaultKind.RowGone, "RegisterEntry/1")]
    [InlineData("UPDATE Entries SET Number = 2", JournalFaultKind.RowUnknown, "RegisterEntry/2")]
    public async Task A_row_changed_beside_the_journal_is_named(string tampering, JournalFaultKind kind, string subject)
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Reads(db => db.Database.ExecuteSqlRawAsync(tampering));

        (await app.Verifies()).Faults.ShouldContain(f => f.Kind == kind && f.Subject == subject);
    }

    [Fact]
    public async Task A_tampered_line_of_one_section_hides_no_changed_row_of_another()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        await app.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = new SectionId(2), Name = "Ailleurs" })), section: 2);
        await app.Arranges(async (db, act) => db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, "Qui décide ?", new PartialDate(new DateOnly(2025, 1, 1)), new DueDate(new DateOnly(2025, 2, 1), DueBasis.House, "{}"), act.Of.By, act.Of.At)), section: 2);
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE Journal SET Payload = replace(Payload, 'coût', 'prix') WHERE Section = 1 AND Subject = 'RegisterEntry/1'; UPDATE Entries SET Text = 'autre' WHERE Section = 2"));

        (await app.Verifies()).Faults.Select(f => (f.Section.Value, f.Kind)).ShouldBe([(1, JournalFaultKind.Altered), (2, JournalFaultKind.RowAltered)]);
    }

    [Fact]
    public async Task A_row_changed_many_times_by_people_agrees_with_its_lines()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");
        foreach (var phrase in new[] { "modifier 1 : quel est le coût annuel ?", "échéance 1 au 30/09/2025", "réponse 1 : 40 000 euros", "annule", "retirer 1 : sans objet", "annule" })
        {
            await app.Says(phrase);
        }

        (await app.Verifies()).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Rows.ShouldBeGreaterThan(1));
    }

    [Fact]
    public async Task A_change_outside_an_act_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");

        await Should.ThrowAsync<InvalidOperationException>(() => app.Reads(async db =>
        {
            (await db.Entries.SingleAsync()).Text = "autre";
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_section_sees_none_of_another_ones_rows()
    {
        await using var app = await BotApp.StartAsync();
        await Record(app, "Quel est le coût de l’outil ?");

        (await app.Reads(db => db.Entries.CountAsync(), section: 2)).ShouldBe(0);
        await Should.ThrowAsync<InvalidOperationException>(() => app.Arranges((db, _) =>
        {
            db.Signalements.Add(new Signalement { Section = FirstSection.Id, Number = 1, Text = "ailleurs" });
            return Task.CompletedTask;
        }, section: 2));
    }

    private static Task Record(BotApp app, string text) => app.Arranges(async (db, act) =>
        db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, text, new PartialDate(new DateOnly(2025, 5, 15)),
            new DueDate(new DateOnly(2025, 6, 16), DueBasis.House, "{}"), act.Of.By, act.Of.At)));
}
