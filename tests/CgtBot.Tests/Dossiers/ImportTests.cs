using System.Text;
using CgtBot.Dossiers;
using CgtBot.Chat;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Dossiers;

public sealed class ImportTests
{
    private const string Dossier = """
        # Réunion d'information du 4 mars 2025

        Quel est le coût annuel de l'outil d'intelligence artificielle ?

        La CGT demande un bilan des expérimentations.

        Aucune réponse et refus de passage en CST.

        # Offre d'emploi parue le 10 mars 2025

        « Vous devrez intégrer les enjeux liés à l'intelligence artificielle dans les services. »
        """;

    [Fact]
    public async Task A_dropped_dossier_is_shown_line_by_line_and_nothing_is_saved_yet()
    {
        await using var app = await BotApp.StartAsync();

        var review = await DropAsync(app, Dossier);

        Ticks(review).Options.Count.ShouldBe(Ticks(review).Ticked.Count);
        Ticks(review).Options.Select(o => o.Label).ShouldContain(l => l.Contains("Quel est le coût annuel"));
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_unticked_line_is_not_saved_and_the_rest_is_with_its_gaps()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, Dossier);
        var bilan = Ticks(review).Options.Single(o => o.Label.Contains("bilan")).Value;

        var saved = await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked.Where(t => t != bilan))));

        saved!.Title.ShouldBe("Dossier enregistré : dossier.md");
        (await app.Reads(db => db.Entries.Select(e => e.Text).ToListAsync())).ShouldHaveSingleItem().ShouldStartWith("Quel est le coût annuel");
        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(
            g => g.Topic.ShouldBe(new TopicId("ia")), g => g.On.First.ShouldBe(new DateOnly(2025, 3, 10)), g => g.State.ShouldBe(GapState.Open));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dossier_that_is_not_to_be_saved_leaves_no_text_behind()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, Dossier);

        (await app.Presses(review.Button("Ne rien enregistrer").Command))!.Title.ShouldBe("Rien n’a été enregistré");

        (await app.Reads(db => db.ImportDrafts.IgnoreQueryFilters([CgtBot.Storage.BotDb.RemovedFilter]).Select(d => d.Text).SingleAsync())).ShouldBeEmpty();
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        (await app.Presses(review.Button("Enregistrer les lignes cochées").Command.With("keep", "0")))!.Title.ShouldBe("Ce dossier n’attend plus d’être enregistré");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_consultation_closes_no_question()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);

        (await app.Reads(db => db.Entries.CountAsync(e => e.Awaited))).ShouldBe(2);
        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).Step.ShouldBe(Domain.Consultations.ConsultationStep.Refused);
    }

    [Theory]
    [InlineData("# Réunion d'information du 4 mars 2025", false)]
    [InlineData("# Séance du CST du 4 mars 2025", true)]
    public async Task A_refusal_that_names_no_body_is_ticked_only_in_the_session_of_one(string heading, bool known)
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, Dossier.Replace("# Réunion d'information du 4 mars 2025", heading, StringComparison.Ordinal).Replace("refus de passage en CST", "refus de la consultation", StringComparison.Ordinal));
        var refusal = Ticks(review).Options.Single(o => o.Label.Contains("refus de consultation"));

        refusal.Label.Contains("aucune instance n’est nommée : à cocher si c’était le CST").ShouldBe(!known);
        await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked)));

        (await app.Reads(db => db.Consultations.Select(c => c.Body).ToListAsync())).ShouldBe(known ? ["CST"] : []);
    }

    [Fact]
    public async Task A_ticked_refusal_on_no_followed_topic_is_told_with_its_line_not_lost()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, "# Réunion d'information du 4 mars 2025\n\nQuel est le prix des chaises ?\n\nAucune réponse et refus de passage en CST.\n");

        var saved = await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked)));

        saved!.Text().ShouldSatisfyAllConditions(t => t.ShouldContain("1 refus de consultation laissé de côté"), t => t.ShouldContain("l. 5 · « Aucune réponse et refus de passage en CST. »"), t => t.ShouldContain("Aucun sujet suivi n’est reconnu"));
    }

    [Fact]
    public async Task A_refusal_is_about_what_its_own_words_name_and_is_counted()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropAsync(app, Dossier.Replace("refus de passage en CST.", "refus de passage en CST de la dématérialisation.", StringComparison.Ordinal));

        var saved = await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked)));

        saved!.Text().ShouldContain("1 refus de consultation");
        (await app.Reads(db => db.Consultations.Select(c => c.Topic).SingleAsync())).ShouldBe(new TopicId("dematerialisation"));
    }

    [Fact]
    public async Task The_same_dossier_dropped_again_doubles_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);
        await SaveAllAsync(app, Dossier);

        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(2);
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_has_no_date_is_not_doubled_another_day_and_two_refusals_are_one_consultation()
    {
        const string undated = """
            Quel est le coût annuel de l'outil d'intelligence artificielle ?

            La CGT demande un bilan des expérimentations.
            """;
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, undated);
        await SaveAllAsync(app, Dossier + "\n\n# Réunion d'information du 11 mars 2025\n\nQuestion : quel est le calendrier de l'intelligence artificielle ?\n\nNouveau refus de passage en CST.\n");
        var before = await CountsAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await SaveAllAsync(app, undated);

        before.Item3.ShouldBe(2);
        (await CountsAsync(app)).ShouldBe(before);
        (await app.Reads(db => db.Consultations.CountAsync())).ShouldBe(1);

        static Task<(int, int, int)> CountsAsync(BotApp app) => app.Reads(async db => (await db.Entries.CountAsync(), await db.Signalements.CountAsync(), await db.ConsultationEvents.CountAsync()));
    }

    [Theory]
    [InlineData("La direction s'engage à présenter un bilan au CST de juin.", "2025-06-30")]
    [InlineData("La direction s'engage à transmettre la liste des postes avant le 15/04/2025.", "2025-04-15")]
    [InlineData("La direction s'engage à rencontrer la CGT d'ici trois semaines.", "2025-03-25")]
    [InlineData("La direction s'engage à publier le bilan présenté le 3 février.", "2025-04-04")]
    public async Task A_promise_of_the_minutes_is_due_when_it_says_else_by_the_rule_of_the_section(string promise, string due)
    {
        await using var app = await BotApp.StartAsync();

        await SaveAllAsync(app, $"# Réunion d'information du 4 mars 2025\n\n{promise}\n");

        (await app.Reads(db => db.Entries.SingleAsync())).ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(EntryKind.Commitment), e => e.DueOn.ShouldBe(DateOnly.Parse(due)));
    }

    [Fact]
    public async Task An_import_is_one_command_to_undo()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);

        var undone = await app.Presses(ChatCommand.Of("undo"));

        undone!.Tone.ShouldBe(CardTone.Success, System.Text.Json.JsonSerializer.Serialize(undone));

        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(0);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_opinion_marks_the_gap_as_followed_and_an_earlier_one_on_the_gap_lifts_it()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);

        await app.Presses(ChatCommand.Of("opinion", ("gap", 1), ("date", "2025-04-01"), ("sense", "unfavourable")));
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);

        await app.Presses(ChatCommand.Of("opinion", ("gap", 1), ("date", "2025-03-01"), ("sense", "favourable")));
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Lifted);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_in_plain_words()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("scan.pdf", "%PDF-1.7"u8.ToArray())));

        card!.Title.ShouldBe("Je ne peux pas lire « scan.pdf »");
        card.Blocks.OfType<CardBlock.Paragraph>().ShouldHaveSingleItem().Text.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_dossier_of_more_lines_than_anyone_reads_is_refused_with_a_way_out()
    {
        await using var app = await BotApp.StartAsync();
        var card = await DropAsync(app, "# Réunion du 3 mars 2025\n" + string.Concat(Enumerable.Range(1, 2_001).Select(i => $"- Question : quel est le coût de l’outil {i} ?\n")));

        card.Title.ShouldContain("c’est trop pour une carte");
        card.Blocks.OfType<CardBlock.Paragraph>().ShouldHaveSingleItem().Text.ShouldContain("cgtbot import");
        (await app.Reads(db => db.ImportDrafts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_publication_known_already_is_not_counted_again()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);
        var review = await DropAsync(app, Dossier);
        var saved = await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked)));

        saved!.Blocks.OfType<CardBlock.Paragraph>().First().Text.ShouldNotContain("publication");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_of_an_earlier_dossier_is_proposed_as_asked_again_and_a_person_decides(bool ticked)
    {
        await using var app = await BotApp.StartAsync();
        await SaveAllAsync(app, Dossier);
        var review = await DropAsync(app, "# Réunion d'information du 6 mai 2025\n\nQuel est donc le coût annuel de cet outil d'intelligence artificielle ?\n");

        var again = review.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().Single(t => t.Name == "again");
        again.Options.ShouldHaveSingleItem().Label.ShouldContain("déjà posée : n° 1, sera notée comme reposée");
        await app.Presses(review.Buttons[0].Command.With("keep", "i1").With("again", ticked ? again.Ticked[0] : ""));

        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(ticked ? 2 : 3);
        (await app.Reads(db => db.ChronologyAsync(null, TestContext.Current.CancellationToken))).Count(e => e.Text.StartsWith("n° 1 à nouveau : Quel est donc", StringComparison.Ordinal)).ShouldBe(ticked ? 1 : 0);
        (await app.Reads(db => db.Occurrences.Select(o => o.Origin).ToListAsync())).ShouldBe(ticked ? ["dossier.md, ligne 3"] : []);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    private static async Task SaveAllAsync(BotApp app, string text)
    {
        var review = await DropAsync(app, text);
        await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', Ticks(review).Ticked)));
    }

    private static async Task<Card> DropAsync(BotApp app, string text) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("dossier.md", Encoding.UTF8.GetBytes(text)))))!;

    private static CardInput.Ticks Ticks(Card card) => card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>().First();
}
