using System.Text;
using CgtBot.Chat;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>What a card states must hold when it is read aloud before a judge: no fact denied on the next line, no button that does something else.</summary>
public sealed class FactsOnCardsTests
{
    private const string Dossier = """
        # Réunion d'information du 4 mars 2025

        Quel est le coût annuel de l'outil d'intelligence artificielle ?

        Pour la CGT il est nécessaire que la Région présente son plan d'IA :

        - Exigence de transparence<sup>1</sup>
        - Respect des engagements

        Aucune réponse et refus de passage en CST.

        # Intervention CGT en CST du 6 mars 2025

        La CGT demande une étude des effets de l'IA sur les métiers.

        # Communication du DGS du 12 mars 2025

        « La collectivité engage le déploiement de son outil d'intelligence artificielle. »

        La CGT exige un avis préalable du CST avant la mise en place de l'IA.
        """;

    [Fact]
    public async Task A_gap_to_check_does_not_deny_the_opinion_it_asks_about()
    {
        await using var app = await ImportedAsync();
        await app.Says("avis défavorable du CST sur l'IA le 1er mars 2025");

        var card = await app.Runs("gaps", ("gap", 1));

        card.Text().ShouldContain("Aucun avis du CST visant ce projet connu de nous au 12/03/2025");
        card.Text().ShouldContain("Avis connu : CST : avis défavorable du 01/03/2025 · message du 13/06/2025");
    }

    [Fact]
    public async Task An_opinion_of_the_month_of_the_announcement_is_said_neither_earlier_nor_later()
    {
        await using var app = await ImportedAsync();

        (await app.Says("avis défavorable du CST sur l'IA en mars 2025"))!.Text().ShouldSatisfyAllConditions(
            t => t.ShouldContain("CST : avis défavorable, mars 2025"),
            t => t.ShouldContain("E1 : à vérifier, les dates que nous avons ne disent pas si l’avis précède l’annonce"));

        (await app.Reads(db => db.Gaps.SingleAsync(g => g.Number == 1))).State.ShouldBe(GapState.Open);
        foreach (var told in new[] { await app.Runs("gaps", ("gap", 1)), await app.Runs("timeline", ("topic", "ia")), await app.Runs("consultation", ("gap", 1), ("event", "draft")) })
        {
            told.Text().ShouldSatisfyAllConditions(t => t.ShouldContain("n avis du CST est connu de nous ;"), t => t.ShouldNotContain("aucun avis", Case.Insensitive));
        }

        (await app.Runs("gap-confirm", ("gap", 1))).Text().ShouldContain("rien de connu de nous ne dit que l’avis du CST précède l’annonce, 12/03/2025");
    }

