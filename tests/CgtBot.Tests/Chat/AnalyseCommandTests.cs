using System.Text.Json;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class AnalyseCommandTests
{
    private const string Announcement = "12 juin 2025\nUne nouvelle étape numérique\nLa collectivité déploie un assistant d’intelligence artificielle pour tous les agents.";

    [Fact]
    public async Task A_pasted_announcement_opens_a_gap_and_explains_how_it_was_read()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Runs("analyse", ("text", Announcement));

        card.Title.ShouldStartWith("Écart de consultation E1");
        card.Blocks.OfType<CardBlock.Quote>().ShouldContain(q => q.Marks.Any(m => q.Text.Substring(m.Start, m.Length) == "intelligence artificielle"));
        card.Text().ShouldContain("Le texte contient « intelligence artificielle ».");
        card.Text().ShouldContain("« déploie » : ces mots annoncent un déploiement.");
        card.Inputs().ShouldNotBeEmpty();
        var publication = await app.Reads(db => db.Publications.SingleAsync());
        (publication.Title, publication.Kind, publication.PublishedOn).ShouldBe(("Une nouvelle étape numérique", PublicationKind.Announcement, new PartialDate(new DateOnly(2025, 6, 12))));
        System.Text.Encoding.UTF8.GetString((await app.Reads(db => db.Captures.SingleAsync())).Raw).ShouldBe(Announcement);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_alert_itself_and_the_card_of_the_gap_say_which_words_and_rules_decided()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) => db.Channels.Add(new BoundChannel
        {
            Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "slack", Conversation = "C1", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));

        await app.Runs("analyse", ("text", Announcement));

        foreach (var card in new[] { (await app.Reads(db => db.Outbox.SingleAsync())).Card, await app.Runs("gaps", ("gap", 1)) })
        {
            var read = card.Items().Single(i => i.Title == "Intelligence artificielle · déploiement").Detail!;
            read.ShouldContain("Le texte contient « intelligence artificielle ».");
            read.ShouldContain("« déploie » : ces mots annoncent un déploiement.");
        }
    }

    [Fact]
    public async Task The_other_channels_are_alerted_and_the_one_that_asked_is_not_told_twice()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) => db.Channels.Add(new BoundChannel
        {
            Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "slack", Conversation = "C1", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));

        await app.Runs("analyse", ("text", Announcement));

        (await app.Reads(db => db.Outbox.SingleAsync())).Channel.ShouldNotBe(CgtBot.Storage.FirstSection.WebChannel);
    }

    [Fact]
    public async Task The_same_text_again_says_when_it_was_captured_and_adds_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", Announcement));
        app.Clock.Advance(TimeSpan.FromDays(3));

        var again = await app.Runs("analyse", ("text", Announcement.Replace("\n", "\n\n", StringComparison.Ordinal)));

        again.Title.ShouldBe("Publication déjà captée le 13/06/2025 10:00");
        again.Text().ShouldContain("L’écart E1 est déjà ouvert pour cette publication.");
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_alert_tells_what_is_awaited_by_its_gender_and_no_older_than_it_surely_is()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, act) =>
        {
            var section = await db.Sections.SingleAsync();
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Commitment, "Présenter un bilan.", new PartialDate(new DateOnly(2025, 6, 2))) { Topic = new TopicId("ia") }, default);
            await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, "Qui décide ?", PartialDate.OfMonth(2025, 3)) { Topic = new TopicId("ia") }, default);
        });

        var alert = await app.Runs("analyse", ("text", Announcement));

        alert.Text().ShouldSatisfyAllConditions(t => t.ShouldContain("Annonce publiée le 12/06/2025"), t => t.ShouldContain("attendu depuis 11 jours"), t => t.ShouldContain("ouverte depuis au moins 74 jours"));
    }

    [Fact]
    public async Task A_text_without_a_date_is_of_today_and_says_that_it_is_inferred()
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", "La collectivité déploie l’intelligence artificielle. Inauguration le 1er septembre 2025."));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 13), Inferred: true));
    }

    [Theory]
    [InlineData("Depuis le 3 janvier 2024, la collectivité déploie l’intelligence artificielle dans tous ses services.")]
    [InlineData("Depuis le 3 janvier 2024 :\nla collectivité déploie l’intelligence artificielle.")]
    [InlineData("3 janvier 2024 : ce jour-là, la collectivité annonçait son plan.\nElle déploie l’intelligence artificielle.")]
    public async Task A_text_is_not_dated_by_a_day_it_speaks_of(string text)
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", text));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 13), Inferred: true));
    }

    [Theory]
    [InlineData("Publié le 12 juin 2025 par la direction de la communication\nLa collectivité déploie l’intelligence artificielle.")]
    [InlineData("Mis en ligne le 12/06/2025 à 10 h 30, mis à jour le 13/06/2025\nLa collectivité déploie l’intelligence artificielle.")]
    [InlineData("Date de publication : 12/06/2025\nLa collectivité déploie l’intelligence artificielle.")]
    [InlineData("Angers, le 12 juin 2025\nLa collectivité déploie l’intelligence artificielle.")]
    [InlineData("Le 12 juin 2025.\nLa collectivité déploie l’intelligence artificielle.")]
    public async Task A_text_that_says_when_it_was_published_is_of_that_day(string text)
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", text));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 12)));
    }

    [Fact]
    public async Task A_text_that_begins_with_a_day_to_come_is_not_dated_by_it()
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", "1er septembre 2025 : la collectivité déploie l’intelligence artificielle."));

        (await app.Reads(db => db.Publications.SingleAsync())).PublishedOn.Inferred.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pasted_job_posting_is_read_as_one()
    {
        await using var app = await BotApp.StartAsync();

        await app.Runs("analyse", ("text", "Directeur ou directrice des ressources humaines (H/F)\n" + WatchChat.Posting));

        (await app.Reads(db => db.Publications.SingleAsync())).Kind.ShouldBe(PublicationKind.Job);
        (await app.Reads(db => db.Gaps.Select(g => g.Topic.Value).ToListAsync())).ShouldBe(["ia", "dematerialisation"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_link_is_read_captured_and_matched()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/offre", $"<html><body><main><h1>Directeur RH (H/F)</h1><p>{WatchChat.Posting}</p></main></body></html>", "text/html");

        var card = await app.Runs("analyse", ("url", site.At("/offre")));

        card.Title.ShouldStartWith("2 écarts de consultation");
        card.Text().ShouldContain(site.At("/offre").AbsoluteUri);
        (await app.Runs("analyse", ("text", site.At("/offre")))).Title.ShouldStartWith("Publication déjà captée le");
    }

    [Fact]
    public async Task A_link_that_cannot_be_read_is_said_plainly_and_the_text_may_be_pasted()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();

        var card = await app.Runs("analyse", ("url", site.At("/absente")));

        card.Text().ShouldContain("La page n’existe pas ou plus");
        (await app.Presses(card.Button("Coller le texte").Command))!.Inputs().Select(i => i.Name).ShouldBe(["url", "text", "date"]);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_plain_mention_is_shown_and_opens_nothing()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Runs("analyse", ("text", "Conférence\nQue sait-on de l’intelligence artificielle ?"));

        card.Title.ShouldBe("Intelligence artificielle : simple mention, aucun écart");
        card.Text().ShouldContain("La phrase est une question : simple mention.");
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("\u0000\u0001 \u200b")]
    [InlineData("— !? 123")]
    public async Task A_text_without_words_is_refused(string text)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Runs("analyse", ("text", text))).Tone.ShouldBe(CardTone.Error);

        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_read_within_bounds_and_says_so()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Runs("analyse", ("text", "Annonce\n" + string.Concat(Enumerable.Repeat("La collectivité déploie l’intelligence artificielle. ", 20_000))));

        card.Text().ShouldContain("premiers caractères ont été lus");
        (await app.Reads(db => db.Publications.SingleAsync())).Text.Length.ShouldBeLessThanOrEqualTo(200_000);
    }

    [Fact]
    public void Every_rule_of_the_stances_has_its_sentence()
    {
        using var rules = typeof(TopicPack).Assembly.GetManifestResourceStream("CgtBot.Domain.Topics.stances.json")!;
        var codes = JsonDocument.Parse(rules).RootElement.EnumerateArray().Select(r => r.GetProperty("code").GetString()!)
            .Concat(["term", "job-title", "question", "topic-project-cue", "topic-experiment-cue", "topic-deployment-cue", "past-perfect", "announcement-of-the-employer", "job-of-the-employer"]).Distinct().ToList();

        codes.Count.ShouldBeGreaterThan(10);
        codes.Where(c => !ReasonWords.IsWorded(c)).ShouldBeEmpty();
    }
}
