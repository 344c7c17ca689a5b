using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Views;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>« Suivre ce message », the person's own page, and links to the register.</summary>
public sealed class ViewsTests
{
    private const string Words = "La direction peut-elle confirmer le calendrier du <#C9|general> ?";

    [Fact]
    public async Task A_message_is_followed_by_a_modal_that_says_what_is_wrong_in_it_and_saves_once()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude"))).ShouldHaveSingleItem();
        opened.Method.ShouldBe("views.open");
        opened["trigger_id"].ShouldNotBeNullOrEmpty();
        opened["view"]!.ShouldContain("La direction peut-elle confirmer le calendrier du #general ?");

        var wrong = await town.HandsAsync(PayloadKind.Interaction, Submission("claude", opened, "", "2025-06-01"));
        wrong!["response_action"]!.GetValue<string>().ShouldBe("errors");
        wrong["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["in.text", "in.due"]);
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(0);

        var right = Submission("claude", opened, "La direction peut-elle confirmer le calendrier ?", "2025-09-30");
        var noted = (await town.AnswersAsync(PayloadKind.Interaction, right)).ShouldHaveSingleItem();
        (await town.HandsAsync(PayloadKind.Interaction, Again(right))).ShouldBeNull();
        await town.DoneAsync();

        (noted.Method, noted["user"], noted.Channel).ShouldBe(("chat.postEphemeral", SlackTown.UserOf("claude"), SlackTown.Channel));
        SlackTown.TitleOf(noted).ShouldContain("n° 1");
        (await town.App.Reads(db => db.Entries.Select(e => new { e.Text, e.DueOn }).ToListAsync())).ShouldHaveSingleItem().ShouldBe(new { Text = "La direction peut-elle confirmer le calendrier ?", DueOn = new DateOnly(2025, 9, 30) });
    }

    [Fact]
    public async Task A_message_followed_days_later_has_its_own_day_and_is_kept_with_its_words_and_who_wrote_it()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.App.Clock.Advance(TimeSpan.FromDays(3));
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude"))).ShouldHaveSingleItem();

        await town.AnswersAsync(PayloadKind.Interaction, Submission("claude", opened, "Quel est le calendrier ?", null));

