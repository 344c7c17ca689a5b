using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>What people say in Slack, and what the bot writes back: assertions are on the HTTP that leaves.</summary>
public sealed class ConversationTests
{
    private const string Note = "note une question : Quel est le calendrier du télétravail ?";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_under_the_bot_s_token_with_words_that_stand_for_the_card()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var asked = SlackTown.Message("claude", "quelles questions sont encore ouvertes ?", SlackTown.Channel);

        var reply = (await town.AnswersAsync(PayloadKind.Event, asked)).ShouldHaveSingleItem();

        reply.ShouldSatisfyAllConditions(
            r => r.Method.ShouldBe("chat.postMessage"), r => r.Channel.ShouldBe(SlackTown.Channel), r => r["thread_ts"].ShouldBe((string)asked["event"]!["ts"]!),
            r => r.Authorization.ShouldBe($"Bearer {FakeSlack.Token}"), r => SlackTown.TitleOf(r).ShouldContain("question", Case.Insensitive), r => r.Mark.ShouldNotBeNull());
    }

    [Fact]
    public async Task The_same_event_handed_over_again_and_the_message_beside_its_mention_are_answered_once()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var asked = SlackTown.Message("claude", Note);
        await town.AnswersAsync(PayloadKind.Event, asked);
        var before = town.Slack.Calls.Count;

        foreach (var reason in new[] { "http_timeout", "http_error" })
        {
            town.App.Clock.Advance(TimeSpan.FromSeconds(20));
            asked["retry"] = reason;
            await town.HandsAsync(PayloadKind.Event, asked);
        }

        await town.DoneAsync();
        town.Slack.Calls.Count.ShouldBe(before);
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_command_is_answered_to_who_typed_it_alone_unless_they_share_it()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        var alone = await town.CommandsAsync("claude", "questions ouvertes");
        var shared = await town.CommandsAsync("claude", "partager questions ouvertes");

        alone.ShouldSatisfyAllConditions(c => c.Method.ShouldBe(SlackCall.Response), c => c["response_type"].ShouldBe("ephemeral"), c => c.Authorization.ShouldBeNullOrEmpty("a response address takes no token"));
        shared["response_type"].ShouldBe("in_channel");
        SlackTown.TitleOf(shared).ShouldBe(SlackTown.TitleOf(alone));
    }

    [Fact]
    public async Task A_command_whose_response_address_is_no_longer_good_is_answered_all_the_same()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == SlackCall.Response ? new SlackFault.Status(404) : null;

        var alone = await town.CommandsAsync("claude", "questions ouvertes");

        (alone.Method, alone["user"], alone.Channel).ShouldBe(("chat.postEphemeral", SlackTown.UserOf("claude"), SlackTown.Channel));
    }

    [Fact]
    public async Task What_is_noted_has_its_links_and_persons_as_people_read_them_and_a_role_is_given_by_a_mention()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("denis", "questions ouvertes", SlackTown.Channel);

        await town.SaysAsync("claude", "note une question : Pourquoi <https://exemple.fr/cr|le compte rendu> ne cite-t-il pas <@U0AUTRE> ?");
        await town.SaysAsync("claude", $"rôles : <@{SlackTown.UserOf("denis")}> membre");

        (await town.App.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Pourquoi le compte rendu (https://exemple.fr/cr) ne cite-t-il pas @une personne ?");
        (await town.App.Reads(db => db.Persons.Where(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf("denis"))).Select(p => p.Role).SingleAsync())).ShouldBe(Role.Member);
    }

    [Fact]
    public async Task What_one_person_has_analysed_alone_alerts_the_channel_it_was_typed_in()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        await town.AnswersAsync(PayloadKind.Command, town.Command("claude", "analyse : La collectivité déploie un assistant d’intelligence artificielle pour tous les agents, dès la rentrée prochaine."));

        await Eventually.HoldsAsync(() => town.App.Reads(async db => await db.Outbox.AnyAsync(m => m.What == "alert" && db.Channels.Any(c => c.Number == m.Channel && c.Conversation == SlackTown.Channel))));
    }

    [Fact]
    public async Task A_text_pasted_to_be_analysed_keeps_the_words_its_links_are_named_by()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", "analyse : La collectivité déploie <https://exemple.fr/ia|l’expérimentation Copilot> pour tous les agents, dès la rentrée prochaine, dans chaque service."));

        var raw = await town.App.Reads(db => db.Captures.Select(c => c.Raw).SingleAsync());
        Encoding.UTF8.GetString(raw).ShouldContain("déploie l’expérimentation Copilot (https://exemple.fr/ia) pour tous");
    }

    [Fact]
    public async Task A_channel_is_not_bound_by_a_command_which_may_be_typed_where_the_bot_is_no_member()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        var said = await town.CommandsAsync("claude", "relier ce canal", "C0AILLEURS");

        (SlackTown.TitleOf(said), said["response_type"]).ShouldBe(("Invitez-moi d’abord dans ce canal", "ephemeral"));
        SlackTown.TextOf(said).ShouldContain("/invite @CgtBot");
        (await town.App.Reads(db => db.Channels.AnyAsync(c => c.Conversation == "C0AILLEURS"))).ShouldBeFalse();
        SlackTown.TitleOf(await town.CommandsAsync("denis", "relier ce canal", "C0AILLEURS")).ShouldBe("Ce canal n’est relié à aucune section");
    }

    [Fact]
    public async Task Undo_takes_back_no_binding()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        SlackTown.TitleOf(await town.SaysAsync("claude", "annule")).ShouldBe("Il n’y a rien à annuler");

        (await town.App.Reads(db => db.Channels.CountAsync(c => c.Platform == "slack"))).ShouldBe(2);
        (await town.App.Reads(db => db.Persons.Where(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf("claude"))).Select(p => p.Role).SingleAsync())).ShouldBe(Role.Steward);
    }

    [Fact]
    public async Task Who_once_spoke_in_an_open_channel_reads_no_more_once_it_is_discreet()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        Task<Role> RoleOf(string person) => town.App.Reads(db => db.Persons.Where(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf(person))).Select(p => p.Role).SingleAsync());
        await town.SaysAsync("denis", "questions ouvertes", SlackTown.Channel);
        await town.SaysAsync("gaelle", "questions ouvertes", SlackTown.Channel);
        await town.SaysAsync("claude", $"rôles : <@{SlackTown.UserOf("gaelle")}> membre");
        await town.SaysAsync("claude", $"rôles : <@{SlackTown.UserOf("gaelle")}> lecteur");

        SlackTown.TextOf(await town.SaysAsync("claude", "mode discret : oui", SlackTown.Channel)).ShouldContain("Lecture retirée à 1 personne");

        (await RoleOf("denis"), await RoleOf("gaelle")).ShouldBe((Role.None, Role.Reader));
        await town.SaysAsync("claude", "annule", SlackTown.Channel);
        (await RoleOf("denis")).ShouldBe(Role.Reader);
    }

    [Fact]
    public async Task A_command_typed_where_no_section_listens_is_answered_from_the_person_s_own()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        SlackTown.TitleOf(await town.CommandsAsync("claude", "questions ouvertes", "C0AILLEURS")).ShouldContain("question", Case.Insensitive);
        SlackTown.TitleOf(await town.CommandsAsync("inconnue", "questions ouvertes", "C0AILLEURS")).ShouldBe("Ce canal n’est relié à aucune section");
    }

    [Fact]
    public async Task What_a_section_says_is_not_shared_in_a_channel_where_it_does_not_listen()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();

        var elsewhere = await town.CommandsAsync("claude", "partager questions ouvertes", "C0AILLEURS");

        (elsewhere["response_type"], SlackTown.TitleOf(elsewhere)).ShouldBe(("ephemeral", SlackTown.TitleOf(await town.CommandsAsync("claude", "partager questions ouvertes"))));
    }

    [Fact]
    public async Task A_code_serves_once_one_to_one_and_one_written_in_a_channel_is_cancelled()
    {
        await using var town = await SlackTown.StartAsync();
        var (shown, used) = (await town.NewCodeAsync(), await town.NewCodeAsync());

        SlackTown.TitleOf(await town.SaysAsync("claude", shown, SlackTown.Channel)).ShouldBe("Ce code est annulé");
        SlackTown.TitleOf(await town.SaysAsync("claude", shown)).ShouldBe("Ce code ne convient pas");
        SlackTown.TitleOf(await town.CommandsAsync("claude", used)).ShouldContain("conversation privée");
        SlackTown.TitleOf(await town.SaysAsync("claude", used.ToLowerInvariant())).ShouldContain("Vous êtes responsable");
        SlackTown.TitleOf(await town.SaysAsync("denis", used)).ShouldBe("Ce code ne convient pas");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_shaped_like_a_code_are_answered_as_what_they_ask_and_a_code_among_such_words_is_found()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Person = user => new JsonObject { ["team_id"] = FakeSlack.Team, ["is_restricted"] = user == SlackTown.UserOf("gaelle") };
        var code = await town.NewCodeAsync();

        SlackTown.TitleOf(await town.CommandsAsync("claude", "liste F3SCT")).ShouldContain("F3SCT");
        SlackTown.TitleOf(await town.CommandsAsync("gaelle", "liste F3SCT")).ShouldNotBe(CgtBot.Texts.SlackTexts.GuestCode);
        SlackTown.TitleOf(await town.SaysAsync("inconnue", "liste F3SCT")).ShouldBe("Bonjour, je suis CgtBot");
        SlackTown.TitleOf(await town.SaysAsync("inconnue", "voici " + code.Replace('-', ' '))).ShouldContain("Vous êtes responsable");
    }

    [Fact]
    public async Task A_code_a_guest_writes_before_others_is_cancelled_too()
    {
        await using var town = await SlackTown.StartAsync();
        town.Slack.Person = user => new JsonObject { ["team_id"] = FakeSlack.Team, ["is_restricted"] = user == SlackTown.UserOf("gaelle") };
        var code = await town.NewCodeAsync();

        SlackTown.TitleOf(await town.SaysAsync("gaelle", code)).ShouldBe(CgtBot.Texts.SlackTexts.GuestCode);
        SlackTown.TitleOf(await town.SaysAsync("gaelle", code, SlackTown.Channel)).ShouldBe("Ce code est annulé");
        SlackTown.TitleOf(await town.SaysAsync("claude", code)).ShouldBe("Ce code ne convient pas");
    }

    [Theory]
    [InlineData("bind")]
    [InlineData("open")]
    public async Task The_help_stays_as_it_is_when_one_of_its_commands_is_pressed(string command)
    {
        await using var town = await (await SlackTown.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", "https://registre.exemple.org/")])).BoundAsync();
        var help = await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", "aide"));
        await town.DoneAsync();
        var page = town.Slack.Posted.Last(p => p.Channel == SlackTown.PersonalOf("claude") && SlackTown.Buttons(p).Any(b => SlackTown.CommandOf(b) == command));
        help.ShouldNotBeEmpty();

        await town.PressesAsync("claude", page, command);
        await town.DoneAsync();

        town.Slack.Calls.ShouldNotContain(c => c.Method == "chat.update");
    }

    [Fact]
    public async Task A_card_left_by_another_section_orders_nothing_in_the_one_the_conversation_is_of_now()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.App.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = db.Section, Name = "Autre section" })), section: 2);
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var old = await town.SaysAsync("claude", "montre la question n° 1");
        await town.SaysAsync("claude", await town.NewCodeAsync(section: 2));
        await town.SaysAsync("claude", "note une question : Quel est le coût annuel ?");

        (await town.PressesAsync("claude", old, "refuse", 1, ("text", "Non."))).Select(SlackTown.TitleOf).ShouldBe(["Cette carte ne peut plus être utilisée : redemandez-la."]);

        (await town.App.Reads(db => db.Entries.Select(e => e.State).SingleAsync(), 2)).ShouldBe(EntryState.Open);
    }

    [Fact]
    public async Task A_reader_may_not_do_what_needs_more_typed_or_pressed()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", Note, SlackTown.Channel);
        var roles = await town.SaysAsync("claude", "rôles", SlackTown.Channel);

        SlackTown.TitleOf(await town.SaysAsync("denis", "rôles", SlackTown.Channel)).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        var before = await town.App.Reads(db => db.Journal.CountAsync(l => l.What != "person-met"));
        var button = SlackTown.Buttons(roles).First(b => SlackTown.CommandOf(b) == "roles");
        SlackTown.TitleOf((await town.AnswersAsync(PayloadKind.Interaction, town.Press("denis", roles, button))).ShouldHaveSingleItem()).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        (await town.App.Reads(db => db.Journal.CountAsync(l => l.What != "person-met"))).ShouldBe(before);
    }

    [Fact]
    public async Task A_guest_reads_at_most_whatever_role_they_hold_and_people_of_other_workspaces_see_nothing_unless_allowed()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Person = user => user == SlackTown.UserOf("gaelle") ? new JsonObject { ["team_id"] = FakeSlack.Team, ["is_ultra_restricted"] = true } : new JsonObject { ["team_id"] = "T0AUTRE" };
        await town.App.Arranges(async (db, act) => db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = new AuthorId("slack:" + SlackTown.UserOf("gaelle")), Role = Role.Steward, CreatedBy = AuthorId.LocalSteward, CreatedAt = act.Of.At }));

        SlackTown.TitleOf(await town.SaysAsync("gaelle", "rôles", SlackTown.Channel)).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        SlackTown.TitleOf(await town.SaysAsync("gaelle", "questions ouvertes", SlackTown.Channel)).ShouldContain("question", Case.Insensitive);
        var refused = await town.SaysAsync("etranger", "questions ouvertes", SlackTown.Channel);
        (refused.Method, SlackTown.TitleOf(refused)).ShouldBe(("chat.postEphemeral", CgtBot.Texts.SlackTexts.External));
        (await town.App.Reads(db => db.Persons.CountAsync(p => p.Author == new AuthorId("slack:" + SlackTown.UserOf("etranger"))))).ShouldBe(0);
    }

    [Fact]
    public async Task Whom_Slack_cannot_tell_of_reads_nothing_is_told_why_and_is_answered_when_it_can()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == "users.info" ? new SlackFault.Error("internal_error") : null;

        var refused = await town.SaysAsync("nouveau", "questions ouvertes", SlackTown.Channel);

        (refused.Method, SlackTown.TitleOf(refused)).ShouldBe(("chat.postEphemeral", CgtBot.Texts.SlackTexts.NotTold));
        town.Slack.Fault = _ => null;
        SlackTown.TitleOf(await town.SaysAsync("nouveau", "questions ouvertes", SlackTown.Channel)).ShouldContain("question", Case.Insensitive);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_in_a_shared_channel_is_answered_as_an_outsider()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Person = _ => new JsonObject { ["team_id"] = "T0AUTRE", ["enterprise_user"] = new JsonObject { ["enterprise_id"] = "E0AUTRE", ["teams"] = new JsonArray("T0AUTRE") } };

        SlackTown.TitleOf(await town.SaysAsync("etranger", "questions ouvertes", SlackTown.Channel)).ShouldBe(CgtBot.Texts.SlackTexts.External);
    }

    [Fact]
    public async Task In_a_discreet_channel_a_card_shows_a_number_and_a_neutral_title_only()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync(mode: "Relier en mode discret");

        var reply = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", SlackTown.Channel);

        string.Join(' ', reply.Form.Values).ShouldNotContain("choisi");
    }

    [Fact]
    public async Task A_message_edited_or_deleted_changes_no_entry_and_its_author_is_offered_to_correct_it()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var asked = SlackTown.Message("claude", "note une question : Quel est le coût annuel ?", SlackTown.Channel);
        await town.AnswersAsync(PayloadKind.Event, asked);
        var ts = (string)asked["event"]!["ts"]!;
        JsonObject Said(string text) => new() { ["ts"] = ts, ["user"] = SlackTown.UserOf("claude"), ["text"] = text };

        var edited = SlackTown.Event("message", new JsonObject { ["subtype"] = "message_changed", ["channel"] = SlackTown.Channel, ["ts"] = "1749809999.1", ["message"] = Said("Quel est le coût mensuel ?"), ["previous_message"] = Said("Quel est le coût annuel ?") });
        var deleted = SlackTown.Event("message", new JsonObject { ["subtype"] = "message_deleted", ["channel"] = SlackTown.Channel, ["ts"] = "1749809999.2", ["deleted_ts"] = ts, ["previous_message"] = Said("Quel est le coût mensuel ?") });
        var offer = (await town.AnswersAsync(PayloadKind.Event, edited)).ShouldHaveSingleItem();
        var second = (await town.AnswersAsync(PayloadKind.Event, deleted)).ShouldHaveSingleItem();

        (offer.Method, offer["user"], SlackTown.TitleOf(offer)).ShouldBe(("chat.postEphemeral", SlackTown.UserOf("claude"), "Message modifié : l’entrée n° 1 n’a pas changé"));
        SlackTown.TitleOf(second).ShouldBe("Message supprimé : l’entrée n° 1 n’a pas changé");
        (await town.App.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Quel est le coût annuel ?");
    }

    [Theory]
    [InlineData("app_uninstalled", "{}")]
    [InlineData("tokens_revoked", """{"tokens":{"bot":["U0BOT"]}}""")]
    [InlineData("channel_archive", """{"channel":"C0CANAL","user":"UADMIN"}""")]
    [InlineData("group_deleted", """{"channel":"C0CANAL"}""")]
    [InlineData("channel_left", """{"channel":"C0CANAL"}""")]
    [InlineData("member_left_channel", """{"channel":"C0CANAL","user":"U0BOT"}""")]
    public async Task Where_the_bot_was_put_out_what_is_to_be_said_waits_and_is_said_when_it_is_back(string happened, string fields)
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.HandsAsync(PayloadKind.Event, SlackTown.Event(happened, JsonNode.Parse(fields)!.AsObject()));
        await town.DoneAsync();
        var before = town.Slack.Calls.Count;
        await SayAsync(town, "pendant l’absence");
        using (var client = town.App.Client)
        {
            (await client.GetStringAsync("/health")).ShouldContain("Uninstalled");
        }

        (await town.App.Reads(db => db.Channels.AnyAsync(c => c.Conversation == SlackTown.Channel && c.GoneAt != null))).ShouldBeTrue();
        town.Slack.Calls.Count.ShouldBe(before);
        await town.HandsAsync(PayloadKind.Event, SlackTown.Event("member_joined_channel", new JsonObject { ["channel"] = SlackTown.Channel, ["user"] = FakeSlack.Bot }));

        SlackTown.TitleOf((await town.ComesAsync(before)).ShouldHaveSingleItem()).ShouldBe("pendant l’absence");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_is_gone_when_something_is_said_is_noted_and_nothing_is_lost()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == "chat.postMessage" ? new SlackFault.Error("is_archived") : null;
        await SayAsync(town, "archivé");

        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Channels.AnyAsync(c => c.Conversation == SlackTown.Channel && c.GoneAt != null)));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Waiting)));
    }

    [Fact]
    public async Task A_channel_that_refuses_is_tried_again_hours_later_and_nothing_said_to_it_is_given_up_for_that()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var refused = 0;
        town.Slack.Fault = call => call.Method == "chat.postMessage" && call.Channel == SlackTown.Channel && Interlocked.Increment(ref refused) > 0 ? new SlackFault.Error("not_in_channel") : null;
        await SayAsync(town, "avant", attempts: BackOff.LastAttempt);
        await Eventually.HoldsAsync(() => refused >= 3, () => town.App.Clock.Advance(TimeSpan.FromHours(1)));

        town.Slack.Fault = _ => null;
        await SayAsync(town, "après");
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.Where(m => m.What == "test").AllAsync(m => m.State == OutboxState.Sent)), () => town.App.Clock.Advance(TimeSpan.FromHours(1)));

        town.Slack.Posted.Select(SlackTown.TitleOf).Where(t => t is "avant" or "après").ShouldBe(["avant", "après"]);
        (await town.App.Reads(db => db.Channels.AnyAsync(c => c.GoneAt != null))).ShouldBeFalse("it took a message");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_of_a_card_in_several_messages_settles_its_own_message()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var before = town.Slack.Calls.Count;
        await SayAsync(town, "Longue", new Card("Longue", [Row("La première"), .. Enumerable.Range(0, 40).Select(n => new CardBlock.Paragraph($"{n} {new string('x', 2500)}")), new CardBlock.Paragraph("La dernière")], []));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AnyAsync(m => m.Occasion == "Longue" && m.State == OutboxState.Sent)), () => town.App.Clock.Advance(TimeSpan.FromSeconds(1)));
        var parts = town.Slack.Calls.Skip(before).ToList();
        parts.Count.ShouldBeGreaterThan(1);

        var shown = (await town.PressesAsync("claude", parts[0], "refuse", 2)).Single(c => c.Method == "chat.update");

        shown["ts"].ShouldBe(parts[0].Ts);
        SlackTown.TextOf(shown).ShouldSatisfyAllConditions(t => t.ShouldContain("La première"), t => t.ShouldNotContain("La dernière"));
        SlackTown.Buttons(shown).ShouldBeEmpty();

        static CardBlock Row(string title) => new CardBlock.Items([new CardItem(title, null, [new CardButton("Refusée", ChatCommand.Of("refuse", ("number", 1)))])]);
    }

    private static Task SayAsync(SlackTown town, string title, Card? card = null, int attempts = 0) => town.App.Reads(async db =>
    {
        db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = await db.Channels.Where(c => c.Conversation == SlackTown.Channel).Select(c => c.Number).SingleAsync(), What = "test", Occasion = title, Card = card ?? Card.Of(title), Attempts = attempts, CreatedAt = town.App.Clock.GetUtcNow(), NextTryAt = town.App.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });
}
