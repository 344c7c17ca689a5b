using System.Text.Json;
using CgtBot.Channels.Web;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Channels.Teams.Extension;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Privacy;

public sealed class ErasureTests
{
    [Fact]
    public async Task My_data_counts_everything_and_names_nobody_on_the_card()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("answer", ("number", 1), ("text", "Le directeur."));
        var card = await app.Runs("my-data");
        card.Text().ShouldContain("Ce que vous avez noté : 1 entrée, 1 réponse");
        card.Text().ShouldContain("« personne 1 »");

        using var file = JsonDocument.Parse(await app.Client.GetStringAsync("/exports/my-data.json"));
        file.RootElement.GetProperty("author").GetString().ShouldBe("web:local");
        file.RootElement.GetProperty("journal").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Erasure_is_asked_once_more_and_a_button_made_for_one_person_erases_nobody_else()
    {
        await using var app = await BotApp.StartAsync();
        await app.RunsAs(Role.Member, "web:2", "add", ("kind", "question"), ("text", "Qui décide ?"));
        var asked = await app.RunsAs(Role.Member, "web:2", "erase-me");
        asked.Title.ShouldBe("Effacer vos données ?");
        (await app.Reads(db => db.Entries.SingleAsync())).CreatedBy.Value.ShouldBe("web:2");

        (await app.Presses(asked.Button("Oui, effacer").Command))!.Title.ShouldBe("Effacer vos données ?");
        (await app.Reads(db => db.Entries.SingleAsync())).CreatedBy.Value.ShouldBe("web:2");
    }

    [Fact]
    public async Task What_points_to_the_person_is_gone_what_they_recorded_stays_and_the_journal_holds()
    {
        await using var app = await BotApp.StartAsync();
        await Lives(app);
        var asked = await app.RunsAs(Role.Member, "web:2", "erase-me");
        (await app.RunsAs(Role.Member, "web:2", "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]))).Text().ShouldStartWith("Vos données sont effacées\n1 ligne du registre, 1 message et 1 ligne de journal ne portent plus votre nom.");

        (await app.Verifies()).Faults.ShouldBeEmpty();
        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Qui décide ?"), e => e.CreatedBy.ShouldBe(AuthorId.Erased));
        (await app.Runs("show", ("number", 1))).Text().ShouldContain("personne effacée · entrée notée");
        (await app.Runs("undo")).Title.ShouldNotContain("Annulé");
        foreach (var trace in new[] { "Claude", "web:2", "bonjour de Claude", "pbkdf2" })
        {
            (await Traces(app, trace)).ShouldBeEmpty(trace);
        }

        await app.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE Persons SET Removed = 0, Role = 'Steward' WHERE Author = {0}", AuthorId.Erased.Value));
        (await app.Verifies()).Faults.ShouldHaveSingleItem().Kind.ShouldBe(CgtBot.Domain.Journals.JournalFaultKind.RowAltered, "an account that was erased is not brought back beside the journal");
    }

    [Fact]
    public async Task Two_accounts_of_one_person_are_both_erased()
    {
        await using var app = await BotApp.StartAsync();
        for (var twice = 0; twice < 2; twice++)
        {
            await app.Arranges(async (db, act) => db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = new AuthorId("slack:U0CLAUDE"), Role = Role.Member, CreatedBy = new AuthorId("slack:U0CLAUDE"), CreatedAt = act.Of.At }));
        }

        var asked = await app.RunsAs(Role.Member, "slack:U0CLAUDE", "erase-me");
        await app.RunsAs(Role.Member, "slack:U0CLAUDE", "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]));

        (await Traces(app, "U0CLAUDE")).ShouldBeEmpty();
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_file_of_the_database_still_holds_the_words_of_whoever_was_erased()
    {
        await using var app = await BotApp.StartAsync();
        await Lives(app);
        (await OnDisk(app)).ShouldBeTrue("or the test looks in the wrong place");

        var asked = await app.RunsAs(Role.Member, "web:2", "erase-me");
        await app.RunsAs(Role.Member, "web:2", "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]));

        (await OnDisk(app)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_erased_is_answered_no_longer_one_to_one_and_nothing_points_to_that_conversation()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync("claude");
        await town.SaysAsync("claude", "note une question : Qui décide ?");
        var asked = await town.SaysAsync("claude", "oublie-moi");
        var done = (await town.AnswersAsync(town.Press("claude", asked, "Oui, effacer"), 2)).Single(c => c.Method == "POST");
        TeamsTown.TitleOf(done).ShouldBe("Vos données sont effacées");
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == ReceiptState.Done)));

        (await town.App.Verifies()).Faults.ShouldBeEmpty();
        foreach (var trace in new[] { "29:claude", TeamsTown.PersonalOf("claude") })
        {
            (await Traces(town.App, trace)).ShouldBeEmpty(trace);
        }

        TeamsTown.TextOf(await town.SaysAsync("claude", "montre 1")).ShouldNotContain("Qui décide");
    }

    [Fact]
    public async Task A_colleague_whose_message_is_followed_is_kept_by_no_id_of_the_directory()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync("claude");
        var message = ExtensionTown.Message("<p>La direction s’est engagée à fournir le bilan social avant le 30/09/2025.</p>");
        await town.AsksAsync(town.Sends("claude", message, await town.OpensAsync("claude", message)));

        (await town.App.Reads(db => db.FollowedMessages.CountAsync())).ShouldBe(1);
        (await Traces(town.App, ExtensionTown.Sender)).ShouldBeEmpty();
    }

