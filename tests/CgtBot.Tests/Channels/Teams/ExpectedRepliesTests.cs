using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>A message whose sender waits for the answers in the response.</summary>
public sealed class ExpectedRepliesTests
{
    [Fact]
    public async Task The_answers_are_in_the_response_once_and_none_is_sent_besides()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = town.Teams.Calls.Count;
        var asked = town.Activity("message", "claude", text: "note une question : Quel est le coût annuel ?");
        asked["deliveryMode"] = "expectReplies";

        var first = await AnswersAsync(town, asked);
        var again = await AnswersAsync(town, asked);

        var reply = first.ShouldHaveSingleItem()!;
        ((string?)reply["type"], (string?)reply["replyToId"]).ShouldBe(("message", (string?)asked["id"]));
        reply["attachments"]![0]!.ToJsonString().ShouldContain("annuel");
        again.ShouldBeEmpty();
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == CgtBot.Domain.Messages.ReceiptState.Done)));
        town.Teams.Calls.Count.ShouldBe(before);
    }

    private static async Task<JsonArray> AnswersAsync(TeamsTown town, JsonNode asked)
    {
        var response = await town.HandsAsync(asked);
        ((int)response.StatusCode).ShouldBe(200);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["activities"]!.AsArray();
    }
}