    [Fact]
    public async Task An_opinion_whose_day_is_found_later_is_no_longer_to_be_checked()
    {
        await using var app = await ImportedAsync();
        await app.Says("avis défavorable du CST sur l'IA en mars 2025");

        await app.Says("avis défavorable du CST sur l'IA le 20 mars 2025");

        (await app.Reads(db => db.Gaps.SingleAsync(g => g.Number == 1))).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Followed), g => g.ToVerify.ShouldBeFalse());
        (await app.Runs("gaps", ("gap", 1))).Text().ShouldContain("Aucun avis du CST connu de nous au 12/03/2025.");
    }

    [Theory]
    [InlineData("avis défavorable du CST sur l'IA en mars 2025", "2025-03")]
    [InlineData("avis défavorable du CST sur l'IA mi-mars 2025", "2025-03")]
    [InlineData("avis défavorable du CST sur l'IA fin mars", "2025-03")]
    [InlineData("avis défavorable du CST sur l'IA le mois dernier", "2025-05")]
    [InlineData("avis défavorable du CST sur l'IA le 12 mars 2025", "2025-03-12")]
    [InlineData("avis défavorable du CST sur l'IA il y a trois mois", "2025-03")]
    [InlineData("CST gave an unfavourable opinion on AI 3 months ago", "2025-03")]
    [InlineData("avis défavorable du CST sur l'IA fin du mois dernier", "2025-05")]
    [InlineData("avis défavorable du CST sur l'IA il y a deux ans", "2023")]
    [InlineData("avis défavorable du CST sur l'IA il y a dix jours", "2025-06-03")]
    [InlineData("avis défavorable du CST sur l'IA mardi dernier", "2025-06-10")]
    [InlineData("avis défavorable du CST sur l'IA hier", "2025-06-12")]
    [InlineData("refus de consultation du CST sur l'IA en mars 2025", "2025-03")]
    public async Task A_step_of_a_consultation_is_given_no_day_that_nobody_said(string phrase, string on)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).On.ToString().ShouldBe(on);
    }

    [Theory]
    [InlineData("l'engagement 1 est tenu en mars 2025", "commitment", "mars 2025")]
    [InlineData("refus 1 en mars 2025", "question", "mars 2025")]
    [InlineData("l'engagement 1 est tenu la semaine dernière", "commitment", "semaine dernière")]
    [InlineData("refus 1 il y a deux semaines", "question", "il y a deux semaines")]
    public async Task What_was_done_in_a_month_or_a_week_is_asked_its_day(string phrase, string kind, string said)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Le DGS présentera un bilan.", kind);

        (await app.Says(phrase))!.Title.ShouldBe($"Quel jour exactement ({said}) ?");
        (await app.Says("le 12 mars 2025"))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.Entries.SingleAsync())).StateOn.ShouldBe(new DateOnly(2025, 3, 12));
    }

    [Theory]
    [InlineData("la semaine dernière", "semaine dernière")]
    [InlineData("il y a une semaine", "il y a une semaine")]
    [InlineData("début de semaine dernière", "début de semaine dernière")]
    [InlineData("last week", "last week")]
    public async Task An_opinion_of_a_week_lifts_no_gap_before_its_day_is_said(string said, string asked)
    {
        await using var app = await BotApp.StartAsync(new DateTimeOffset(2025, 11, 12, 9, 0, 0, TimeSpan.Zero));
        await app.Runs("analyse", ("text", "La collectivité déploie LigérIA, son outil d’intelligence artificielle."), ("date", "2025-11-05"));

        (await app.Says($"le CST a donné un avis favorable sur LigérIA {said}"))!.Title.ShouldBe($"Quel jour exactement ({asked}) ?");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Open);
        (await app.Says("le 7 novembre"))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).On.ToString().ShouldBe("2025-11-07");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);
    }

    [Fact]
    public async Task A_week_given_for_the_day_that_was_asked_is_asked_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("avis défavorable du CST sur l'IA la semaine dernière");

        (await app.Says("il y a deux semaines"))!.Title.ShouldBe("Quel jour exactement (il y a deux semaines) ?");
        (await app.Says("le 28 mai"))!.Tone.ShouldBe(CardTone.Success);

        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).On.ToString().ShouldBe("2025-05-28");
    }

    [Fact]
    public async Task An_opinion_older_than_the_day_an_undated_page_was_seen_lifts_nothing_by_itself()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "La collectivité déploie LigérIA, son outil d’intelligence artificielle."));

        (await app.Says("avis favorable du CST sur LigérIA le 10 mars 2025"))!.Text().ShouldContain("E1 : à vérifier, les dates que nous avons ne disent pas si l’avis précède l’annonce");
        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Open), g => g.ToVerify.ShouldBeTrue());
        (await app.Runs("gaps", ("gap", 1))).Text().ShouldContain("Un avis du CST est connu de nous ; est-il antérieur à l’annonce, 13/06/2025 (date déduite) ?");

        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.Says("avis favorable du CST sur LigérIA le 20 juin 2025");
        (await app.Reads(db => db.Gaps.SingleAsync())).State.ShouldBe(GapState.Followed);
    }

    [Fact]
    public async Task An_undated_page_seen_after_an_opinion_opens_a_gap_to_be_checked()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("avis favorable du CST sur LigérIA le 10 mars 2025");

        await app.Runs("analyse", ("text", "La collectivité déploie LigérIA, son outil d’intelligence artificielle."));

        (await app.Reads(db => db.Gaps.SingleAsync())).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Open), g => g.ToVerify.ShouldBeTrue(), g => g.Consultation.ShouldBe(1));
    }

    [Fact]
    public async Task A_refusal_that_names_no_body_is_asked_which()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("refus de consultation sur l'IA"))!.Title.ShouldBe("De quelle instance ?");
        (await app.Reads(db => db.ConsultationEvents.CountAsync())).ShouldBe(0);
        await app.Says("F3SCT");

        (await app.Reads(db => db.Consultations.SingleAsync())).Body.ShouldBe("F3SCT");
    }

    [Fact]
    public async Task A_gap_followed_by_an_opinion_gives_its_date_and_its_source()
    {
        await using var app = await ImportedAsync();
        await app.Says("avis favorable du CST sur l'IA le 20 mai 2025");

        (await app.Runs("gaps", ("gap", 1))).Text().ShouldContain("Avis connu : CST : avis favorable du 20/05/2025 · message du 13/06/2025");
    }

    [Fact]
    public async Task Confirming_a_gap_once_dismissed_forgets_the_reason_of_the_dismissal()
    {
        await using var app = await ImportedAsync();
        await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu."));

        (await app.Runs("gap-confirm", ("gap", 1))).Text().ShouldContain("La section maintient l’écart : aucun avis du CST connu de nous au 12/03/2025.");
        (await app.Reads(db => db.Gaps.SingleAsync(g => g.Number == 1))).ShouldSatisfyAllConditions(g => g.State.ShouldBe(GapState.Confirmed), g => g.Reason.ShouldBeNull());
    }

    [Fact]
    public async Task A_session_to_come_may_be_on_the_agenda_and_nothing_else_may_be_dated_tomorrow()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Runs("consultation", ("body", "CST"), ("topic", "ia"), ("event", "agenda"), ("date", "2025-07-01"))).Text().ShouldContain("Séance du 01/07/2025");
        (await app.Runs("consultation", ("body", "CST"), ("topic", "ia"), ("event", "refused"), ("date", "2025-07-01"))).Text().ShouldContain("cette étape ne peut pas porter cette date");
        (await app.Reads(db => db.ConsultationEvents.SingleAsync())).Step.ShouldBe(ConsultationStep.OnAgenda);
    }

    [Fact]
    public async Task What_was_written_below_a_publication_was_said_at_no_meeting()
    {
        await using var app = await ImportedAsync();

        (await app.Reads(db => db.Meetings.ToListAsync())).Select(m => m.On.First).ShouldBe([new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 6)]);
        (await app.Reads(db => db.Entries.CountAsync(e => e.Meeting == null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_consultation_is_no_consultation_held_and_says_where_it_was_read()
    {
        await using var app = await ImportedAsync();

        var refused = (await app.Runs("timeline", ("topic", "ia"))).Items().Single(i => i.Title.Contains("consultation refusée"));

        refused.Detail.ShouldBe("Consultation · dossier.md, ligne 10");
    }

    [Fact]
    public async Task What_was_said_in_a_session_of_a_body_is_found_by_that_body()
    {
        await using var app = await ImportedAsync();

        (await app.Says("réunions du CST"))!.Title.ShouldBe("1 réunion");
        (await app.Says("demandes au CST"))!.Items().ShouldHaveSingleItem().Title.ShouldContain("étude des effets");
        (await app.Says("réunions du F3SCT"))!.Title.ShouldBe("Aucune réunion");
    }

    [Fact]
    public async Task A_text_keeps_the_mark_of_its_footnote_whole()
    {
        await using var app = await ImportedAsync();

        (await app.Reads(db => db.Entries.Select(e => e.Text).ToListAsync())).ShouldContain(t => t.Contains("Exigence de transparence<sup>1</sup>"));
    }

    [Fact]
    public async Task A_meeting_named_by_its_body_is_the_next_one_of_that_body()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        (await app.Says("ajouter réunion : CST le 15/07/2025"))!.Text().ShouldContain("CST du 15/07/2025 · séance d’instance · CST");
        (await app.Says("ajouter réunion : CST extraordinaire le 20 août 2025"))!.Text().ShouldContain("\nCST extraordinaire · séance d’instance · CST");

        (await app.Says("rappelle-moi la 1 au prochain CST"))!.Title.ShouldStartWith("Prochain rappel de la n° 1");
    }

    [Fact]
    public async Task A_long_title_keeps_what_follows_a_date_in_its_middle()
    {
        await using var app = await BotApp.StartAsync();
        var title = $"Échange {string.Concat(Enumerable.Repeat("et encore ", 29))}le 20/08/2025 avec la direction";

        await app.Runs("add-meeting", ("title", title), ("date", "2025-07-15"));

        (await app.Reads(db => db.Meetings.Select(m => m.Title).ToListAsync())).ShouldHaveSingleItem().ShouldBe(title);
    }

    [Fact]
    public async Task The_first_of_a_month_is_said_as_people_say_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says("relance 1 le 1er septembre"))!.Title.ShouldBe("Prochain rappel de la n° 1 : lundi 1er septembre 2025");
    }

    [Fact]
    public async Task The_card_of_an_entry_says_deadline_once_and_an_undone_entry_is_late_no_more()
    {
        await using var app = await BotApp.StartAsync(new DateTimeOffset(2025, 1, 6, 9, 0, 0, TimeSpan.Zero));
        await app.Adds("Qui décide ?");
        app.Clock.Advance(TimeSpan.FromDays(60));
        (await app.Runs("show", ("number", 1))).Text().ShouldContain("Échéance : 06/02/2025, en retard de 29 jours");

        await app.Runs("undo");

        (await app.Runs("show", ("number", 1))).Text().ShouldSatisfyAllConditions(t => t.ShouldNotContain("en retard"), t => t.ShouldNotContain("ouverte depuis"));
    }

    [Fact]
    public async Task The_history_of_a_commitment_is_in_its_own_gender()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Le DGS présentera un bilan.", "commitment");
        await app.Runs("kept", ("number", 1));

        (await app.Runs("show", ("number", 1))).Text().ShouldContain("en attente → tenu");
    }

    [Fact]
    public async Task A_term_is_removed_by_the_word_people_read_in_it()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("retire le mot-clé « Copilot » du sujet IA"))!.Tone.ShouldBe(CardTone.Success);
    }

    [Fact]
    public async Task The_list_of_gaps_counts_those_to_follow_as_the_panel_does()
    {
        await using var app = await ImportedAsync();
        await app.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà vu"));

        (await app.Runs("gaps")).Title.ShouldBe("Écarts de consultation : 1, aucun à suivre");
        (await app.Runs("gaps", ("gap", 1))).Buttons.ShouldNotContain(b => b.Label == "Pas un écart");
        await app.Runs("gap-confirm", ("gap", 1));
        (await app.Runs("gaps")).Title.ShouldBe("Écarts de consultation : 1");
        (await app.Runs("gaps", ("gap", 1))).Buttons.ShouldNotContain(b => b.Label == "Confirmer l’écart");
    }

    [Fact]
    public async Task The_drafted_request_denies_no_known_opinion_and_quotes_no_commitment_as_a_question()
    {
        await using var app = await ImportedAsync();
        await app.Says("avis défavorable du CST sur l'IA le 1er mars 2025");
        await app.Adds("Le DGS présentera un bilan.", "commitment", ("topic", "ia"));
        for (var i = 1; i <= 9; i++)
        {
            await app.Adds($"Qui valide l'étape {i} ?", "question", ("topic", "ia"));
        }

        var letter = (await app.Runs("consultation", ("gap", 1), ("event", "draft"))).Text();

        letter.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Aucun avis du CST visant ce projet n’est connu de nous au 12/03/2025."),
            t => t.ShouldContain("Les questions et demandes suivantes restent sans réponse complète :"),
            t => t.ShouldContain("– ainsi que 3 autres."),
            t => t.ShouldNotContain("présentera un bilan"));
    }

    [Theory]
    [InlineData("le CST a rendu un avis favorable sur LigérIA le 12/06/2025")]
    [InlineData("avis favorable du CST sur le projet « LigérIA » le 12 juin 2025")]
    public async Task An_opinion_on_a_project_is_understood_by_the_name_of_the_project(string phrase)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Title.ShouldBe("Avis enregistré : CST, Intelligence artificielle (LigérIA), favorable");
    }

    [Theory]
    [InlineData("noter un avis", "De quelle instance ?")]
    [InlineData("avis favorable du CST sur Zéphyr le 12 juin 2025", "Sur quel sujet ?")]
    public async Task An_opinion_that_lacks_something_is_asked_for_it(string phrase, string question)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(phrase))!.Title.ShouldBe(question);
    }

    [Fact]
    public async Task A_unanimous_opinion_is_an_opinion()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("le CST a émis un avis défavorable unanime sur l'IA hier"))!.Text().ShouldContain("CST : avis défavorable du 12/06/2025");
    }

    private static async Task<BotApp> ImportedAsync()
    {
        var app = await BotApp.StartAsync();
        var review = (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("dossier.md", Encoding.UTF8.GetBytes(Dossier)))))!;
        await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', review.Inputs().OfType<CardInput.Ticks>().Single().Ticked)));
        return app;
    }
}
