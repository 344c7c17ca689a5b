using System.Net;
using System.Text.RegularExpressions;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>A discreet channel: a number and a neutral title for all, the content on the page for each person alone.</summary>
public sealed partial class DiscreetTests
{
    private const string Detail = "Voir le détail";

    [Fact]
    public async Task The_detail_of_an_entry_is_given_by_a_link_to_who_asks_alone_and_the_channel_shows_nothing_more()
    {
        await using var town = await TownAsync();
        var noted = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", SlackTown.Channel);
        string.Join(' ', noted.Form.Values).ShouldNotContain("choisi");

        var told = (await town.PressesAsync("claude", noted, Detail)).ShouldHaveSingleItem();
        await town.DoneAsync();

        (told.Method, told["response_type"], told["replace_original"]).ShouldBe((SlackCall.Response, "ephemeral", "false"));
        var link = LinkOf(told);
        link.Query.ShouldBe("?vers=/registre/1");
        using var browser = Browser(town);
        (await browser.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/registre/1")).StatusCode.ShouldNotBe(HttpStatusCode.OK, "looking opens nothing");
        (await EnterAsync(browser, link)).ShouldBe((HttpStatusCode.SeeOther, "/registre/1"));
        (await (await browser.GetAsync("/registre/1")).Content.ReadAsStringAsync()).ShouldContain("Qui a choisi cet outil");
        (await EnterAsync(Browser(town), link)).Status.ShouldBe(HttpStatusCode.Unauthorized, "used up");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alert_has_the_way_to_its_detail_for_those_who_may_read_it()
    {
        await using var town = await TownAsync();
        await town.SaysAsync("gaelle", "questions ouvertes", SlackTown.Channel);
        await town.App.Arranges(async (db, _) => (await db.Persons.SingleAsync(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf("gaelle")))).Role = Role.None);
        var before = town.Slack.Calls.Count;
        var card = new Card("Écart de consultation : assistant d’écriture", [new CardBlock.Paragraph("L’employeur annonce un déploiement.")], []) { Neutral = "Alerte n° 1", Subject = "publication/1" };
        await town.App.Reads(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = await db.Channels.Where(c => c.Conversation == SlackTown.Channel).Select(c => c.Number).SingleAsync(), What = "test", Occasion = "1", Card = card, CreatedAt = town.App.Clock.GetUtcNow(), NextTryAt = town.App.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        var alert = (await town.ComesAsync(before)).ShouldHaveSingleItem();

        string.Join(' ', alert.Form.Values).ShouldSatisfyAllConditions(t => t.ShouldContain("Alerte n° 1"), t => t.ShouldNotContain("assistant"), t => t.ShouldNotContain("déploiement"));
        var refused = (await town.PressesAsync("gaelle", alert, Detail)).ShouldHaveSingleItem();
        (refused["response_type"], SlackTown.TitleOf(refused)).ShouldBe(("ephemeral", OpenTexts.NotKnown));
        var told = (await town.PressesAsync("claude", alert, Detail)).ShouldHaveSingleItem();
        told["response_type"].ShouldBe("ephemeral");
        LinkOf(told).Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_unknown_reads_nothing_of_the_register_however_often_they_ask_until_a_steward_names_them()
    {
        await using var town = await TownAsync();
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", SlackTown.Channel);

        SlackCall[] told = [await town.CommandsAsync("inconnue", "tout le registre"), await town.CommandsAsync("inconnue", "tout le registre")];

        told.ShouldAllBe(t => SlackTown.TitleOf(t) == OpenTexts.NotKnown && !SlackTown.TextOf(t).Contains("choisi", StringComparison.Ordinal));
        SlackTown.TextOf(told[0]).ShouldContain("sans droit de lire");
        await town.SaysAsync("claude", "rôles : @" + SlackTown.UserOf("inconnue") + " lecteur");
        SlackTown.TextOf(await town.CommandsAsync("inconnue", "tout le registre")).ShouldContain("choisi");
    }

    [Fact]
    public async Task A_guest_whose_row_has_another_role_is_given_no_link_that_would_open_with_it()
    {
        await using var town = await TownAsync();
        town.Slack.Person = user => user == SlackTown.UserOf("gaelle") ? new System.Text.Json.Nodes.JsonObject { ["team_id"] = FakeSlack.Team, ["is_restricted"] = true } : new System.Text.Json.Nodes.JsonObject { ["team_id"] = FakeSlack.Team };
        await town.CommandsAsync("gaelle", "aide");
        await town.App.Arranges(async (db, _) => (await db.Persons.SingleAsync(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf("gaelle")))).Role = Role.Member);

        var told = await town.CommandsAsync("gaelle", "ouvre le registre");

        SlackTown.TitleOf(told).ShouldBe(OpenTexts.Limited);
        (await town.App.Reads(db => db.PageLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Binding_it_says_nothing_of_the_section()
    {
        await using var town = await TownAsync();

        town.Slack.Posted.Where(p => p.Channel == SlackTown.Channel).ShouldAllBe(p => !string.Join(' ', p.Form.Values).Contains("Ma section"));
    }

    [Fact]
    public async Task Where_the_page_has_no_address_it_says_so_to_who_asks_alone()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync(mode: "Relier en mode discret");
        var noted = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", SlackTown.Channel);

        var told = (await town.PressesAsync("claude", noted, Detail)).ShouldHaveSingleItem();

        (told["response_type"], SlackTown.TitleOf(told)).ShouldBe(("ephemeral", OpenTexts.NoPage));
        (await town.App.Reads(db => db.PageLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_command_whose_answer_its_author_alone_sees_gives_the_link_and_words_before_all_do_not()
    {
        await using var town = await TownAsync();

        LinkOf(await town.CommandsAsync("claude", "ouvre le registre")).Query.ShouldBeEmpty();
        (await town.CommandsAsync("claude", "partager ouvre le registre"))["blocks"]!.ShouldNotContain("/lien/");
        (await town.SaysAsync("claude", "ouvre le registre", SlackTown.Channel))["blocks"]!.ShouldNotContain("/lien/");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/registre/1/../../entree")]
    [InlineData("/exports/register.csv")]
    public async Task A_link_leads_nowhere_but_to_a_page_of_the_register(string towards)
    {
        await using var town = await TownAsync();
        var link = LinkOf(await town.CommandsAsync("claude", "ouvre le registre"));

        (await EnterAsync(Browser(town), new Uri($"{link.GetLeftPart(UriPartial.Path)}?vers={Uri.EscapeDataString(towards)}"))).ShouldBe((HttpStatusCode.SeeOther, "/registre"));
    }

    private static async Task<SlackTown> TownAsync() => await (await SlackTown.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", "https://registre.exemple.org/")])).BoundAsync(mode: "Relier en mode discret");

    private static HttpClient Browser(SlackTown town)
    {
        var client = town.App.Client;
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static Uri LinkOf(SlackCall call) => new(Link().Match(call["blocks"]!).Value);

    private static async Task<(HttpStatusCode Status, string? Location)> EnterAsync(HttpClient browser, Uri link)
    {
        var page = await (await browser.GetAsync(link.PathAndQuery)).Content.ReadAsStringAsync();
        string Hidden(string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);
        var answer = await browser.PostAsync("/lien", new FormUrlEncodedContent([new("token", Hidden("token")), new("secret", Hidden("secret")), new("vers", Hidden("vers"))]));
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    [GeneratedRegex(@"https://registre\.exemple\.org/lien/[0-9a-f]{64}(\?vers=[a-z0-9/]+)?")]
    private static partial Regex Link();
}
