using System.Text.Json.Nodes;
using CgtBot.Channels.Answering;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>What people say in Teams, and what the bot writes back: assertions are on the HTTP that leaves.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_reply_goes_to_the_thread_under_a_token_of_the_bot_and_the_mention_is_not_read()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var asked = town.Activity("message", "claude", TeamsTown.Channel, "quelles questions sont encore ouvertes ?", thread: "1717");

        var reply = (await town.AnswersAsync(asked)).ShouldHaveSingleItem();

        reply.ShouldSatisfyAllConditions(
            r => r.Method.ShouldBe("POST"),
            r => r.Conversation.ShouldBe($"{TeamsTown.Channel};messageid=1717"),
            r => r.RawPath.ShouldContain("19%3Acanal%40thread.tacv2%3Bmessageid%3D1717"),
            r => r.Message.ShouldBe((string)asked["id"]!),
            r => r.Authorization.ShouldBe("Bearer given-1"),
            r => ((string)r.Body!["replyToId"]!).ShouldBe((string)asked["id"]!),
            r => ((string)r.Body!["from"]!["id"]!).ShouldBe(TeamsTown.Bot),
            r => r.Body!["id"].ShouldBeNull(),
            r => TeamsTown.TitleOf(r).ShouldContain("question", Case.Insensitive));
        town.Teams.TokensGiven.ShouldBe(1);
    }

    [Fact]
    public async Task Who_else_is_mentioned_is_noted_by_name()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();

        await town.SaysAsync("claude", "note une question : Qui a promis un bilan à <at id=\"1\">Marie Curie</at> ?", TeamsTown.Channel);

        (await town.App.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Qui a promis un bilan à Marie Curie ?");
    }

    [Fact]
    public async Task What_people_say_to_each_other_in_a_channel_is_left_alone()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = town.Teams.Calls.Count;
        var chatter = town.Activity("message", "denis", TeamsTown.Channel, "on se retrouve à midi ?");
        (chatter["text"], chatter["entities"]) = ("on se retrouve à midi ?", new JsonArray());

        await town.HandsAsync(chatter);
        await DoneAsync(town);

        town.Teams.Calls.Count.ShouldBe(before);
        (await town.App.Reads(db => db.Persons.CountAsync(p => p.Author == new AuthorId("teams:29:denis")))).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_activity_handed_over_again_is_answered_once()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var asked = town.Activity("message", "claude", text: "note une question : Quel est le calendrier du télétravail ?");
        await town.AnswersAsync(asked);
        var (before, entries) = (town.Teams.Calls.Count, await town.App.Reads(db => db.Entries.CountAsync()));

        foreach (var _ in Enumerable.Range(0, 3))
        {
            ((int)(await town.HandsAsync(asked)).StatusCode).ShouldBe(202);
        }

        await DoneAsync(town);
        town.Teams.Calls.Count.ShouldBe(before);
        (entries, await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe((1, 1));
    }

    [Fact]
    public async Task An_unknown_person_one_to_one_is_told_how_to_bind_and_a_wrong_code_opens_nothing()
    {
        await using var town = await TeamsTown.StartAsync();

        TeamsTown.TextOf(await town.SaysAsync("inconnue", "montre les questions")).ShouldContain("relier un canal");
        TeamsTown.TitleOf(await town.SaysAsync("inconnue", "ABCDE-12345")).ShouldBe("Ce code ne convient pas");
        (await town.App.Reads(db => db.Persons.CountAsync(p => p.Author != AuthorId.LocalSteward))).ShouldBe(0);
    }

    [Fact]
    public async Task A_code_serves_once_and_one_written_in_a_channel_is_cancelled()
    {
        await using var town = await TeamsTown.StartAsync();
        var (shown, used) = (await town.NewCodeAsync(), await town.NewCodeAsync());

        TeamsTown.TitleOf(await town.SaysAsync("claude", shown, TeamsTown.Channel)).ShouldBe("Ce code est annulé");
        TeamsTown.TitleOf(await town.SaysAsync("claude", shown)).ShouldBe("Ce code ne convient pas");
        TeamsTown.TitleOf(await town.SaysAsync("claude", used.ToLowerInvariant())).ShouldContain("Vous êtes responsable");
        TeamsTown.TitleOf(await town.SaysAsync("denis", used)).ShouldBe("Ce code ne convient pas");
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_shaped_like_a_code_are_answered_as_what_they_ask()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();

        TeamsTown.TitleOf(await town.SaysAsync("claude", "liste F3SCT")).ShouldContain("F3SCT");
        TeamsTown.TitleOf(await town.SaysAsync("inconnue", "liste F3SCT")).ShouldBe("Bonjour, je suis CgtBot");
    }

    [Theory]
    [InlineData("bind")]
    [InlineData("open")]
    public async Task The_help_stays_as_it_is_when_one_of_its_commands_is_pressed(string command)
    {
        await using var town = await (await TeamsTown.StartAsync(settings: [("Web:AllowedHosts", "registre.exemple.org"), ("Web:PublicAddress", "https://registre.exemple.org/")])).BoundAsync();
        await town.AnswersAsync(town.Activity("message", "claude", text: "aide"));
        await DoneAsync(town);
        var page = town.Teams.Calls.Last(c => TeamsTown.Buttons(c).Any(b => TeamsTown.CommandOf(b) == command));

        await town.AnswersAsync(town.Press("claude", page, command));
        await DoneAsync(town);

        town.Teams.Calls.ShouldNotContain(c => c.Method == "PUT");
    }

    [Fact]
    public async Task Added_to_a_team_or_to_a_group_the_bot_greets_once_with_how_to_bind_it_and_people_added_are_not_greeted()
    {
        await using var town = await TeamsTown.StartAsync();
        JsonObject Added(string id)
        {
            var added = town.Activity("conversationUpdate", "claude", TeamsTown.Channel);
            (added["membersAdded"], added["entities"], added["locale"]) = (new JsonArray(new JsonObject { ["id"] = id }), new JsonArray(), "en-US");
            return added;
        }

        var greeting = (await town.AnswersAsync(Added(TeamsTown.Bot))).ShouldHaveSingleItem();
        var installed = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        installed["action"] = "add";
        await town.HandsAsync(installed);
        await town.HandsAsync(Added("29:denis"));
        await DoneAsync(town);

        TeamsTown.TitleOf(greeting).ShouldBe("Hello, I am CgtBot");
        TeamsTown.TextOf(greeting).ShouldContain("bind channel” here");
        town.Teams.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_channel_is_bound_by_its_section_s_steward_only_and_discreet_mode_comes_first()
    {
        await using var town = await TeamsTown.StartAsync();
        await town.SaysAsync("claude", await town.NewCodeAsync());

        TeamsTown.TitleOf(await town.SaysAsync("denis", "relier ce canal", TeamsTown.Channel)).ShouldBe("Ce canal n’est relié à aucune section");
        var proposal = await town.SaysAsync("claude", "relier ce canal", TeamsTown.Channel);
        TeamsTown.TextOf(proposal).ShouldContain("administrateurs");
        var first = TeamsTown.Buttons(proposal)[0];
        ((string)first["title"]!).ShouldBe("Relier en mode discret");
        await town.AnswersAsync(town.Press("claude", proposal, "Relier en mode discret", TeamsTown.Channel));

        var reply = await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?", TeamsTown.Channel);
        reply.Body!.ToJsonString().ShouldNotContain("choisi");
    }

    [Fact]
    public async Task A_card_left_by_another_section_orders_nothing_in_the_one_the_conversation_is_of_now()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.App.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = db.Section, Name = "Autre section" })), section: 2);
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var old = await town.SaysAsync("claude", "montre la question n° 1");
        await town.SaysAsync("claude", await town.NewCodeAsync(section: 2));
        await town.SaysAsync("claude", "note une question : Quel est le coût annuel ?");

        (await town.AnswersAsync(town.Press("claude", old, "refuse", null, ("text", "Non.")))).Select(TeamsTown.TitleOf).ShouldBe(["Cette carte ne peut plus être utilisée : redemandez-la."]);

        (await town.App.Reads(db => db.Entries.Select(e => e.State).SingleAsync(), 2)).ShouldBe(EntryState.Open);
    }

    [Fact]
    public async Task A_reader_may_not_do_what_needs_a_steward_typed_or_pressed()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = await town.App.Reads(db => db.Journal.CountAsync(l => l.What != "person-met"));

        var typed = await town.SaysAsync("denis", "rôles", TeamsTown.Channel);
        var pressed = town.Activity("message", "denis", TeamsTown.Channel);
        pressed["value"] = TeamsTown.Ordering("roles", new JsonObject { ["person"] = "2", ["role"] = "none" });

        TeamsTown.TitleOf(typed).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        TeamsTown.TitleOf((await town.AnswersAsync(pressed)).ShouldHaveSingleItem()).ShouldBe(TeamsTown.TitleOf(typed));
        (await town.App.Reads(db => db.Journal.CountAsync(l => l.What != "person-met"))).ShouldBe(before);
    }

    [Fact]
    public async Task Another_section_s_entry_does_not_exist_here()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, act) =>
        {
            db.Sections.Add(new Section { Section = db.Section, Name = "Autre section" });
            db.Entries.Add(RegisterEntry.Record(db.Section, 77, EntryKind.Question, "Secret de l’autre section", new PartialDate(new DateOnly(2025, 1, 1)), new DueDate(new DateOnly(2025, 2, 1), DueBasis.House, "{}"), act.Of.By, act.Of.At));
            await Task.CompletedTask;
        }, section: 2);

        (await town.SaysAsync("claude", "montre la question 77", TeamsTown.Channel)).Body!.ToJsonString().ShouldNotContain("Secret");
    }

    [Fact]
    public async Task A_message_edited_changes_no_entry_and_is_offered_to_be_corrected()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var asked = town.Activity("message", "claude", TeamsTown.Channel, "note une question : Quel est le coût annuel ?");
        await town.AnswersAsync(asked);
        var edited = asked.DeepClone();
        (edited["type"], edited["text"]) = ("messageUpdate", "<at>CgtBot</at> note une question : Quel est le coût mensuel ?");

        var offer = (await town.AnswersAsync(edited)).ShouldHaveSingleItem();

        TeamsTown.TitleOf(offer).ShouldBe("Message modifié : l’entrée n° 1 n’a pas changé");
        (await town.App.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Quel est le coût annuel ?");
    }

    [Fact]
    public async Task Where_the_bot_was_uninstalled_what_is_to_be_said_waits_and_is_said_when_it_is_back()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var gone = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        gone["action"] = "remove";
        await town.HandsAsync(gone);
        await DoneAsync(town);
        var before = town.Teams.Calls.Count;
        await SayAsync(town, "pendant l’absence");
        using (var client = town.App.Client)
        {
            (await client.GetStringAsync("/health")).ShouldContain("Uninstalled");
        }

        town.Teams.Calls.Count.ShouldBe(before);
        var back = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        back["action"] = "add";
        await town.HandsAsync(back);

        var said = (await town.ComesAsync(before)).ShouldHaveSingleItem();
        TeamsTown.TitleOf(said).ShouldBe("pendant l’absence");
        said.ShouldSatisfyAllConditions(s => s.Conversation.ShouldBe(TeamsTown.Channel), s => s.Message.ShouldBeNull());
    }

    [Fact]
    public async Task A_channel_that_blocks_the_bot_is_noted_and_keeps_its_messages()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        town.Teams.Answer = (_, _) => 403;
        await SayAsync(town, "bloqué");
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Channels.AnyAsync(c => c.GoneAt != null)));
        town.Teams.Answer = (_, _) => null;
        var before = town.Teams.Calls.Count;

        await town.HandsAsync(town.Activity("message", "claude", TeamsTown.Channel, "aide"));

        // The help may take several messages, before or after it.
        await Eventually.HoldsAsync(() => town.Teams.Calls.Skip(before).Select(TeamsTown.TitleOf).Contains("bloqué"));
        (await town.App.Reads(db => db.Outbox.CountAsync(m => m.State == OutboxState.Dead))).ShouldBe(0);
    }

    [Fact]
    public async Task A_button_of_a_card_in_several_messages_settles_its_own_message()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", "note une question : Qui a choisi cet outil ?");
        var before = town.Teams.Calls.Count;
        var row = new CardBlock.Items([new CardItem("La première", null, [new CardButton("Refusée", ChatCommand.Of("refuse", ("number", 1)))])]);
        await SayAsync(town, "Longue", new Card("Longue", [row, .. Enumerable.Range(0, 40).Select(n => new CardBlock.Paragraph($"{n} {new string('x', 2500)}")), new CardBlock.Paragraph("La dernière")], []) { Subject = "RegisterEntry/1" });
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AnyAsync(m => m.Occasion == "Longue" && m.State == OutboxState.Sent)));
        var parts = town.Teams.Calls.Skip(before).ToList();
        parts.Count.ShouldBeGreaterThan(1);

        var shown = (await town.AnswersAsync(town.Press("claude", parts[0], "Refusée", TeamsTown.Channel), 2)).Single(c => c.Method == "PUT");

        shown.Message.ShouldBe(parts[0].Id);
        TeamsTown.TextOf(shown).ShouldSatisfyAllConditions(t => t.ShouldContain("La première"), t => t.ShouldNotContain("La dernière"));
        TeamsTown.Buttons(shown).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_never_answered_however_often_it_is_tried_is_given_up_and_told_once_in_the_language_of_the_section()
    {
        var unsayable = new UnsayableCommand();
        await using var town = await (await TeamsTown.StartAsync(adapt: b => b.Services.AddScoped<IChatCommand>(_ => unsayable))).BoundAsync();
        await town.App.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        var (before, asked) = (town.Teams.Calls.Count, town.Activity("message", "claude", text: null));
        asked["value"] = TeamsTown.Ordering("unsayable");
        await town.HandsAsync(asked);
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AnyAsync(r => r.State == ReceiptState.Dead)), () => town.App.Clock.Advance(TimeSpan.FromHours(1)));

        TeamsTown.TitleOf((await town.ComesAsync(before)).First()).ShouldBe("I could not deal with your message");
        unsayable.Runs.ShouldBeInRange(ReceiptBook.LastAttempt, ReceiptBook.LastAttempt + 1);
        var given = await town.App.Reads(db => db.Receipts.SingleAsync(r => r.State == ReceiptState.Dead));
        (given.LastProblem, given.Body).ShouldBe(("never-answered", null));
        town.App.Clock.Advance(TimeSpan.FromHours(12));
        await town.SaysAsync("claude", "list");
        unsayable.Runs.ShouldBeLessThanOrEqualTo(ReceiptBook.LastAttempt + 1);
    }

    [Fact]
    public async Task On_PostgreSQL_a_channel_is_bound_told_answered_and_left_alike()
    {
        await using var town = await (await TeamsTown.StartAsync(settings: await Postgres.NewDatabaseAsync())).BoundAsync();
        var asked = town.Activity("message", "claude", TeamsTown.Channel, "note une question : Qui a choisi cet outil ?");
        await town.AnswersAsync(asked);
        await town.HandsAsync(asked);
        var gone = town.Activity("installationUpdate", "claude", TeamsTown.Channel);
        gone["action"] = "remove";
        await town.HandsAsync(gone);
        await DoneAsync(town);

        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
        (await town.App.Reads(db => db.Channels.CountAsync(c => c.GoneAt != null))).ShouldBe(1);
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_takes_long_shows_that_it_is_being_written()
    {
        await using var town = await TeamsTown.StartAsync(adapt: b => b.Services.AddScoped<IChatCommand, SlowCommand>());
        await town.BoundAsync();
        var asked = town.Activity("message", "claude", text: null);
        asked["value"] = TeamsTown.Ordering("slow");

        var before = town.Teams.Typing;
        var answer = (await town.AnswersAsync(asked)).ShouldHaveSingleItem();

        town.Teams.Typing.ShouldBe(before + 1);
        TeamsTown.TitleOf(answer).ShouldBe("Enfin");
    }

    private static Task SayAsync(TeamsTown town, string title, Card? card = null) => town.App.Reads(async db =>
    {
        db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = await db.Channels.Where(c => c.Conversation == TeamsTown.Channel).Select(c => c.Number).SingleAsync(), What = "test", Occasion = title, Card = card ?? Card.Of(title), CreatedAt = town.App.Clock.GetUtcNow(), NextTryAt = town.App.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    private static Task DoneAsync(TeamsTown town) => Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == ReceiptState.Done)));

    /// <summary>A command whose answer nobody can draw: it fails where no answer says so.</summary>
    private sealed class UnsayableCommand : IChatCommand
    {
        public int Runs { get; private set; }

        public string Name => "unsayable";

        public Role Needs => Role.Reader;

        public CommandHelp Help => new("Indicible", "indicible");

        public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
        {
            Runs++;
            return Task.FromResult(Card.Of("Indicible", new CardBlock.Facts(null!)));
        }
    }

    /// <summary>A command that takes its time.</summary>
    private sealed class SlowCommand : IChatCommand
    {
        public string Name => "slow";

        public Role Needs => Role.Reader;

        public CommandHelp Help => new("Lent", "lent");

        public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
        {
            await Task.Delay(TimeSpan.FromSeconds(4), ct);
            return Card.Of("Enfin");
        }
    }
}
