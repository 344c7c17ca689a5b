using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;
using CgtBot.Texts;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>Files dropped in a conversation: who may, how many, how large, how long.</summary>
public sealed class DroppedFilesTests
{
    private const string Minutes = "# CST du 3 octobre 2024\n\n## Questions posées\n\n- Quel est le calendrier du télétravail ?\n- Quel est le coût annuel de l’outil de rédaction ?\n";

    [Fact]
    public async Task A_file_dropped_is_imported_and_one_that_is_too_large_is_told()
    {
        await using var town = await (await SlackTown.StartAsync(settings: ("Slack:MaxFileMegabytes", "1"))).BoundAsync();
        town.Slack.Files["questions.md"] = Encoding.UTF8.GetBytes(Minutes);
        town.Slack.Files["gros.md"] = new byte[1_100_000];

        var review = (await town.AnswersAsync(PayloadKind.Event, Dropped(town, "claude", "questions.md"))).ShouldHaveSingleItem();
        var large = (await town.AnswersAsync(PayloadKind.Event, Dropped(town, "claude", "gros.md"))).ShouldHaveSingleItem();

        SlackTown.TextOf(review).ShouldContain("télétravail");
        SlackTown.TitleOf(large).ShouldContain("gros.md");
    }

    [Fact]
    public async Task What_a_person_drops_who_may_not_import_is_not_fetched()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Files["questions.md"] = Encoding.UTF8.GetBytes(Minutes);
        town.Slack.Person = user => user == SlackTown.UserOf("gaelle") ? new JsonObject { ["team_id"] = FakeSlack.Team, ["is_restricted"] = true } : new JsonObject { ["team_id"] = FakeSlack.Team };

        var reader = await town.AnswersAsync(PayloadKind.Event, Dropped(town, "denis", "questions.md", SlackTown.Channel));
        var guest = await town.AnswersAsync(PayloadKind.Event, Dropped(town, "gaelle", "questions.md", SlackTown.Channel));

        SlackTown.TitleOf(reader.ShouldHaveSingleItem()).ShouldBe(ChatTexts.NotAllowed);
        SlackTown.TitleOf(guest.ShouldHaveSingleItem()).ShouldBe(ChatTexts.NotAllowed);
        town.Slack.FilesRead.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_typed_with_a_file_are_a_message_of_their_own_unless_they_only_ask_for_its_import()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Files["questions.md"] = Encoding.UTF8.GetBytes(Minutes);

        var both = await town.AnswersAsync(PayloadKind.Event, Dropped(town, "claude", "questions.md", words: "note une question : Qui a choisi cet outil ?"), 2);
        await town.DoneAsync();
        var before = town.Slack.Calls.Count;
        var imported = (await town.AnswersAsync(PayloadKind.Event, Dropped(town, "claude", "questions.md", words: "importe ce compte rendu"))).ShouldHaveSingleItem();
        await town.DoneAsync();

        SlackTown.TextOf(both[0]).ShouldContain("télétravail");
        SlackTown.TitleOf(both[1]).ShouldContain("n° 1");
        (SlackTown.TextOf(imported).Contains("télétravail", StringComparison.Ordinal), town.Slack.Calls.Count).ShouldBe((true, before + 1));
    }

    [Fact]
    public async Task Of_many_files_five_are_read_and_the_others_are_told()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        string[] names = [.. Enumerable.Range(1, 7).Select(n => $"compte-rendu-{n}.md")];
        Array.ForEach(names, name => town.Slack.Files[name] = Encoding.UTF8.GetBytes(Minutes));

        var answers = await town.AnswersAsync(PayloadKind.Event, Dropped(town, "claude", string.Join(' ', names)), 6);

        town.Slack.FilesRead.ShouldBe(names.Take(5));
        SlackTown.TitleOf(answers[^1]).ShouldContain("5 fichiers");
    }

    [Fact]
    public async Task Files_that_never_end_are_given_up_after_a_minute_for_all_of_them()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.FilesHeld.UnionWith(["lent.md", "plus-lent.md"]);
        var before = town.Slack.Calls.Count;
        await town.HandsAsync(PayloadKind.Event, Dropped(town, "claude", "lent.md plus-lent.md"));
        await Eventually.HoldsAsync(() => !town.Slack.FilesRead.IsEmpty);

        town.App.Clock.Advance(TimeSpan.FromSeconds(60));

        (await town.ComesAsync(before, 2)).Select(SlackTown.TitleOf).ShouldBe(["« lent.md » n’a pas pu être lu", "« plus-lent.md » n’a pas pu être lu"]);
    }

    private static JsonObject Dropped(SlackTown town, string person, string names, string? channel = null, string words = "")
    {
        var dropped = SlackTown.Message(person, words, channel);
        dropped["event"]!["subtype"] = "file_share";
        dropped["event"]!["files"] = new JsonArray([.. names.Split(' ').Select((name, i) => (JsonNode)new JsonObject { ["id"] = $"F{i}", ["name"] = name, ["size"] = 10, ["url_private_download"] = $"{town.Slack.Root}files/{name}" })]);
        return dropped;
    }
}
