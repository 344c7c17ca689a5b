using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Chat;
using CgtBot.Demo;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Channels.Teams.Extension;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>A branch's life in Teams, from the installation to the day the bot is put out.</summary>
public sealed class WholeStoryTests
{
    [Fact]
    public async Task From_the_installation_to_the_opinion_the_reminder_and_the_end()
    {
        await using var town = await TeamsTown.StartAsync();

        var installed = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        installed["action"] = "add";
        TeamsTown.TextOf((await town.AnswersAsync(installed)).ShouldHaveSingleItem()).ShouldContain("code");

        TeamsTown.TitleOf(await town.SaysAsync("claude", await town.NewCodeAsync())).ShouldContain("Vous êtes responsable");
        var proposal = await town.SaysAsync("claude", "relier ce canal", TeamsTown.Channel);
        TeamsTown.TitleOf((await town.AnswersAsync(town.Press("claude", proposal, "Relier, contenu visible", TeamsTown.Channel))).ShouldHaveSingleItem()).ShouldContain("est relié");

        await ImportAsync(town);
        var list = await town.SaysAsync("claude", "quelles questions sont encore ouvertes ?", TeamsTown.Channel);
        TeamsTown.TextOf(list).ShouldContain("ouverte depuis");

        var before = town.Teams.Calls.Count;
        await town.App.Presses(ChatCommand.Of("analyse", ("text", WatchChat.Posting)));
        var alert = (await town.ComesAsync(before)).ShouldHaveSingleItem();
        alert.Conversation.ShouldBe(TeamsTown.Channel);
        TeamsTown.TextOf(alert).ShouldContain("intelligence artificielle");

        var acted = await town.AnswersAsync(town.Press("claude", alert, "opinion", TeamsTown.Channel, ("gap", "1"), ("date", "2025-06-13"), ("sense", "unfavourable")), 2);
        var settled = acted.Single(c => c.Method == "PUT");
        settled.Message.ShouldBe(alert.Id);
        TeamsTown.TextOf(settled).ShouldSatisfyAllConditions(t => t.ShouldContain("Réglé par claude le 13 juin 2025"), t => t.ShouldContain("intelligence artificielle", customMessage: "what the card told stays"));
        TeamsTown.TextOf(acted.Single(c => c.Method == "POST")).ShouldNotBeEmpty();

        await town.SaysAsync("claude", "note une question : Quel est le coût annuel de l’outil de rédaction ?", TeamsTown.Channel);
        var number = await town.App.Reads(db => db.Entries.Where(e => e.Text.StartsWith("Quel est le coût annuel")).Select(e => e.Number).SingleAsync());
        var due = await town.App.Reads(db => db.Reminders.Where(r => r.Entry == number).Select(r => r.DueAt).SingleAsync());
        town.App.Clock.Advance(due - town.App.Clock.GetUtcNow());
        var reminder = await town.ComesLaterAsync(town.Teams.Calls.Count, call => TeamsTown.Buttons(call).Any(b => Is(b, "remind", number)));
        var snooze = TeamsTown.Buttons(reminder).First(b => Is(b, "remind", number));
        var put = await town.AnswersAsync(town.Press("claude", reminder, snooze, TeamsTown.Channel), 2);
        put.Single(c => c.Method == "PUT").ShouldSatisfyAllConditions(c => c.Message.ShouldBe(reminder.Id), c => TeamsTown.Buttons(c).ShouldNotContain(b => Is(b, "remind", number)));

        await FollowsFindsAndTakesAwayAsync(town);

        var gone = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        gone["action"] = "remove";
        await town.HandsAsync(gone);
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Channels.AnyAsync(c => c.GoneAt != null)));
        (await town.App.Reads(db => db.Receipts.CountAsync(r => r.State == ReceiptState.Dead))).ShouldBe(0);
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    /// <summary>The minutes are dropped on the section's own page; the channel is told.</summary>
    private static async Task ImportAsync(TeamsTown town)
    {
        var before = town.Teams.Calls.Count;
        var review = (await town.App.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(DemoFiles.Dossier, Encoding.UTF8.GetBytes(DemoFiles.Read(DemoFiles.Dossier))))))!;
        var ticks = review.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().First();
        await town.App.Presses(review.Buttons[0].Command.With("keep", string.Join(',', ticks.Options.Select(o => o.Value))));
        (await town.ComesAsync(before)).ShouldHaveSingleItem().Conversation.ShouldBe(TeamsTown.Channel);
    }

    /// <summary>A colleague's message is followed, found again from the compose box, and the register taken away as a file.</summary>
    private static async Task FollowsFindsAndTakesAwayAsync(TeamsTown town)
    {
        var message = ExtensionTown.Message("<p>La direction s’est engagée à publier la grille des primes avant le 30/09/2025.</p>");
        var before = town.Teams.Calls.Count;
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Sends("claude", message, await town.OpensAsync("claude", message)))).ShouldContain("n° ");
        await Eventually.HoldsAsync(() => town.Teams.Calls.Skip(before).Any(c => c.Conversation == $"{TeamsTown.Channel};messageid=1717"));

        var found = ExtensionTown.FoundIn(await town.AsksAsync(town.Search("claude", "grille primes"))).ShouldHaveSingleItem();
        found["content"]!.ToJsonString().ShouldContain("grille des primes");

        before = town.Teams.Calls.Count;
        await town.HandsAsync(town.Activity("message", "claude", text: "exporte le registre en csv"));
        await Eventually.HoldsAsync(() => town.Teams.Calls.Skip(before).Any(c => (string?)c.Body?["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.teams.card.file.consent"));
    }

    private static bool Is(JsonNode button, string command, int number) => TeamsTown.CommandOf(button) == command && (string?)button["data"]!["cgtbot"]!["args"]?["number"] == $"{number}";
}
