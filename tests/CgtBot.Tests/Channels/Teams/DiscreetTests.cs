using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>A discreet channel: a number and a neutral title for all, the way to the content for each person alone.</summary>
public sealed class DiscreetTests
{
    private const string Detail = "Voir le détail";

    [Fact]
    public async Task The_detail_of_an_entry_is_given_by_a_link_to_who_asks_alone_and_the_channel_shows_nothing_more()
    {
        await using var town = await TownAsync();
        var noted = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", TeamsTown.Channel);
        noted.Body!.ToJsonString().ShouldNotContain("choisi");
        var before = town.Teams.Calls.Count;

        var told = await PressAsync(town, "claude", noted);
        var stranger = await PressAsync(town, "inconnue", noted);

        ((string)told["type"]!).ShouldBe("application/vnd.microsoft.card.adaptive");
        Written(told).ShouldSatisfyAllConditions(t => t.ShouldContain("https://registre.exemple.org/lien/"), t => t.ShouldContain("?vers=/registre/1"), t => t.ShouldContain("n° 1"), t => t.ShouldNotContain("choisi"), t => t.ShouldContain(Detail));
        Written(stranger).ShouldNotContain("choisi");
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == CgtBot.Domain.Messages.ReceiptState.Done)));
        town.Teams.Calls.Count.ShouldBe(before, "nobody else sees any of it");
        (await town.App.Reads(db => db.Receipts.AllAsync(r => r.Replies == null && r.Body == null))).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_unknown_has_no_role_there_and_none_elsewhere_after()
    {
        await using var town = await TownAsync();
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", TeamsTown.Channel);

        await town.SaysAsync("inconnue", "tout le registre", TeamsTown.Channel);
        var alone = await town.SaysAsync("inconnue", "tout le registre");

        TeamsTown.TextOf(alone).ShouldNotContain("choisi");
        (await town.App.Reads(db => db.Persons.Where(p => p.Author == new CgtBot.Domain.Registers.AuthorId("teams:29:inconnue")).Select(p => p.Role).SingleAsync())).ShouldBe(CgtBot.Domain.Registers.Role.None);
    }

    [Fact]
    public async Task Where_the_page_has_no_address_it_says_so_to_who_asks_alone()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync(mode: "Relier en mode discret");
        var noted = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", TeamsTown.Channel);

        Written(await PressAsync(town, "claude", noted)).ShouldContain(OpenTexts.NoPage);
        (await town.App.Reads(db => db.PageLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_client_that_answers_before_all_is_given_no_link()
    {
        await using var town = await TownAsync();
        var noted = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", TeamsTown.Channel);

        var said = (await town.AnswersAsync(town.Press("claude", noted, Detail, TeamsTown.Channel))).ShouldHaveSingleItem();

        said.Body!.ToJsonString().ShouldNotContain("/lien/");
        (await town.App.Reads(db => db.PageLinks.CountAsync())).ShouldBe(0);
    }

    private static async Task<TeamsTown> TownAsync() => await (await TeamsTown.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", "https://registre.exemple.org/")])).BoundAsync(mode: "Relier en mode discret");

    private static string Written(JsonNode answer) => answer["value"]!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static async Task<JsonNode> PressAsync(TeamsTown town, string person, TeamsCall card)
    {
        await Eventually.HoldsAsync(() => town.App.Reads(async db => !await db.Receipts.AnyAsync(r => r.State == CgtBot.Domain.Messages.ReceiptState.Sending)));
        var press = town.Activity("invoke", person, TeamsTown.Channel);
        (press["name"], press["replyToId"]) = ("adaptiveCard/action", card.Id);
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "open", ["data"] = TeamsTown.Buttons(card).First(b => (string)b["title"]! == Detail)["data"]!.DeepClone() } };
        var response = await town.HandsAsync(press);
        ((int)response.StatusCode).ShouldBe(200);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
