using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Chat;
using CgtBot.Demo;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>A branch's life in Slack, from the installation to the day the bot is put out; the same by whatever way Slack hands things over.</summary>
public sealed class WholeStoryTests
{
    [Fact]
    public async Task From_the_installation_to_the_opinion_the_reminder_and_the_end_by_HTTP()
    {
        await using var town = await SlackTown.StartAsync();

        await TellAsync(town);
    }

    internal static async Task TellAsync(SlackTown town)
    {
        var installed = SlackTown.Event("member_joined_channel", new JsonObject { ["channel"] = SlackTown.Channel, ["user"] = FakeSlack.Bot });
        SlackTown.TextOf((await town.AnswersAsync(PayloadKind.Event, installed)).ShouldHaveSingleItem()).ShouldContain("code");

        SlackTown.TitleOf(await town.SaysAsync("claude", await town.NewCodeAsync())).ShouldContain("Vous êtes responsable");
        var proposal = await town.SaysAsync("claude", "relier ce canal", SlackTown.Channel);
        SlackTown.TitleOf((await town.PressesAsync("claude", proposal, "Relier, contenu visible")).ShouldHaveSingleItem()).ShouldContain("est relié");

        await ImportAsync(town);
        SlackTown.TextOf(await town.CommandsAsync("claude", "quelles questions sont encore ouvertes ?")).ShouldContain("ouverte depuis");

        var before = town.Slack.Calls.Count;
        await town.App.Presses(ChatCommand.Of("analyse", ("text", WatchChat.Posting)));
        var alert = (await town.ComesAsync(before)).ShouldHaveSingleItem();
        alert.Channel.ShouldBe(SlackTown.Channel);
        SlackTown.TextOf(alert).ShouldContain("intelligence artificielle");

        var acted = await town.PressesAsync("claude", alert, "opinion", 2, ("gap", "1"), ("date", "2025-06-13"), ("sense", "unfavourable"));
        var settled = acted.Single(c => c.Method == "chat.update");
        settled["ts"].ShouldBe(alert.Ts);
        SlackTown.TextOf(settled).ShouldSatisfyAllConditions(t => t.ShouldContain("Réglé par claude le 13 juin 2025"), t => t.ShouldContain("intelligence artificielle", customMessage: "what the card told stays"));
        acted.Single(c => c.Method == "chat.postMessage")["thread_ts"].ShouldBe(alert.Ts);

        await town.SaysAsync("claude", "note une question : Quel est le coût annuel de l’outil de rédaction ?", SlackTown.Channel);
        var number = await town.App.Reads(db => db.Entries.Where(e => e.Text.StartsWith("Quel est le coût annuel")).Select(e => e.Number).SingleAsync());
        var due = await town.App.Reads(db => db.Reminders.Where(r => r.Entry == number).Select(r => r.DueAt).SingleAsync());
        before = town.Slack.Calls.Count;
        town.App.Clock.Advance(due - town.App.Clock.GetUtcNow());
        var reminder = await town.ComesLaterAsync(before, call => SlackTown.Buttons(call).Any(b => Snoozes(b, number)));
        var put = await town.AnswersAsync(PayloadKind.Interaction, town.Press("claude", reminder, SlackTown.Buttons(reminder).First(b => Snoozes(b, number))), 2);
        put.Single(c => c.Method == "chat.update").ShouldSatisfyAllConditions(c => c["ts"].ShouldBe(reminder.Ts), c => SlackTown.Buttons(c).ShouldNotContain(b => Snoozes(b, number)));

        await town.HandsAsync(PayloadKind.Event, SlackTown.Event("app_uninstalled", []));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Channels.AnyAsync(c => c.GoneAt != null)));
        (await town.App.Reads(db => db.Receipts.CountAsync(r => r.State == ReceiptState.Dead))).ShouldBe(0);
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    /// <summary>The minutes are dropped on the section's own page; the channel is told.</summary>
    private static async Task ImportAsync(SlackTown town)
    {
        var before = town.Slack.Calls.Count;
        var review = (await town.App.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(DemoFiles.Dossier, Encoding.UTF8.GetBytes(DemoFiles.Read(DemoFiles.Dossier))))))!;
        var ticks = review.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().First();
        await town.App.Presses(review.Buttons[0].Command.With("keep", string.Join(',', ticks.Options.Select(o => o.Value))));
        (await town.ComesAsync(before)).ShouldHaveSingleItem().Channel.ShouldBe(SlackTown.Channel);
    }

    private static bool Snoozes(JsonNode button, int number) => SlackTown.CommandOf(button) == "remind" && SlackTown.ArgumentOf(button, "number") == $"{number}";
}