        var (entry, kept) = await town.App.Reads(async db => (await db.Entries.SingleAsync(), await db.FollowedMessages.SingleAsync()));
        (entry.AskedOn.First, entry.Origin).ShouldBe((new DateOnly(2025, 6, 13), "message du 13/06/2025"));
        kept.Text.ShouldBe("La direction peut-elle confirmer le calendrier du #general ?");
        (kept.SentAt, kept.Sender.Value).ShouldBe((DateTimeOffset.FromUnixTimeMilliseconds(1749802000500), "slack:UAUTRE"));
    }

    [Fact]
    public async Task The_modal_of_an_English_section_says_what_is_wrong_in_English()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude"))).ShouldHaveSingleItem();
        ((string?)opened.View!["title"]!["text"]).ShouldBe("Follow this message");

        var wrong = await town.HandsAsync(PayloadKind.Interaction, Submission("claude", opened, "", "2025-06-01"));
        wrong!["errors"]!.AsObject().Select(e => (string?)e.Value).ShouldBe(["Write what is asked, in 3000 characters at most.", "This date is past: give today’s, one to come, or none."]);

        var noted = (await town.AnswersAsync(PayloadKind.Interaction, Submission("claude", opened, "Who chose the tool?", null))).ShouldHaveSingleItem();
        SlackTown.TitleOf(noted).ShouldContain("no. 1");
    }

    [Fact]
    public async Task A_modal_of_a_reader_notes_nothing()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "denis"))).ShouldHaveSingleItem();

        var refused = (await town.AnswersAsync(PayloadKind.Interaction, Submission("denis", opened, "Quel calendrier ?", null))).ShouldHaveSingleItem();

        SlackTown.TitleOf(refused).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_what_was_noted_is_told_one_to_one()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == "chat.postEphemeral" ? new SlackFault.Error("channel_not_found") : null;
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude", "C0AILLEURS"))).ShouldHaveSingleItem();

        var said = (await town.AnswersAsync(PayloadKind.Interaction, Submission("claude", opened, "Quel calendrier ?", null))).ShouldHaveSingleItem();

        (said.Method, said.Channel).ShouldBe(("chat.postMessage", SlackTown.UserOf("claude")));
        SlackTown.TitleOf(said).ShouldContain("n° 1");
    }

    [Fact]
    public async Task What_two_colleagues_write_to_each_other_is_no_conversation_with_the_bot()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("denis", "questions ouvertes", SlackTown.Channel);
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "denis", "D0COLLEGUES"))).ShouldHaveSingleItem();

        await town.AnswersAsync(PayloadKind.Interaction, Submission("denis", opened, "Quel calendrier ?", null));

        (await town.App.Reads(db => db.Channels.AnyAsync(c => c.Conversation == "D0COLLEGUES"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_too_long_for_the_modal_is_cut_at_a_word_and_said_to_be()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var words = string.Join(' ', Enumerable.Repeat("calendrier", 400));

        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude", words: words))).ShouldHaveSingleItem();

        SlackTown.TextOf(opened).ShouldContain("Ce message fait 4399 caractères");
        opened["view"]!.ShouldNotContain("calendrie\"");
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2025-06-14", false)]
    [InlineData("Pacific/Auckland", "2025-06-13", true)]
    [InlineData("America/Martinique", "2025-06-13", false)]
    [InlineData("America/Martinique", "2025-06-12", true)]
    public async Task Today_is_the_section_s_and_is_no_past_date(string zone, string due, bool past)
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).TimeZone = zone);
        town.App.Clock.Advance(TimeSpan.FromHours(6));
        var opened = (await town.AnswersAsync(PayloadKind.Interaction, Shortcut(town, "claude"))).ShouldHaveSingleItem();

        var answer = await town.HandsAsync(PayloadKind.Interaction, Submission("claude", opened, "Quel calendrier ?", due));

        (answer?["errors"]?["in.due"] is not null).ShouldBe(past);
    }

    [Fact]
    public async Task A_long_list_on_the_home_page_says_how_much_of_it_is_shown()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, act) =>
        {
            for (var n = 0; n < 25; n++)
            {
                await CgtBot.Registers.EntryRecorder.RecordAsync(db, act, await db.Sections.SingleAsync(), new(CgtBot.Domain.Registers.EntryKind.Question, $"Question {n} ?", new(new DateOnly(2024, 6, 3))), default);
            }
        });

        var home = (await town.AnswersAsync(PayloadKind.Event, SlackTown.Event("app_home_opened", new JsonObject { ["user"] = SlackTown.UserOf("claude"), ["channel"] = SlackTown.PersonalOf("claude"), ["tab"] = "home" }))).ShouldHaveSingleItem();

        SlackTown.TextOf(home).ShouldSatisfyAllConditions(t => t.ShouldContain("1 à 8 sur 25"), t => t.ShouldNotContain("1 à 20"), t => t.ShouldContain("Tout voir"), t => t.ShouldNotContain("Page suivante"));
    }

    [Fact]
    public async Task Opening_the_home_page_leaves_what_the_bot_had_just_asked_to_be_answered()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var asked = SlackTown.TitleOf(await town.SaysAsync("claude", "refuse"));
        (await town.App.Reads(db => db.AskedQuestions.CountAsync())).ShouldBe(1, asked);

        await town.AnswersAsync(PayloadKind.Event, SlackTown.Event("app_home_opened", new JsonObject { ["user"] = SlackTown.UserOf("claude"), ["channel"] = SlackTown.PersonalOf("claude"), ["tab"] = "home" }));

        (await town.App.Reads(db => db.AskedQuestions.CountAsync())).ShouldBe(1);
        SlackTown.TitleOf(await town.SaysAsync("claude", "1")).ShouldContain("n° 1");
    }

    [Fact]
    public async Task A_trigger_that_has_run_out_loses_the_modal_and_nothing_else()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == "views.open" ? new SlackFault.Error("expired_trigger_id") : null;
        await town.HandsAsync(PayloadKind.Interaction, Shortcut(town, "claude"));
        await town.DoneAsync();

        SlackTown.TitleOf(await town.SaysAsync("claude", "questions ouvertes", SlackTown.Channel)).ShouldContain("question", Case.Insensitive);
    }

    [Fact]
    public async Task The_home_page_shows_what_one_noted_what_is_overdue_the_gaps_and_the_sources_and_its_buttons_work()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await SampleSection.FillAsync(town.App);
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        JsonObject Opened(string person) => SlackTown.Event("app_home_opened", new JsonObject { ["user"] = SlackTown.UserOf(person), ["channel"] = SlackTown.PersonalOf(person), ["tab"] = "home" });

        var home = (await town.AnswersAsync(PayloadKind.Event, Opened("claude"))).ShouldHaveSingleItem();
        var unknown = (await town.AnswersAsync(PayloadKind.Event, Opened("denis"))).ShouldHaveSingleItem();

        (home.Method, home["user_id"]).ShouldBe(("views.publish", SlackTown.UserOf("claude")));
        ((string)home.View!["type"]!).ShouldBe("home");
        foreach (var part in new[] { "Ma section", "Qui a choisi cet outil ?", "en retard", "écart", "source" })
        {
            SlackTown.TextOf(home).ShouldContain(part, Case.Insensitive);
        }

        SlackTown.TextOf(unknown).ShouldContain("code");
        SlackTown.TextOf(unknown).ShouldNotContain("choisi");
        var press = town.Press("claude", home, "help");
        press.Remove("channel");
        (press["container"], press["view"]) = (new JsonObject { ["type"] = "view", ["view_id"] = "V1" }, new JsonObject { ["id"] = "V1", ["type"] = "home" });
        var before = town.Slack.Calls.Count;
        await town.HandsAsync(PayloadKind.Interaction, press);
        await Eventually.HoldsAsync(() => town.Slack.Calls.Skip(before).Any(c => c.Method == "views.publish" && c["user_id"] == SlackTown.UserOf("claude")));
        town.Slack.Calls.Skip(before).First().ShouldSatisfyAllConditions(c => c.Method.ShouldBe("chat.postMessage"), c => c.Channel.ShouldBe(SlackTown.UserOf("claude"), "one to one"));
    }

    [Theory]
    [InlineData("Relier, contenu visible", true)]
    [InlineData("Relier en mode discret", false)]
    public async Task A_link_to_the_register_shows_what_it_leads_to_as_far_as_the_channel_may_see(string mode, bool shown)
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync(mode: mode);
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var link = SlackTown.Event("link_shared", new JsonObject
        {
            ["user"] = SlackTown.UserOf("claude"), ["channel"] = SlackTown.Channel, ["message_ts"] = "1749802000.9", ["links"] = new JsonArray(new JsonObject { ["domain"] = "section.exemple.fr", ["url"] = "https://section.exemple.fr/registre/1" }, new JsonObject { ["domain"] = "section.exemple.fr", ["url"] = "https://section.exemple.fr/autre" }),
        });

        var unfurl = (await town.AnswersAsync(PayloadKind.Event, link)).ShouldHaveSingleItem();

        unfurl.Method.ShouldBe("chat.unfurl");
        JsonNode.Parse(unfurl["unfurls"]!)!.AsObject().Select(u => u.Key).ShouldBe(["https://section.exemple.fr/registre/1"]);
        unfurl["unfurls"]!.Contains("choisi", StringComparison.Ordinal).ShouldBe(shown);
    }

    [Theory]
    [InlineData("https://section.exemple.fr/registre/12", "show")]
    [InlineData("https://section.exemple.fr/ecarts/3", "gaps")]
    [InlineData("https://section.exemple.fr/registre", null)]
    [InlineData("https://section.exemple.fr/registre/12/x", null)]
    [InlineData("registre/12", null)]
    public void Only_pages_of_one_thing_are_shown(string url, string? command) => (SharedLinks.CommandOf(url)?.Name).ShouldBe(command);

    private static JsonObject Shortcut(SlackTown town, string person, string channel = SlackTown.Channel, string words = Words) => new()
    {
        ["type"] = "message_action", ["callback_id"] = FollowModal.Callback, ["team"] = new JsonObject { ["id"] = FakeSlack.Team }, ["user"] = new JsonObject { ["id"] = SlackTown.UserOf(person), ["name"] = person },
        ["channel"] = new JsonObject { ["id"] = channel }, ["message_ts"] = "1749802000.5", ["message"] = new JsonObject { ["ts"] = "1749802000.5", ["user"] = "UAUTRE", ["text"] = words },
        ["response_url"] = town.Slack.ResponseUrl("s"), ["trigger_id"] = $"1.{Guid.NewGuid():N}",
    };

    private static JsonObject Submission(string person, SlackCall opened, string text, string? due)
    {
        JsonObject Field(string name, JsonObject value) => new() { [$"in.{name}"] = value };
        return new JsonObject
        {
            ["type"] = "view_submission", ["team"] = new JsonObject { ["id"] = FakeSlack.Team }, ["user"] = new JsonObject { ["id"] = SlackTown.UserOf(person), ["name"] = person }, ["trigger_id"] = $"1.{Guid.NewGuid():N}",
            ["view"] = new JsonObject
            {
                ["id"] = "V0FOLLOW", ["type"] = "modal", ["callback_id"] = (string)opened.View!["callback_id"]!, ["private_metadata"] = (string)opened.View!["private_metadata"]!, ["hash"] = "156.1",
                ["blocks"] = opened.View!["blocks"]!.DeepClone(),
                ["state"] = new JsonObject
                {
                    ["values"] = new JsonObject
                    {
                        ["in.kind"] = Field("kind", new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = "question" } }),
                        ["in.text"] = Field("text", new JsonObject { ["type"] = "plain_text_input", ["value"] = text.Length == 0 ? null : text }),
                        ["in.due"] = Field("due", new JsonObject { ["type"] = "datepicker", ["selected_date"] = due }),
                    },
                },
            },
        };
    }

    /// <summary>Sent again by an impatient client: another trigger, the same window.</summary>
    private static JsonObject Again(JsonObject submission)
    {
        var again = submission.DeepClone().AsObject();
        again["trigger_id"] = $"1.{Guid.NewGuid():N}";
        return again;
    }
}
