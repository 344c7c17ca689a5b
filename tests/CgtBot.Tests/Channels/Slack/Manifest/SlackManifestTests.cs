using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Manifest;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Channels.Slack.Views;
using CgtBot.Tests.Channels.Slack.Blocks;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Slack.Manifest;

public sealed partial class SlackManifestTests
{
    private const string Address = "https://bot.exemple.fr/section/";

    /// <summary>The scope that Slack's documentation asks for, by method; several where the kind of conversation decides.</summary>
    private static readonly Dictionary<string, string[]> ByMethod = new()
    {
        ["chat.postMessage"] = ["chat:write"], ["chat.postEphemeral"] = ["chat:write"], ["chat.update"] = ["chat:write"], ["chat.unfurl"] = ["links:write"], ["auth.test"] = [], ["users.info"] = ["users:read"],
        ["conversations.history"] = ["channels:history", "groups:history", "im:history"], ["conversations.replies"] = ["channels:history", "groups:history", "im:history"], ["views.open"] = [], ["views.publish"] = [],
        ["files.getUploadURLExternal"] = ["files:write"], ["files.completeUploadExternal"] = ["files:write"],
    };

    private static readonly Dictionary<string, string[]> ByEvent = new()
    {
        ["app_mention"] = ["app_mentions:read"], ["message.im"] = ["im:history"], ["app_home_opened"] = [], ["tokens_revoked"] = [], ["app_uninstalled"] = [], ["link_shared"] = ["links:read"],
        ["channel_archive"] = ["channels:read"], ["channel_unarchive"] = ["channels:read"], ["channel_deleted"] = ["channels:read"], ["channel_left"] = ["channels:read"], ["group_archive"] = ["groups:read"], ["group_unarchive"] = ["groups:read"],
        ["group_deleted"] = ["groups:read"], ["group_left"] = ["groups:read"], ["member_joined_channel"] = ["channels:read", "groups:read"], ["member_left_channel"] = ["channels:read", "groups:read"],
    };

    public SlackManifestTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    public static TheoryData<string?, bool, string> Variants => new() { { null, false, "fr-FR" }, { null, true, "en" }, { Address, false, "fr-FR" }, { Address, true, "en" } };

    [Fact]
    public void The_manifest_that_lies_in_the_sources_is_the_one_that_is_written() => File.ReadAllText(Repository.PathOf("manifests/slack/manifest.json")).ShouldBe(SlackManifestSetup.Write(null, history: false));

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_manifest_follows_the_rules_of_Slack_s_schema(string? address, bool history, string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var manifest = Read(address, history);

        ManifestRules.Faults(manifest).ShouldBeEmpty();
        manifest.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean().ShouldBe(address is null);
    }

    [Fact]
    public void Slack_is_told_the_three_addresses_only_where_there_is_one()
    {
        var http = Read(Address, false);

        http.Objects().SelectMany(o => new[] { o.Text("url"), o.Text("request_url") }).OfType<string>().Order()
            .ShouldBe(new[] { SlackEndpoints.Commands, SlackEndpoints.Events, SlackEndpoints.Interactions }.Select(p => "https://bot.exemple.fr/section" + p).Order());
        http.GetProperty("features").GetProperty("unfurl_domains")[0].GetString().ShouldBe("bot.exemple.fr");
        Read(null, false).Objects().ShouldAllBe(o => o.Text("url") == null && o.Text("request_url") == null && o.Text("unfurl_domains") == null);
    }

    [Theory]
    [InlineData("http://bot.exemple.fr")]
    [InlineData("bot.exemple.fr")]
    [InlineData("https://claude:secret@bot.exemple.fr")]
    [InlineData("")]
    public void An_address_that_Slack_cannot_reach_is_refused(string address) => SlackManifestSetup.Write(address, history: false).ShouldBeNull();

    [Fact]
    public void The_shortcut_is_the_one_the_bot_answers() => Read(null, false).GetProperty("features").GetProperty("shortcuts")[0].Text("callback_id").ShouldBe(FollowModal.Callback);

    [Fact]
    public void Each_kind_of_event_the_bot_knows_is_asked_for_and_no_other() => Read(Address, true).Strings("bot_events").Select(e => e == "message.im" ? EventTypes.Message : e).Order()
        .ShouldBe(typeof(EventTypes).GetFields().Select(f => (string)f.GetValue(null)!).Order());

    [Fact]
    public void The_scopes_are_those_that_its_calls_and_events_need_and_no_other()
    {
        var methods = typeof(SlackMethod).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<SlackMethod>().Select(m => m.Name).ToList();
        var needed = methods.SelectMany(m => ByMethod[m]).Concat(Read(Address, true).Strings("bot_events").SelectMany(e => ByEvent[e])).Concat(["commands", "files:read"]);

        Read(Address, true).Strings("bot").Order().ShouldBe(needed.Distinct().Order());
        Read(null, false).Strings("bot").ShouldNotContain(s => s.StartsWith("links:", StringComparison.Ordinal) || s == "channels:history" || s == "groups:history");
    }

    [Fact]
    public void Each_scope_has_its_reason_in_the_readme()
    {
        var reasons = Reason().Matches(File.ReadAllText(Repository.PathOf("README.md"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());

        Read(Address, true).Strings("bot").ShouldAllBe(s => reasons.ContainsKey(s) && reasons[s].Length > 10);
    }

    private static JsonElement Read(string? address, bool history) => JsonDocument.Parse(SlackManifestSetup.Write(address, history)!).RootElement;

    [GeneratedRegex(@"(?m)^\| `([a-z_]+(?::[a-z]+)?)` \|([^|]+)\|$")]
    private static partial Regex Reason();
}
