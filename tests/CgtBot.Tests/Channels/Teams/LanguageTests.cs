using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>The language of what is said beside the commands: the section's, else the one the person reads Teams in.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task An_English_section_is_spoken_to_in_English_from_its_first_code_on()
    {
        await using var town = await EnglishAsync();

        TeamsTown.TitleOf(await town.SaysAsync("claude", await town.NewCodeAsync())).ShouldStartWith("You are a steward of");
        var proposal = await town.SaysAsync("claude", "bind channel", TeamsTown.Channel);
        TeamsTown.TitleOf(proposal).ShouldStartWith("Bind this channel to");
    }

    [Fact]
    public async Task A_message_edited_and_a_card_that_is_gone_speak_the_section_s_language()
    {
        await using var town = await EnglishAsync();
        await town.SaysAsync("claude", await town.NewCodeAsync());
        var asked = town.Activity("message", "claude", text: "add question: what does the tool cost a year?");
        await town.AnswersAsync(asked);

        var edit = town.Activity("messageUpdate", "claude", text: "What is the monthly cost?");
        edit["id"] = (string)asked["id"]!;
        var turning = town.Activity("invoke", "claude");
        (turning["name"], turning["replyToId"]) = ("adaptiveCard/action", "gone");
        turning["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "page", ["data"] = new JsonObject { ["cgtbot"] = new JsonObject { ["page"] = 2 } } } };

        TeamsTown.TitleOf((await town.AnswersAsync(edit)).ShouldHaveSingleItem()).ShouldStartWith("Message edited");
        var gone = (await (await town.HandsAsync(turning)).Content.ReadFromJsonAsync<JsonNode>())!;
        ((string)gone["value"]!["message"]!).ShouldStartWith("This card");
    }

    [Fact]
    public async Task Where_no_section_listens_a_person_is_answered_in_the_language_they_read_Teams_in()
    {
        await using var town = await TeamsTown.StartAsync();
        var hello = town.Activity("message", "grace", text: "hello");
        hello["locale"] = "en-US";

        TeamsTown.TitleOf((await town.AnswersAsync(hello)).ShouldHaveSingleItem()).ShouldBe("Hello, I am CgtBot");
        TeamsTown.TitleOf(await town.SaysAsync("denis", "bonjour")).ShouldBe("Bonjour, je suis CgtBot");
    }

    private static async Task<TeamsTown> EnglishAsync()
    {
        var town = await TeamsTown.StartAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        return town;
    }
}
