using System.Text;
using CgtBot.Channels.Teams.Tokens;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Who is let in, and who is not: in each refused case nothing is kept.</summary>
public sealed class TokenTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    public static TheoryData<string> Names => [.. TokenTable.Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_a_token_of_Teams_for_this_very_activity_is_let_in(string name)
    {
        var (welcome, header) = TokenTable.Cases[name];
        var before = await KeptAsync();
        var (town, activity) = (fixture.Town, fixture.Town.Activity("message", "inconnue", TeamsTown.Channel, "bonjour"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (header(town.Teams, town.App.Clock.GetUtcNow()) is { } written)
        {
            request.Headers.TryAddWithoutValidation("Authorization", written);
        }

        using var client = town.App.Client;
        var response = await client.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(welcome ? 202 : 401);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await KeptAsync() - before).ShouldBe(welcome ? 1 : 0);
    }

    [Fact]
    public async Task A_channel_the_key_does_not_vouch_for_is_refused()
    {
        var activity = fixture.Town.Activity("message", "inconnue", text: "bonjour");
        activity["channelId"] = "slack";

        ((int)(await fixture.Town.HandsAsync(activity)).StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task A_key_published_later_is_looked_for_when_a_token_names_it()
    {
        await using var town = await TeamsTown.StartAsync();
        ((int)(await town.HandsAsync(town.Activity("message", "claude", text: "bonjour"))).StatusCode).ShouldBe(202);
        var rolled = FakeTeams.NewKey("two");
        town.Teams.Publish(rolled, "msteams");

        ((int)(await town.HandsAsync(town.Activity("message", "claude", text: "bonjour"), town.Teams.Token(town.App.Clock.GetUtcNow(), rolled))).StatusCode).ShouldBe(202);
    }

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", FakeTeams.AppId, null, 202)]
    [InlineData("https://login.microsoftonline.com/" + FakeTeams.Tenant + "/v2.0", "2.0", null, FakeTeams.AppId, 202)]
    [InlineData("https://login.microsoftonline.com/" + FakeTeams.Tenant + "/v2.0", "2.0", FakeTeams.AppId, null, 401)]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "another-app", null, 401)]
    [InlineData("https://sts.windows.net/00000000-0000-0000-0000-000000000000/", "1.0", FakeTeams.AppId, null, 401)]
    public async Task In_development_the_emulator_may_be_let_in_by_the_app_it_names(string issuer, string version, string? appid, string? azp, int status)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var app = await BotApp.StartAsync(settings: [.. teams.Settings, ("environment", "Development"), ("Teams:AllowEmulator", "true"), ("Teams:EmulatorOpenIdMetadata", $"{teams.Root}openid")]);
        var town = new TeamsTown(teams, app);
        var token = teams.Token(app.Clock.GetUtcNow(), change: c =>
        {
            c.Remove("serviceurl");
            (c["iss"], c["ver"]) = (issuer, version);
            _ = appid is null || c.TryAdd("appid", appid);
            _ = azp is null || c.TryAdd("azp", azp);
        });

        ((int)(await town.HandsAsync(town.Activity("message", "claude", text: "bonjour"), token)).StatusCode).ShouldBe(status);
    }

    private Task<int> KeptAsync() => fixture.Town.App.Reads(db => db.Receipts.CountAsync());

    [Fact]
    public async Task Keys_that_could_not_be_read_are_not_asked_for_again_by_each_message_at_once()
    {
        var (clock, looks) = (new FakeTimeProvider(), 0);
        using var http = new HttpClient(new Refusing(() => looks++));
        using var keys = new ChannelKeys("https://login.botframework.example/openid", http, clock);
        for (var n = 0; n < 5; n++)
        {
            await Should.ThrowAsync<Exception>(() => keys.FindAsync("one", TestContext.Current.CancellationToken));
        }

        var first = looks;
        clock.Advance(TimeSpan.FromSeconds(16));
        await Should.ThrowAsync<Exception>(() => keys.FindAsync("one", TestContext.Current.CancellationToken));

        (looks, first).ShouldBe((2 * first, first), "the later look asks as often as the first alone did");
    }

    private sealed class Refusing(Action seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen();
            throw new HttpRequestException("no way there");
        }
    }
}
