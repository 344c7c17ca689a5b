using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Channels.Teams.Tokens;
using CgtBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Each thing the bot may do at the connector, as HTTP.</summary>
public sealed class ConnectorTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    private readonly FakeTeams teams = fixture.Town.Teams;

    private ConnectorClient Connector => fixture.Town.App.Services.GetRequiredService<ConnectorClient>();

    private ConversationReference Place => new() { ServiceUrl = teams.ServiceUrl, ChannelId = "msteams", Conversation = new ConversationAccount { Id = "a:b/c" }, Bot = new ChannelAccount { Id = TeamsTown.Bot } };

    [Fact]
    public async Task It_sends_replies_updates_and_deletes()
    {
        var before = teams.Calls.Count;
        var activity = new Activity { Type = ActivityTypes.Message, Text = "bonjour" }.ApplyConversationReference(Place);

        (await Connector.SendAsync(activity, default)).ShouldBeOfType<Posted.Taken>().Id.ShouldNotBeNull();
        await Connector.SendAsync(activity with { ReplyToId = "17" }, default);
        await Connector.UpdateAsync(activity with { Id = "18" }, default);
        await Connector.DeleteAsync(Place, "19", default);

        teams.Calls.Skip(before).Select(c => (c.Method, c.Conversation, c.Message)).ShouldBe([("POST", "a:b/c", null), ("POST", "a:b/c", "17"), ("PUT", "a:b/c", "18"), ("DELETE", "a:b/c", "19")]);
    }

    [Fact]
    public async Task It_opens_a_conversation_one_to_one()
    {
        var before = teams.Calls.Count;

        (await Connector.CreateAsync(teams.ServiceUrl, new ConversationParameters { IsGroup = false, Bot = new ChannelAccount { Id = TeamsTown.Bot }, Members = [new ChannelAccount { Id = "29:claude" }], TenantId = FakeTeams.Tenant }, default)).ShouldBeOfType<Posted.Taken>();

        var call = teams.Calls.Skip(before).ShouldHaveSingleItem();
        call.RawPath.ShouldBe("/teams/v3/conversations");
        call.Body!.ToJsonString().ShouldContain("29:claude");
    }

    [Fact]
    public async Task It_reads_the_members_page_after_page()
    {
        teams.Gives = call => call.RawPath.Contains("continuationToken", StringComparison.Ordinal) ? new { members = new[] { new { id = "29:b" } } } : new { continuationToken = "a/b", members = new[] { new { id = "29:a" } } };

        (await Connector.MembersAsync(Place, default)).Select(m => m.Id).ShouldBe(["29:a", "29:b"]);

        teams.Gives = _ => null;
    }

    [Fact]
    public async Task It_writes_to_no_host_that_is_not_allowed()
    {
        var before = teams.Calls.Count;

        (await Connector.SendAsync(new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(Place with { ServiceUrl = "https://evil.example/" }), default)).ShouldBeOfType<Posted.Refused>();
        teams.Calls.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_certificate_proves_the_bot_in_the_place_of_a_secret_each_time_a_token_is_asked()
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=cgtbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await File.WriteAllTextAsync(folder["bot.pem"], certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        await using var microsoft = await FakeTeams.StartAsync();
        microsoft.Certificate = certificate;
        await using var app = await BotApp.StartAsync(settings: [.. microsoft.Settings.Where(s => s.Key != "Teams:AppPassword"), ("Teams:CertificatePath", folder["bot.pem"])]);
        var token = app.Services.GetRequiredService<BotToken>();

        (await token.GetAsync(default)).ShouldBe("given-1");
        (await token.GetAsync(default)).ShouldBe("given-1");
        app.Clock.Advance(TimeSpan.FromMinutes(56));
        (await token.GetAsync(default)).ShouldBe("given-2", "asked again before it ends");
    }
}
