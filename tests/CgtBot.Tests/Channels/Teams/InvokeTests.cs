using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>A button of a card that is answered within its request.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_press_is_carried_out_once_however_often_the_client_asks()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = town.Teams.Calls.Count;
        var data = TeamsTown.Ordering("add", new JsonObject { ["kind"] = "question" }, "text");
        (data[AdaptiveInputs.IdPrefix + "text"], data["unasked"]) = ("Qui a choisi cet outil ?", "x");
        var press = Execute(town, "claude", data);

        var first = await AnswerAsync(town, press);
        var again = await AnswerAsync(town, press);

        first["statusCode"]!.GetValue<int>().ShouldBe(200);
        first["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.activity.message");
        again["value"]!.GetValue<string>().ShouldBe("C’est déjà pris en compte.");
        (await town.App.Reads(db => db.Entries.Select(e => e.Text).ToListAsync())).ShouldBe(["Qui a choisi cet outil ?"]);
        TeamsTown.TitleOf((await town.ComesAsync(before)).ShouldHaveSingleItem()).ShouldBe(first["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_press_grants_nothing_its_presser_may_not_do()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();

        var answer = await AnswerAsync(town, Execute(town, "denis", TeamsTown.Ordering("roles", new JsonObject { ["person"] = "2", ["role"] = "none" })));

        answer["value"]!.GetValue<string>().ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        (await town.App.Reads(db => db.Persons.CountAsync(p => p.Role == Role.Steward))).ShouldBe(2);
    }

    [Fact]
    public async Task A_card_seen_again_comes_as_it_stands_and_nothing_is_kept_of_the_look()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = town.Teams.Calls.Count;
        await town.App.Presses(ChatCommand.Of("analyse", ("text", WatchChat.Posting)));
        var alert = (await town.ComesAsync(before)).ShouldHaveSingleItem();
        var refresh = alert.Body!["attachments"]![0]!["content"]!["refresh"]!["action"]!["data"]!.AsObject();
        await town.AnswersAsync(town.Press("claude", alert, "opinion", TeamsTown.Channel, ("gap", "1"), ("date", "2025-06-13"), ("sense", "unfavourable")), 2);
        var kept = await town.App.Reads(db => db.Receipts.CountAsync());

        var seen = await AnswerAsync(town, Execute(town, "denis", refresh.DeepClone().AsObject(), alert.Id));
        var unknown = await AnswerAsync(town, Execute(town, "denis", refresh.DeepClone().AsObject()));

        seen["type"]!.GetValue<string>().ShouldBe(CardMessage.CardType);
        seen["value"]!.ToJsonString().ShouldContain("13 juin 2025");
        unknown["statusCode"]!.GetValue<int>().ShouldBe(404);
        (await town.App.Reads(db => db.Receipts.CountAsync())).ShouldBe(kept);
        (await town.App.Reads(db => db.Persons.CountAsync(p => p.Author == new AuthorId("teams:29:denis")))).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_of_a_long_card_seen_again_is_that_message()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var (before, now) = (town.Teams.Calls.Count, town.App.Clock.GetUtcNow());
        var card = new Card("Longue", [new CardBlock.Paragraph("La première"), .. Enumerable.Range(0, 40).Select(n => new CardBlock.Paragraph($"{n} {new string('x', 2500)}")), new CardBlock.Paragraph("La dernière")], [new CardButton("Aide", ChatCommand.Of("help"))]) { Subject = "RegisterEntry/1" };
        await town.App.Reads(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = await db.Channels.Where(c => c.Conversation == TeamsTown.Channel).Select(c => c.Number).SingleAsync(), What = "test", Occasion = "longue", Card = card, CreatedAt = now, NextTryAt = now });
            return await db.SaveChangesAsync();
        });
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AnyAsync(m => m.Occasion == "longue" && m.State == OutboxState.Sent)));
        var first = town.Teams.Calls[before];

        var seen = await AnswerAsync(town, Execute(town, "denis", first.Body!["attachments"]![0]!["content"]!["refresh"]!["action"]!["data"]!.DeepClone().AsObject(), first.Id));

        seen["value"]!.ToJsonString().ShouldSatisfyAllConditions(s => s.ShouldContain("La premi"), s => s.ShouldNotContain("La derni"));
    }

    private static JsonObject Execute(TeamsTown town, string person, JsonObject data, string card = "unknown")
    {
        var press = town.Activity("invoke", person, TeamsTown.Channel);
        (press["name"], press["replyToId"]) = ("adaptiveCard/action", card);
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "command", ["data"] = data }, ["trigger"] = "manual" };
        return press;
    }

    private static async Task<JsonNode> AnswerAsync(TeamsTown town, JsonNode press)
    {
        var response = await town.HandsAsync(press);
        ((int)response.StatusCode).ShouldBe(200);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
