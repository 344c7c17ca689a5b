using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>The language of what is said beside the commands: the section's, else the one the person reads Slack in.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task An_English_section_is_spoken_to_in_English_from_its_first_code_on()
    {
        await using var town = await EnglishAsync();

        SlackTown.TitleOf(await town.SaysAsync("claude", await town.NewCodeAsync())).ShouldStartWith("You are a steward of");
        var proposal = await town.SaysAsync("claude", "bind channel", SlackTown.Channel);
        SlackTown.TitleOf(proposal).ShouldStartWith("Bind this channel to");
        SlackTown.TitleOf((await town.PressesAsync("claude", proposal, "bind")).ShouldHaveSingleItem()).ShouldBe("Channel bound");
    }

    [Fact]
    public async Task A_message_edited_a_button_of_a_card_that_is_gone_and_the_home_page_speak_the_section_s_language()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        var asked = SlackTown.Message("claude", "add question: what does the tool cost a year?", SlackTown.Channel);
        var noted = (await town.AnswersAsync(PayloadKind.Event, asked)).ShouldHaveSingleItem();
        JsonObject Said(string text) => new() { ["ts"] = (string)asked["event"]!["ts"]!, ["user"] = SlackTown.UserOf("claude"), ["text"] = text };

        var edited = (await town.AnswersAsync(PayloadKind.Event, SlackTown.Event("message", new JsonObject { ["subtype"] = "message_changed", ["channel"] = SlackTown.Channel, ["ts"] = "1749809999.1", ["message"] = Said("What is the monthly cost?"), ["previous_message"] = Said("What is the yearly cost?") }))).ShouldHaveSingleItem();
        var turning = town.Press("claude", noted with { Ts = "1.0" }, new JsonObject { ["action_id"] = "page.on", ["text"] = new JsonObject { ["text"] = "…" }, ["value"] = """{"p":2,"t":"AA=="}""" });
        var gone = (await town.AnswersAsync(PayloadKind.Interaction, turning)).ShouldHaveSingleItem();
        var home = (await town.AnswersAsync(PayloadKind.Event, SlackTown.Event("app_home_opened", new JsonObject { ["user"] = SlackTown.UserOf("claude"), ["channel"] = SlackTown.PersonalOf("claude"), ["tab"] = "home" }))).ShouldHaveSingleItem();

        SlackTown.TitleOf(edited).ShouldStartWith("Message edited");
        SlackTown.TitleOf(gone).ShouldStartWith("This card");
        SlackTown.TextOf(home).ShouldContain("What you noted");
    }

    [Fact]
    public async Task Where_no_section_listens_a_person_is_answered_in_the_language_they_read_Slack_in()
    {
        await using var town = await SlackTown.StartAsync();
        town.Slack.Person = user => new JsonObject { ["team_id"] = FakeSlack.Team, ["locale"] = user == SlackTown.UserOf("grace") ? "en-US" : "fr-FR" };

        SlackTown.TitleOf(await town.SaysAsync("grace", "hello")).ShouldBe("Hello, I am CgtBot");
        SlackTown.TitleOf(await town.SaysAsync("denis", "bonjour")).ShouldBe("Bonjour, je suis CgtBot");
        var joined = SlackTown.Event("member_joined_channel", new JsonObject { ["channel"] = "C0NEUF", ["user"] = FakeSlack.Bot, ["inviter"] = SlackTown.UserOf("grace") });
        SlackTown.TitleOf((await town.AnswersAsync(PayloadKind.Event, joined)).ShouldHaveSingleItem()).ShouldBe("Hello, I am CgtBot");
    }

    private static async Task<SlackTown> EnglishAsync()
    {
        var town = await SlackTown.StartAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        return town;
    }
}