    [Fact]
    public async Task My_data_tells_those_of_my_messages_that_are_followed()
    {
        await using var app = await BotApp.StartAsync();
        await app.SendAsync(new CgtBot.Chat.Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, ChatCommand.Of("add", ("kind", "question"), ("text", "Qui décide ?")))
        {
            Chosen = new CgtBot.Chat.ChosenMessage("slack", "f1", "Qui décide ?", null, app.Clock.GetUtcNow(), AuthorId.LocalSteward),
        });

        (await app.Runs("my-data")).Text().ShouldContain("Vos messages suivis comme entrées : 1");
        using var file = JsonDocument.Parse(await app.Client.GetStringAsync("/exports/my-data.json"));
        file.RootElement.GetProperty("followed")[0].GetProperty("text").GetString().ShouldBe("Qui décide ?");
    }

    [Fact]
    public async Task A_card_on_a_platform_that_names_them_is_kept_no_longer()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync("denis");
        await town.App.Runs("roles", ("person", "new"), ("label", "Claudine"), ("role", "member"));
        TeamsTown.TextOf(await town.SaysAsync("denis", "rôles")).ShouldContain("Claudine");
        var author = await town.App.Reads(db => db.Persons.Where(p => p.Label == "Claudine").Select(p => p.Author).SingleAsync());
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == ReceiptState.Done)));
        (await Traces(town.App, "Claudine")).ShouldContain("PostedCards.Card");

        var asked = await town.App.RunsAs(Role.Member, author.Value, "erase-me");
        await town.App.RunsAs(Role.Member, author.Value, "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]));

        (await Traces(town.App, "Claudine")).ShouldBeEmpty();
    }

    /// <summary>Claude has a code, writes, records, and is named in an answer of the bot.</summary>
    private static async Task Lives(BotApp app)
    {
        var card = await app.Runs("roles", ("person", "new"), ("label", "Claude"), ("role", "member"));
        var lines = app.Services.GetRequiredService<ChatLines>();
        await lines.WriteAsync(FirstSection.Id, FirstSection.WebChannel, AuthorId.Bot, null, card, default);
        await lines.WriteAsync(FirstSection.Id, FirstSection.WebChannel, new AuthorId("web:2"), "bonjour de Claude", null, default);
        await app.RunsAs(Role.Member, "web:2", "add", ("kind", "question"), ("text", "Qui décide ?"));
    }

    private static async Task<bool> OnDisk(BotApp app)
    {
        var found = false;
        foreach (var path in Directory.GetFiles(app.Folder, "cgtbot.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var whole = new MemoryStream();
            await file.CopyToAsync(whole);
            found |= whole.ToArray().AsSpan().IndexOf("Claude"u8) >= 0;
        }

        return found;
    }

    /// <summary>Every column of every table that still holds these words.</summary>
    private static Task<List<string>> Traces(BotApp app, string words) => app.Reads(async db =>
    {
        var found = new List<string>();
        foreach (var (table, column) in db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Where(p => p.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || p.ClrType == typeof(string)).Select(p => (t.GetTableName()!, p.GetColumnName()))))
        {
#pragma warning disable EF1002 // names of our own tables and columns
            var count = await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" LIKE {{0}}", $"%{words}%").SingleAsync();
#pragma warning restore EF1002
            if (count > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    });
}
