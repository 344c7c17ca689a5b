using System.Net;
using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>« Ouvre le registre » : a link for one person, once.</summary>
public sealed partial class PageLinkTests
{
    [Fact]
    public async Task The_link_given_one_to_one_opens_the_register_once_with_the_person_s_role()
    {
        await using var town = await TownAsync();
        var link = LinkOf(await town.SaysAsync("claude", "ouvre le registre"));

        using var browser = Browser(town);
        (await browser.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK, "looking uses nothing up");
        (await browser.GetAsync("/registre")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await EnterAsync(browser, link)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync("/registre")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var other = Browser(town);
        (await EnterAsync(other, link)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "used up");
        await town.App.Arranges(async (db, _) => (await db.Persons.SingleAsync(p => p.Author == new AuthorId("teams:29:claude"))).Removed = true);
        (await browser.GetAsync("/registre")).StatusCode.ShouldNotBe(HttpStatusCode.OK, "put out at once");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_older_than_ten_minutes_or_invented_opens_nothing()
    {
        await using var town = await TownAsync();
        var link = LinkOf(await town.SaysAsync("claude", "ouvre le registre"));
        town.App.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        using var browser = Browser(town);
        (await EnterAsync(browser, link)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await EnterAsync(browser, new Uri(town.App.Address, "/lien/" + new string('0', 64)))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task In_a_channel_no_link_is_given_and_the_tab_shows_nothing_of_the_section()
    {
        await using var town = await TownAsync();

        (await town.SaysAsync("claude", "ouvre le registre", TeamsTown.Channel)).Body!.ToJsonString().ShouldNotContain("/lien/");
        (await town.App.Reads(db => db.PageLinks.CountAsync())).ShouldBe(0);
        using var browser = Browser(town);
        var tab = await browser.GetAsync("/onglet");
        tab.StatusCode.ShouldBe(HttpStatusCode.OK);
        tab.Headers.Contains("Set-Cookie").ShouldBeFalse();
        tab.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        tab.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors https://teams.microsoft.com");
        (await tab.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(t => t.ShouldContain("ouvre le registre"), t => t.ShouldNotContain("<form"));
    }

    [Theory]
    [InlineData("http://registre.exemple.org")]
    [InlineData("https://ailleurs.exemple.org")]
    [InlineData("registre")]
    public async Task An_address_nobody_could_safely_follow_stops_the_start(string address) =>
        await Should.ThrowAsync<Exception>(() => BotApp.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", address)]));

    private static async Task<TeamsTown> TownAsync() => await (await TeamsTown.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", "https://registre.exemple.org/")])).BoundAsync();

    private static HttpClient Browser(TeamsTown town)
    {
        var client = town.App.Client;
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static Uri LinkOf(TeamsCall call) => new(Link().Match(call.Body!.ToJsonString()).Value);

    private static async Task<HttpResponseMessage> EnterAsync(HttpClient browser, Uri link)
    {
        var page = await (await browser.GetAsync(link.PathAndQuery)).Content.ReadAsStringAsync();
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        return await browser.PostAsync("/lien", new FormUrlEncodedContent([new("token", token), new("secret", link.Segments[^1])]));
    }

    [GeneratedRegex(@"https://registre\.exemple\.org/lien/[0-9a-f]{64}")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
