using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams.Extension;

/// <summary>« Suivre ce message » : the form, what is noted from it, and what is refused.</summary>
public sealed class FollowTests
{
    private const string Words = "<p>Bonjour à tous,</p><p>La direction s’est engagée à fournir le bilan social avant le 30/09/2025.</p>";

    [Fact]
    public async Task A_message_is_followed_with_its_words_its_link_its_time_and_its_hash_and_its_thread_is_told()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var (message, before) = (ExtensionTown.Message(Words), town.Teams.Calls.Count);

        var form = await town.OpensAsync("claude", message);
        ((string?)ExtensionTown.FieldOf(form, "kind")["value"]).ShouldBe("commitment");
        ((string?)ExtensionTown.FieldOf(form, "due")["value"]).ShouldBe("2025-09-30");
        ExtensionTown.ButtonsOf(form).ShouldAllBe(b => (string?)b["type"] == "Action.Submit");
        var done = await town.AsksAsync(town.Sends("claude", message, form));

        ExtensionTown.SentenceOf(done).ShouldContain("n° 1");
        var (entry, kept) = await town.App.Reads(async db => (await db.Entries.SingleAsync(), await db.FollowedMessages.SingleAsync()));
        entry.ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(EntryKind.Commitment), e => e.Text.ShouldContain("bilan social"), e => kept.Text.ShouldContain(e.Text), e => e.DueOn.ShouldBe(new DateOnly(2025, 9, 30)), e => e.AskedOn.First.ShouldBe(new DateOnly(2025, 6, 12)));
        kept.ShouldSatisfyAllConditions(
            m => m.Entry.ShouldBe(entry.Number), m => m.Text.ShouldBe("Bonjour à tous,\nLa direction s’est engagée à fournir le bilan social avant le 30/09/2025."),
            m => m.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(m.Text)))), m => m.Address.ShouldBe($"https://teams.microsoft.com/l/message/{TeamsTown.Channel}/1717"),
            m => m.SentAt.ShouldBe(DateTimeOffset.Parse("2025-06-12T10:00:00.123Z", null)), m => m.Sender.ShouldBe(new AuthorId("teams:unknown"), "of a colleague only the directory's id is told, which nobody could have erased"), m => m.CreatedBy.ShouldBe(new AuthorId("teams:29:claude")));
        var told = (await town.ComesAsync(before)).ShouldHaveSingleItem();
        (told.Conversation, told.Message).ShouldBe(($"{TeamsTown.Channel};messageid=1717", null));
        (await town.App.Says("montre l’entrée 1"))!.Blocks.OfType<CgtBot.Domain.Messages.CardBlock.Link>().ShouldContain(l => l.Address == kept.Address);
        (await town.App.Reads(db => db.Journal.Select(l => l.Payload).ToListAsync())).ShouldAllBe(p => p == null || !p.Contains("Denise"));
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_sent_again_by_a_client_that_lost_patience_is_noted_once_and_answered_the_same()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var (message, before) = (ExtensionTown.Message(Words), town.Teams.Calls.Count);
        var form = await town.OpensAsync("claude", message);
        var sent = town.Sends("claude", message, form);

        JsonNode[] answers = [await town.AsksAsync(sent), await town.AsksAsync(sent.DeepClone()), await town.AsksAsync(town.Sends("claude", message, form))];

        answers.Select(ExtensionTown.SentenceOf).Distinct().ShouldHaveSingleItem().ShouldContain("n° 1");
        (await town.App.Reads(db => db.Entries.CountAsync()), await town.App.Reads(db => db.FollowedMessages.CountAsync())).ShouldBe((1, 1));
        (await town.ComesAsync(before)).ShouldNotBeEmpty();
        ExtensionTown.TextOf(await town.OpensAsync("claude", message)).ShouldContain("déjà suivi : entrée n° 1");
    }

    [Fact]
    public async Task Another_button_of_the_dialog_sent_again_acts_once()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var pressed = town.Acts("claude", "composeExtension/submitAction", ExtensionTown.Message(Words), TeamsTown.Ordering("add", new JsonObject { ["kind"] = "question", ["text"] = "Qui a choisi cet outil ?" }), TeamsTown.Channel);

        await town.AsksAsync(pressed);
        var again = await town.AsksAsync(pressed.DeepClone());

        ExtensionTown.SentenceOf(again).ShouldBe(CgtBot.Texts.ConversationTexts.AlreadyTaken);
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_day_of_a_message_is_the_section_s_and_its_deadline_is_counted_from_it()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var message = ExtensionTown.Message("<p>La direction s’est engagée à fournir le bilan social avant le 15 mai.</p>");
        message["createdDateTime"] = "2025-05-12T22:30:00Z";

        var form = await town.OpensAsync("claude", message);

        ((string?)ExtensionTown.FieldOf(form, "due")["value"]).ShouldBe("2025-05-15");
        form.ToJsonString().ShouldContain("13/05/2025");
    }

    [Fact]
    public async Task Of_a_message_that_says_several_things_one_is_chosen_and_the_whole_is_kept()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var message = ExtensionTown.Message("<div>Questions au CST :</div><ul><li>Quel est le coût annuel de l’outil ?</li><li>Qui a choisi le prestataire ?</li></ul>");
        var form = await town.OpensAsync("claude", message);

        await town.AsksAsync(town.Sends("claude", message, form, TeamsTown.Channel, ("part", "1")));

        (await town.App.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Qui a choisi le prestataire ?");
        (await town.App.Reads(db => db.FollowedMessages.Select(m => m.Text).SingleAsync())).ShouldContain("coût annuel");
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_form_and_what_was_filled_in_stays()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var message = ExtensionTown.Message(Words);
        var form = await town.OpensAsync("claude", message);

        var wrong = await town.AsksAsync(town.Sends("claude", message, form, TeamsTown.Channel, ("due", "2025-02-31"), ("kind", "demand")));
        var changed = await town.AsksAsync(town.Sends("claude", ExtensionTown.Message(Words + "<p>Non.</p>"), form));

        ExtensionTown.TextOf(wrong).ShouldContain("2025-02-31");
        ((string?)ExtensionTown.FieldOf(wrong, "kind")["value"]).ShouldBe("demand");
        ExtensionTown.TextOf(changed).ShouldContain("a changé");
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Sends("claude", message, wrong, TeamsTown.Channel, ("due", "")))).ShouldContain("n° 1");
    }

    [Fact]
    public async Task Who_may_only_read_notes_nothing_and_a_conversation_bound_to_nothing_has_no_form()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var message = ExtensionTown.Message(Words);
        var form = await town.OpensAsync("claude", message);

        ExtensionTown.SentenceOf(await town.OpensAsync("denis", message)).ShouldContain("membre");
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Sends("denis", message, form))).ShouldContain("membre");
        ExtensionTown.SentenceOf(await town.OpensAsync("claude", message, "19:autre@thread.tacv2")).ShouldContain("reliée à aucune section");
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Sends("claude", message, form, "19:autre@thread.tacv2"))).ShouldContain("reliée à aucune section");
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_discreet_channel_is_told_a_number_and_no_word()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", "mode discret : oui", TeamsTown.Channel);
        var (message, before) = (ExtensionTown.Message(Words), town.Teams.Calls.Count);

        var done = await town.AsksAsync(town.Sends("claude", message, await town.OpensAsync("claude", message)));

        done.ToJsonString().ShouldNotContain("bilan");
        (await town.ComesAsync(before)).ShouldHaveSingleItem().Body!.ToJsonString().ShouldNotContain("bilan");
    }

    [Fact]
    public async Task Whoever_wrote_a_followed_message_and_asks_to_be_forgotten_is_named_nowhere()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var message = ExtensionTown.Message(Words);
        var opened = town.Acts("claude", "composeExtension/fetchTask", message, null, TeamsTown.Channel);
        message["from"]!["user"]!["id"] = (string)opened["from"]!["aadObjectId"]!;
        var sent = town.Sends("claude", message, await town.AsksAsync(opened));
        sent["from"] = opened["from"]!.DeepClone();
        await town.AsksAsync(sent);
        var claude = new AuthorId("teams:29:claude");
        (await town.App.Reads(db => db.FollowedMessages.Select(m => m.Sender).SingleAsync())).ShouldBe(claude);

        await town.App.Reads(db => CgtBot.Privacy.Erasure.RunAsync(db, (CgtBot.Storage.JournalAnchor)town.App.Services.GetService(typeof(CgtBot.Storage.JournalAnchor))!, claude, town.App.Clock.GetUtcNow(), default));

        (await town.App.Reads(db => db.FollowedMessages.Select(m => m.Sender).SingleAsync())).ShouldBe(AuthorId.Erased);
        (await town.App.Verifies()).Faults.ShouldBeEmpty();
    }

    private static readonly (string Field, string Value)[] Unfit =
    [
        ("messageType", "\"systemEventMessage\""), ("id", "\"\""), ("id", "null"), ("createdDateTime", "\"hier\""), ("createdDateTime", "\"9999-12-31T00:00:00Z\""), ("createdDateTime", "\"0001-01-01T00:00:00Z\""),
        ("body", "null"), ("body", """{"contentType":"html","content":""}"""), ("body", """{"contentType":"html","content":"<img src='x'><attachment id='1'></attachment>"}"""), ("body", """{"contentType":"html","content":"<script>alert(1)</script>"}"""),
    ];

    [Fact]
    public async Task A_message_that_cannot_be_followed_gets_a_sentence_and_nothing_is_kept()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var kept = await town.App.Reads(db => db.Receipts.CountAsync());

        foreach (var (field, value) in Unfit)
        {
            var message = ExtensionTown.Message(Words);
            message[field] = JsonNode.Parse(value);
            ExtensionTown.SentenceOf(await town.OpensAsync("claude", message)).ShouldNotBeEmpty($"{field}: {value}");
        }

        (await town.App.Reads(db => db.Receipts.CountAsync())).ShouldBe(kept);
    }

    [Fact]
    public async Task A_link_that_is_not_surely_of_Teams_is_not_kept()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        string[] links = ["javascript:alert(1)", "https://evil.example/l/message/1", "https://teams.microsoft.com.evil.example/", "https://teams.microsoft.com@evil.example/", "http://teams.microsoft.com/"];

        foreach (var (link, i) in links.Select((l, i) => (l, i)))
        {
            var message = ExtensionTown.Message($"<p>Quel est le coût de la prestation numéro {i} ?</p>");
            message["linkToMessage"] = link;
            await town.AsksAsync(town.Sends("claude", message, await town.OpensAsync("claude", message)));
        }

        (await town.App.Reads(db => db.FollowedMessages.Select(m => m.Address).ToListAsync())).ShouldBe(Enumerable.Repeat<string?>(null, links.Length));
    }
}
