using System.Globalization;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Support;

/// <summary>A section that has lived for some months: entries of every age, a gap, a consultation, sources well and ill.</summary>
public static class SampleSection
{
    private static readonly TopicId Ia = new("ia");

    private static readonly (EntryKind Kind, string On, string Text, string? Topic)[] Asked =
    [
        (EntryKind.Question, "2024-10-03", "Quels services utilisent déjà un assistant fondé sur l’intelligence artificielle, et avec quelles données ?", "ia"),
        (EntryKind.Question, "2024-12-11", "Une évaluation des effets sur les conditions de travail a-t-elle été faite avant les essais ?", "ia"),
        (EntryKind.Demand, "2024-12-11", "Communication du calendrier de dématérialisation des courriers entrants.", "dematerialisation"),
        (EntryKind.Commitment, "2025-01-16", "La direction s’engage à présenter un bilan des essais à la prochaine réunion du comité.", "ia"),
        (EntryKind.Question, "2025-03", "Combien de postes sont concernés par la réorganisation de l’accueil ?", "reorganisation"),
        (EntryKind.Question, "2025-05-20", "Quel est le coût annuel de l’outil de rédaction automatique ?", "ia"),
    ];

    public static Task FillAsync(BotApp app) => app.Arranges(async (db, act) =>
    {
        foreach (var (kind, on, text, topic) in Asked)
        {
            var asked = PartialDate.Parse(on)!.Value;
            var entry = RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), kind, text, asked, new DueDate(asked.Last.AddMonths(1), DueBasis.House, "{}"), act.Of.By, act.Of.At);
            entry.Topic = new TopicId(topic!);
            entry.Body = "CST";
            db.Entries.Add(entry);
        }

