using System.Text.Json;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Verbs;

public sealed class SlackManifestVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_shows_the_manifest_for_Socket_Mode()
    {
        var (exit, output, errors) = await Verb.RunAsync("manifest", "slack");

        (exit, errors).ShouldBe((0, ""));
        JsonDocument.Parse(output).RootElement.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task It_writes_the_one_for_an_address_to_a_file_and_says_what_to_do_with_it()
    {
        var (exit, output, errors) = await Verb.RunAsync("manifest", "slack", "--http", "https://bot.exemple.fr", "--out", folder["slack.json"]);

        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain("From a manifest");
        (await File.ReadAllTextAsync(folder["slack.json"])).ShouldContain("https://bot.exemple.fr/slack/events");
    }

    [Fact]
    public async Task An_address_that_Slack_cannot_reach_is_refused_with_an_example()
    {
        var (exit, output, errors) = await Verb.RunAsync("manifest", "slack", "--http", "localhost");

        (exit, output).ShouldBe((2, ""));
        errors.ShouldContain("https://bot.exemple.fr");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_in_a_sentence()
    {
        var (exit, _, errors) = await Verb.RunAsync("manifest", "slack", "--out", folder["none/slack.json"]);

        exit.ShouldBe(2);
        errors.ShouldContain("slack.json");
    }
}
