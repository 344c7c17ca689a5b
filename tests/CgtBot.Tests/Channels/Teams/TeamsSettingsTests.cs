using CgtBot.Settings;
using CgtBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Settings of Teams that cannot be started with are told by their key.</summary>
public sealed class TeamsSettingsTests
{
    private static readonly (string Key, string Value)[] Right = [("Teams:AppId", FakeTeams.AppId), ("Teams:TenantId", FakeTeams.Tenant), ("Teams:AppPassword", "s3cret")];

    [Theory]
    [InlineData("Teams:AppId", "mon-bot")]
    [InlineData("Teams:TenantId", "")]
    [InlineData("Teams:AppPassword", "")]
    [InlineData("Teams:AppType", "Personal")]
    [InlineData("Teams:CertificatePath", "absent.pem")]
    [InlineData("Teams:OpenIdMetadata", "http://login.botframework.com/keys")]
    [InlineData("Teams:Authority", "login.microsoftonline.com")]
    [InlineData("Teams:AllowAnonymous", "true")]
    public async Task A_wrong_setting_is_named(string key, string value)
    {
        var fault = await Should.ThrowAsync<SettingsFault>(() => BotApp.StartAsync(settings: [.. Right.Where(s => s.Key != key), (key, value)]));

        fault.Message.ShouldContain(key);
    }

    [Theory]
    [InlineData("Teams:AllowAnonymous")]
    [InlineData("Teams:AllowEmulator")]
    public async Task What_lets_the_unknown_in_is_refused_outside_of_development(string key) =>
        (await Should.ThrowAsync<OptionsValidationException>(() => BotApp.StartAsync(settings: (key, "true")))).Message.ShouldContain(key);

    [Fact]
    public async Task Without_an_app_id_nothing_listens()
    {
        await using var app = await BotApp.StartAsync();
        using var client = app.Client;

        ((int)(await client.PostAsync("/api/messages", new StringContent("{}"))).StatusCode).ShouldNotBeInRange(200, 299);
    }

    [Fact]
    public async Task In_development_the_anonymous_mode_answers_without_a_token()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var app = await BotApp.StartAsync(settings: [("environment", "Development"), ("Teams:AllowAnonymous", "true"), ("Teams:ServiceHosts", teams.Root.Authority)]);
        var town = new TeamsTown(teams, app);
        using var client = app.Client;

        ((int)(await client.PostAsync("/api/messages", new StringContent(town.Activity("message", "claude", text: "bonjour").ToJsonString(), System.Text.Encoding.UTF8, "application/json"))).StatusCode).ShouldBe(202);

        (await town.ComesAsync(0)).ShouldHaveSingleItem().Authorization.ShouldBeNull();
    }
}