        await GapAsync(db, act);
        await ConsultAsync(db, act);
        await SourcesAsync(db, act);
    });

    /// <summary>More open questions, of many dates.</summary>
    public static Task FillManyAsync(BotApp app, int count) => app.Arranges(async (db, act) =>
    {
        for (var n = 0; n < count; n++)
        {
            var asked = new PartialDate(new DateOnly(2025, 1, 1).AddDays(n % 150));
            db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, $"Question de suivi {n + 1}", asked, new DueDate(asked.Last.AddMonths(1), DueBasis.House, "{}"), act.Of.By, act.Of.At));
        }
    });

    /// <summary>A card with every kind of block and of input.</summary>
    public static Card EveryBlock() => new(
        "Écart E1 : intelligence artificielle, projet",
        [
            new CardBlock.Paragraph("Aucun avis du CST connu de nous au 15 mai 2025.", TextWeight.Strong),
            new CardBlock.Quote("Vous contribuerez à intégrer les enjeux liés à l’IA dans les projets de la direction.", [new Mark(20, 31)], "Offre d’emploi, capturée le 15 mai 2025 à 09:12"),
            new CardBlock.Facts([new Fact("Ce qui manque", "un avis du CST daté au plus tard du 15 mai 2025"), new Fact("Depuis", "29 jours")]),
            new CardBlock.Paragraph("Questions ouvertes sur ce sujet", TextWeight.Subtle),
            new CardBlock.Items([new CardItem("n° 1 · Quels services utilisent déjà un assistant ?", "ouverte depuis 253 jours", [new CardButton("Voir", ChatCommand.Of("show", ("number", 1)))]), new CardItem("n° 2 · Une évaluation a-t-elle été faite ?", "ouverte depuis 184 jours")]),
            new CardBlock.Link("Voir l’offre", "https://exemple.fr/offres/123"),
            new CardBlock.Picture("/images/chronologie/ia.svg", "Chronologie du sujet"),
            new CardBlock.Input(new CardInput.Date("date", "Date de l’avis", true, new DateOnly(2025, 3, 12))),
            new CardBlock.Input(new CardInput.Choice("sense", "Sens de l’avis", [new CardOption("favourable", "favorable"), new CardOption("unfavourable", "défavorable")])),
            new CardBlock.Input(new CardInput.Text("project", "Projet")),
            new CardBlock.Input(new CardInput.Text("reason", "Motif", Lines: true)),
            new CardBlock.Input(new CardInput.Ticks("lines", "Lignes à garder", [.. Enumerable.Range(1, 5).Select(n => new CardOption($"{n}", $"Ligne {n} : quel est le calendrier ?"))], ["1", "2", "4"])),
        ],
        [
            new CardButton("Nous avons un avis", ChatCommand.Of("opinion", ("topic", "ia"), ("gap", 1)), ButtonStyle.Primary) { Sends = ["date", "sense", "project"] },
            new CardButton("Confirmer", ChatCommand.Of("gap-confirm", ("gap", 1))),
            new CardButton("Ce n’est pas un écart", ChatCommand.Of("gap-dismiss", ("gap", 1)), ButtonStyle.Danger) { Sends = ["reason"] },
        ],
        CardTone.Alert);

    /// <summary>Lines of conversation, as left by an earlier day.</summary>
    public static Task TalkAsync(BotApp app, params Card[] cards) => app.Reads(async db =>
    {
        foreach (var card in cards)
        {
            db.ChatMessages.Add(new ChatMessage { Section = db.Section, Channel = FirstSection.WebChannel, Author = AuthorId.Bot, At = app.Clock.GetUtcNow(), Card = card });
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>A card said in the channel now, by the outbox and its sender.</summary>
    public static Task SaysAsync(BotApp app, Card card) => app.Reads(async db =>
    {
        db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = FirstSection.WebChannel, What = "test", Occasion = Guid.NewGuid().ToString(), Card = card, CreatedAt = app.Clock.GetUtcNow(), NextTryAt = app.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    private static async Task GapAsync(BotDb db, JournaledAct act)
    {
        const string Sentence = "Vous contribuerez à intégrer les enjeux liés à l’IA dans les projets de la direction.";
        var number = await act.NextNumberAsync<Publication>();
        db.Publications.Add(new Publication
        {
            Section = db.Section, Number = number, Family = number, Kind = PublicationKind.Job, Title = "Cheffe ou chef de projet numérique", Text = Sentence, Address = "https://exemple.fr/offres/123",
            PublishedOn = new PartialDate(new DateOnly(2025, 5, 15)), CapturedAt = new DateTimeOffset(2025, 5, 15, 7, 12, 0, TimeSpan.Zero), Sha256 = new string('a', 64), TextHash = new string('b', 64), CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        });
        db.MatchedTopics.Add(new MatchedTopic { Section = db.Section, Publication = number, Topic = Ia, Stance = Stance.Project, Excerpts = [new Excerpt(Sentence, "IA", Sentence.IndexOf("IA", StringComparison.Ordinal), 2)], Reasons = [] });
        db.Gaps.Add(new Gap { Section = db.Section, Number = await act.NextNumberAsync<Gap>(), Family = number, Publication = number, Topic = Ia, Stance = Stance.Project, On = new PartialDate(new DateOnly(2025, 5, 15)), Body = "CST", CreatedBy = act.Of.By, CreatedAt = act.Of.At });
    }

    private static async Task ConsultAsync(BotDb db, JournaledAct act)
    {
        var consultation = new Consultation { Section = db.Section, Number = await act.NextNumberAsync<Consultation>(), Body = "CST", Topic = Ia, CreatedBy = act.Of.By, CreatedAt = act.Of.At };
        db.Consultations.Add(consultation);
        foreach (var (step, day) in new[] { (ConsultationStep.Requested, "2025-01-16"), (ConsultationStep.Refused, "2025-02-06") })
        {
            db.ConsultationEvents.Add(new ConsultationEvent { Section = db.Section, Number = await act.NextNumberAsync<ConsultationEvent>(), Consultation = consultation.Number, Step = step, On = PartialDate.Parse(day)!.Value, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        }
    }

    private static async Task SourcesAsync(BotDb db, JournaledAct act)
    {
        var now = DateTimeOffset.Parse("2025-06-13T07:00:00Z", CultureInfo.InvariantCulture);
        foreach (var (name, state) in new (string, SourceState?)[]
        {
            ("Offres d’emploi de la collectivité", new SourceState { Section = db.Section, Source = 1, NextLookAt = now.AddDays(2), LastSuccessAt = now, LastNewItemAt = now.AddDays(-4), Looks = 40 }),
            ("Actualités internes", new SourceState { Section = db.Section, Source = 2, NextLookAt = now.AddDays(2), Failures = 3, FailingSince = now.AddDays(-1), LastProblem = "SiteTimeout|exemple.fr|20", Looks = 12 }),
        })
        {
            db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = name, Kind = SourceKind.Feed, Address = "https://exemple.fr/rss.xml", CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            db.SourceStates.Add(state!);
        }

        await Task.CompletedTask;
    }
}
