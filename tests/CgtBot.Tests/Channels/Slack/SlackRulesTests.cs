using System.Text.Json;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Settings;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>What is decided without any Slack: words out of their marks, who is a guest, what an ending means, where the token goes, settings.</summary>
public sealed class SlackRulesTests
{
    [Theory]
    [InlineData("<@U0BOT> questions ouvertes", "questions ouvertes")]
    [InlineData("dis <@U0BOT> montre 4", "dis  montre 4")]
    [InlineData("<@U0BOT> note : 3 &lt; 5 &amp; 5 &gt; 3", "note : 3 < 5 & 5 > 3")]
    [InlineData("surveille <https://www.exemple.fr/flux?a=1&amp;b=2|le flux>", "surveille le flux (https://www.exemple.fr/flux?a=1&b=2)")]
    [InlineData("voir <http://exemple.fr/|exemple.fr> et <https://exemple.fr/b>", "voir http://exemple.fr/ et https://exemple.fr/b")]
    [InlineData("d’après <@U0123|Marie> et <@U0456>", "d’après @Marie et @une personne")]
    [InlineData("écris à <mailto:a@exemple.fr|a@exemple.fr>", "écris à a@exemple.fr")]
    [InlineData("dans <#C123|general>", "dans #general")]
    [InlineData("<!here> bonjour", "@here bonjour")]
    [InlineData("<@U0BOT>\u00A0montre\u0007 4", "montre 4")]
    public void Words_are_read_out_of_Slack_s_marks(string typed, string read) => SlackWords.Of(typed, "U0BOT").ShouldBe(read);

    [Theory]
    [InlineData("surveille <https://www.exemple.fr/flux?a=1&amp;b=2|le flux>", "surveille https://www.exemple.fr/flux?a=1&b=2")]
    [InlineData("rôles : <@U0123> membre", "rôles : @U0123 membre")]
    public void A_command_that_needs_an_address_or_a_person_has_them_as_Slack_marks_them(string typed, string read) => SlackWords.Exact(typed, "U0BOT").ShouldBe(read);

    [Theory]
    [InlineData("""{"team_id":"T1"}""", Standing.Insider)]
    [InlineData("""{"team_id":"T1","is_restricted":true}""", Standing.Guest)]
    [InlineData("""{"team_id":"T1","is_ultra_restricted":true}""", Standing.Guest)]
    [InlineData("""{"team_id":"T2"}""", Standing.External)]
    [InlineData("""{"team_id":"T1","is_stranger":true}""", Standing.External)]
    [InlineData("""{"team_id":"T2","enterprise_user":{"enterprise_id":"E2"}}""", Standing.External)]
    [InlineData("""{"team_id":"T2","enterprise_user":{"enterprise_id":"E1","teams":["T2"]}}""", Standing.External)]
    [InlineData("""{"team_id":"T2","enterprise_user":{"enterprise_id":"E1","teams":["T2","T1"]}}""", Standing.Insider)]
    [InlineData("{}", Standing.External)]
    public void Guests_and_strangers_are_told_apart(string person, Standing standing) => Outsiders.Of(JsonDocument.Parse(person).RootElement, InstalledIn.Read(JsonDocument.Parse("""{"team_id":"T1","enterprise_id":"E1","is_enterprise_install":false}""").RootElement)!).ShouldBe(standing);

    [Theory]
    [InlineData("""{"team_id":"T2","enterprise_user":{"enterprise_id":"E1","teams":["T2"]}}""", Standing.Insider)]
    [InlineData("""{"team_id":"T2","enterprise_user":{"enterprise_id":"E1"},"is_restricted":true}""", Standing.Guest)]
    [InlineData("""{"team_id":"T9","enterprise_user":{"enterprise_id":"E2","teams":["T9"]}}""", Standing.External)]
    [InlineData("""{"team_id":"T9"}""", Standing.External)]
    public void Installed_for_an_organisation_the_bot_knows_its_people_whatever_their_workspace(string person, Standing standing) =>
        Outsiders.Of(JsonDocument.Parse(person).RootElement, InstalledIn.Read(JsonDocument.Parse("""{"team_id":"T1","enterprise_id":"E1","is_enterprise_install":true}""").RootElement)!).ShouldBe(standing);

    [Theory]
    [InlineData("is_archived", typeof(Posted.Unwelcome))]
    [InlineData("not_in_channel", typeof(Posted.Unwelcome))]
    [InlineData("token_revoked", typeof(Posted.Unwelcome))]
    [InlineData("ratelimited", typeof(Posted.Later))]
    [InlineData("internal_error", typeof(Posted.Later))]
    [InlineData("msg_blocks_too_long", typeof(Posted.Refused))]
    [InlineData("invalid_blocks", typeof(Posted.Refused))]
    [InlineData("missing_scope", typeof(Posted.Refused))]
    public void Each_error_of_Slack_means_something(string error, Type ending) => ApiAnswer.Failed(error).Problem.ShouldBeOfType(ending);

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/3", true, false)]
    [InlineData("https://slack.com/api/chat.postMessage", true, true)]
    [InlineData("https://files.slack.com/files-pri/T1-F1/a.md", true, true)]
    [InlineData("http://files.slack.com/a", false, false)]
    [InlineData("https://files.slack.com.evil.example/a", false, false)]
    [InlineData("https://slack.com@evil.example/", false, false)]
    [InlineData("https://evilslack.com/", false, false)]
    [InlineData("https://hooks.slack.com:8443/", false, false)]
    public void An_address_is_followed_to_Slack_only_and_the_token_goes_less_far(string address, bool followed, bool token)
    {
        var api = new Uri("https://slack.com/api/");

        SlackHosts.Allows(api, address).ShouldBe(followed);
        SlackHosts.KeepsFiles(api, address).ShouldBe(token);
    }

    [Theory]
    [InlineData("Slack:BotToken", "xoxp-1")]
    [InlineData("Slack:AppToken", "xoxb-1")]
    [InlineData("Slack:SigningSecret", "")]
    [InlineData("Slack:ApiAddress", "http://slack.com/api/")]
    [InlineData("Slack:MaxFileMegabytes", "0")]
    public async Task A_wrong_setting_is_named(string key, string value)
    {
        (string Key, string Value)[] right = [("Slack:BotToken", "xoxb-1"), ("Slack:SigningSecret", "s3cret")];

        var fault = await Should.ThrowAsync<SettingsFault>(() => BotApp.StartAsync(settings: [.. right.Where(s => s.Key != key), (key, value)]));

        fault.Message.ShouldContain(key);
    }

    [Fact]
    public async Task Without_a_token_nothing_listens()
    {
        await using var app = await BotApp.StartAsync();
        using var client = app.Client;

        ((int)(await client.PostAsync("/slack/events", new StringContent("{}"))).StatusCode).ShouldNotBeInRange(200, 299);
    }
}
