using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Evidence;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Tests.Watch.Mailbox;
using CgtBot.Watch;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Evidence;

/// <summary>The dossier as one file: what each reader gets, and that all its formats say the same.</summary>
public sealed class DossierArchiveTests
{
    [Fact]
    public async Task It_holds_the_same_dossier_in_every_format_and_the_hash_of_each_file()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, "internal");

        zip.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("pieces/", StringComparison.Ordinal)).ShouldBe(
            ["dossier.docx", "dossier.html", "images/chronologie.png", "images/anciennete.png", "registre.csv", "echeances.ics", "journal.jsonl", "verifier.html", "LISEZMOI.txt", "manifest.json"]);
        foreach (var file in zip.Manifest().GetProperty("files").EnumerateArray())
        {
            Convert.ToHexStringLower(SHA256.HashData(zip.Bytes(file.GetProperty("name").GetString()!))).ShouldBe(file.GetProperty("sha256").GetString());
        }

        zip.Manifest().GetProperty("files").GetArrayLength().ShouldBe(zip.Entries.Count - 1);
    }

    [Fact]
    public async Task A_public_dossier_whose_gaps_are_left_out_does_not_say_that_there_are_none()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "Note\nLa collectivité déploie l’intelligence artificielle."));

        using var zip = await SampleEvidence.ArchiveAsync(app, "public");

        zip.Text("dossier.html").ShouldSatisfyAllConditions(
            t => t.ShouldContain("Aucun écart de consultation n’est repris dans ce dossier : 1 écart du registre est laissé de côté."), t => t.ShouldNotContain("Aucun écart de consultation n’est enregistré"));
        zip.Text("LISEZMOI.txt").ShouldNotContain("pieces");
    }

    [Fact]
    public async Task The_Word_document_is_valid_and_says_what_the_page_says()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, "lawyer", "tous");

        using var word = WordprocessingDocument.Open(new MemoryStream(zip.Bytes("dossier.docx")), false);
        new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var (written, page) = (Squeezed(string.Concat(word.MainDocumentPart!.Document!.Body!.Descendants<Text>().Select(t => t.Text))), new HtmlParser().ParseDocument(zip.Text("dossier.html")));
        var said = page.QuerySelectorAll("h1, h2, h3, p, dt, dd, li, blockquote, .when, .verbatim").Select(e => Squeezed(e.TextContent)).Where(t => t.Length > 0).ToList();
        said.Count.ShouldBeGreaterThan(60);
        said.ShouldAllBe(t => written.Contains(t, StringComparison.Ordinal));
        page.QuerySelectorAll("img").Select(i => i.GetAttribute("alt")).ShouldBe(word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(p => p.Description!.Value));
    }

    [Fact]
    public async Task A_page_captured_again_is_told_by_what_only_one_capture_holds()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, "committee");

        var exhibit = new HtmlParser().ParseDocument(zip.Text("dossier.html")).QuerySelectorAll(".exhibit").Single(e => e.TextContent.Contains("deux directions", StringComparison.Ordinal));
        var told = exhibit.QuerySelectorAll(".missing, .law").Select(e => e.TextContent.Replace('\u00a0', ' ').Trim()).ToList();
        told[0].ShouldBe("Présent dans la capture du 13/06/2025 10:00 (publication n° 2), absent de celle du 13/06/2025 10:00 (publication n° 1) :", "captures of one minute are told apart");
        told[1].ShouldBe("L’assistant est déployé dans deux directions.");
        told[3].ShouldBe("Le poste est ouvert aux titulaires.");
    }

    [Theory]
    [InlineData("internal", false)]
    [InlineData("committee", false)]
    [InlineData("lawyer", true)]
    public async Task What_a_colleague_handed_over_is_given_as_text_without_names_but_to_the_lawyer(string profile, bool whole)
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, profile);

        var memo = zip.Entries.Single(e => e.FullName.EndsWith("texte.txt", StringComparison.Ordinal) && zip.Text(e.FullName).Contains("septembre", StringComparison.Ordinal)).FullName;
        zip.Text(memo).Contains(SampleEvidence.Colleague, StringComparison.OrdinalIgnoreCase).ShouldBe(whole);
        (zip.GetEntry(memo.Replace("texte.txt", "original.html.txt", StringComparison.Ordinal)) is not null).ShouldBe(whole);
        zip.Entries.Count(e => e.Name == "original.html.txt").ShouldBe(whole ? 3 : 2);
    }

    [Fact]
    public async Task In_the_public_one_no_file_holds_a_name_an_original_a_signalement_or_a_piece_without_a_public_address()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, "public");

        foreach (var entry in zip.Entries.Where(e => !e.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            var text = entry.Name == "dossier.docx" ? Words(zip) : zip.Text(entry.FullName);
            foreach (var hidden in new[] { SampleEvidence.Colleague, "02 41", "local:", "septembre", "passage en instance", "Collé dans" })
            {
                text.ShouldNotContain(hidden, Case.Insensitive, entry.FullName);
            }
        }

        zip.Entries.ShouldNotContain(e => e.Name.StartsWith("original", StringComparison.Ordinal) || e.Name == "capture.json");
        Words(zip).ShouldContain("[nom retiré] attend une réponse");
        Words(zip).Replace('\u00a0', ' ').ShouldContain("pièces (1), écarts (1), signalements (1)");
    }

    [Fact]
    public async Task In_the_public_one_no_file_names_a_document_of_the_section()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        await app.DropsAsync("CR-prépa-CGT (2).md", "# Réunion d'information du 4 mars 2025\n\nLa CGT demande un bilan des expérimentations.\n\nLa direction refuse, faute de temps (et d'agents).\n");
        await app.Runs("answer", ("number", 1), ("text", "Le service les relit."), ("partial", "true"), ("source", "https://branche.sharepoint.com/personal/prépa_durand/cr.docx"));
        await app.Arranges(async (db, act) =>
        {
            var file = new Consultation { Section = db.Section, Number = await act.NextNumberAsync<Consultation>(), Body = "CST", Topic = new TopicId("ia"), CreatedBy = act.Of.By, CreatedAt = act.Of.At };
            db.Consultations.Add(file);
            db.ConsultationEvents.Add(new ConsultationEvent
            {
                Section = db.Section, Number = await act.NextNumberAsync<ConsultationEvent>(), Consultation = file.Number, Step = ConsultationStep.Opinion, Sense = OpinionSense.Unfavourable, On = new PartialDate(new DateOnly(2025, 6, 11)),
                Origin = "CR-prépa-CGT (2).md, ligne 40", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            });
        });

        using var zip = await SampleEvidence.ArchiveAsync(app, "public", "tous");
        using var own = await SampleEvidence.ArchiveAsync(app, "internal", "tous");

        foreach (var entry in zip.Entries.Where(e => !e.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            (entry.Name == "dossier.docx" ? Words(zip) : zip.Text(entry.FullName)).ShouldNotContain("prépa", Case.Insensitive, entry.FullName);
        }

        zip.Text("registre.csv").ShouldContain("La direction refuse, faute de temps (et d'agents).");
        Words(zip).ShouldSatisfyAllConditions(w => w.ShouldContain("La direction refuse, faute de temps (et d'agents)."), w => w.ShouldContain("avis défavorable"));
        Words(zip).ShouldContain(SampleEvidence.PageAddress);
        Words(own).ShouldContain("personal/prépa_durand");
        own.Text("registre.csv").ShouldContain("CR-prépa-CGT (2).md, ligne 5");
        Words(own).ShouldSatisfyAllConditions(w => w.ShouldContain("CR-prépa-CGT (2).md, ligne 5"), w => w.ShouldContain("CR-prépa-CGT (2).md, ligne 40"));
    }

    [Fact]
    public async Task In_the_public_one_the_register_names_nobody_whom_only_the_end_of_a_long_answer_names()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l’IA ?");
        await app.Runs("answer", ("number", 1), ("text", $"{string.Concat(Enumerable.Repeat("Le budget est voté chaque année. ", 8))}Mme {SampleEvidence.Colleague} suit le marché."));

        using var zip = await SampleEvidence.ArchiveAsync(app, "public", "tous");

        zip.Text("registre.csv").ShouldSatisfyAllConditions(r => r.ShouldContain("suit le marché"), r => r.ShouldNotContain(SampleEvidence.Colleague));
    }

    [Fact]
    public async Task Nothing_is_said_to_miss_nothing_while_something_is_awaited_or_left_out()
    {
        await using var app = await BotApp.StartAsync();
        (await MissingAsync(app, "internal")).ShouldContain("ne manque au registre");

        await app.Arranges(async (db, act) => db.Signalements.Add(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = "Des essais ont lieu.", On = new PartialDate(new DateOnly(2024, 12, 11)), CreatedBy = act.Of.By, CreatedAt = act.Of.At }));
        (await MissingAsync(app, "public")).ShouldSatisfyAllConditions(w => w.ShouldContain("Aucune échéance n’est dépassée au 13/06/2025."), w => w.ShouldNotContain("ne manque au registre"), w => w.ShouldNotContain("Encore attendu"));

        await app.Adds("Qui décide ?");
        (await MissingAsync(app, "internal")).ShouldSatisfyAllConditions(w => w.ShouldContain("Encore attendu à cette date : questions et demandes (1), engagements (0)."), w => w.ShouldNotContain("ne manque au registre"));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("committee")]
    public async Task Where_a_file_lay_in_a_folder_of_the_section_is_told_nowhere(string profile)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder[$"Vu par {SampleEvidence.Colleague}.md"], $"# Note de service\n\n{WatchChat.Posting}", TestContext.Current.CancellationToken);
        await using var app = await BotApp.StartAsync(settings: [("Watch:Folders:annonces", folder.Path)]);
        await app.Runs("add-source", ("url", "dossier://annonces"), ("confirm", "true"));
        await app.Runs("test-source", ("source", 1), ("now", "true"));

        using var zip = await SampleEvidence.ArchiveAsync(app, profile, "tous");

        Words(zip).ShouldContain("pas d’adresse publique");
        foreach (var entry in zip.Entries.Where(e => !e.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            var text = entry.Name == "dossier.docx" ? Words(zip) : zip.Text(entry.FullName);
            text.ShouldNotContain("dossier://", Case.Insensitive, entry.FullName);
            text.ShouldNotContain(SampleEvidence.Colleague, Case.Insensitive, entry.FullName);
        }
    }

    [Fact]
    public async Task The_mailbox_a_memo_was_read_in_is_told_nowhere_and_the_feed_of_an_announcement_is()
    {
        await using var imap = new FakeImap().Holds(3, await File.ReadAllBytesAsync(Repository.PathOf("tests/CgtBot.Tests/Fixtures/Watch/mail/outlook-fr.eml"), TestContext.Current.CancellationToken));
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true")]);
        await Give.SecretAsync(app, imap.At(), imap.Password);
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Boîte de veille", Kind = SourceKind.Mailbox, Publishes = PublicationKind.Announcement, Address = imap.At().AbsoluteUri, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        await Give.LookAsync(app);
        await app.Arranges(async (db, act) => db.Signalements.Add(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = "Des essais ont lieu.", On = new PartialDate(new DateOnly(2024, 12, 11)), Origin = "Lu dans https://region.example/rss.xml", CreatedBy = act.Of.By, CreatedAt = act.Of.At }));

        using var zip = await SampleEvidence.ArchiveAsync(app, "committee", "tous");

        zip.Entries.Where(e => e.Name.EndsWith(".html", StringComparison.Ordinal) || e.Name.EndsWith(".jsonl", StringComparison.Ordinal)).ShouldAllBe(e => !zip.Text(e.FullName).Contains("imap://", StringComparison.OrdinalIgnoreCase) && !zip.Text(e.FullName).Contains("imaps://", StringComparison.OrdinalIgnoreCase));
        Words(zip).ShouldSatisfyAllConditions(w => w.ShouldNotContain("imap://"), w => w.ShouldContain("Lu dans une source interne"), w => w.ShouldContain("Lu dans https://region.example/rss.xml"));
    }

    [Fact]
    public async Task What_a_feed_of_ones_own_network_gave_is_not_for_the_public_one_though_its_address_is_public()
    {
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowedHosts:0", "intranet.exemple.fr")]);
        await app.Arranges(async (db, act) =>
        {
            var feed = new Source
            {
                Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Intranet", Kind = SourceKind.Feed, Publishes = PublicationKind.Announcement, Address = "https://intranet.exemple.fr/rss.xml", Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            };
            db.Sources.Add(feed);
            await app.Services.CreateScope().ServiceProvider.GetRequiredService<Intake>().TakeInAsync(db, act, new Found(PublicationKind.Announcement, "Note", "L’assistant d’intelligence artificielle est déployé lundi.", new PartialDate(new DateOnly(2025, 6, 10)))
            {
                Raw = "<p>Note</p>"u8.ToArray(), MediaType = "text/html", Address = "https://exemple.fr/note-interne", Source = feed.Number,
            }, CancellationToken.None);
        });

        using var zip = await SampleEvidence.ArchiveAsync(app, "public", "tous");
        using var own = await SampleEvidence.ArchiveAsync(app, "internal", "tous");

        Words(own).ShouldContain("déployé lundi");
        Words(zip).ShouldSatisfyAllConditions(w => w.ShouldNotContain("déployé lundi"), w => w.ShouldNotContain("note-interne"));
    }

    [Fact]
    public async Task Exhibits_keep_their_numbers_whatever_is_left_out()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var whole = await SampleEvidence.ArchiveAsync(app, "lawyer");
        using var shown = await SampleEvidence.ArchiveAsync(app, "public");

        Numbers(whole).ShouldBe([1, 2, 3]);
        Numbers(shown).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task Deadlines_and_register_are_those_of_the_topic()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        using var zip = await SampleEvidence.ArchiveAsync(app, "internal");

        var calendar = Ical.Net.Calendar.Load(zip.Text("echeances.ics"))!;
        calendar.Events.Select(e => e.Uid).ShouldBe(["entry-1@section-1.cgtbot", "entry-2@section-1.cgtbot"], ignoreOrder: true);
        calendar.Events.ShouldAllBe(e => e.IsAllDay);
        calendar.Events.OrderBy(e => e.Uid).Select(e => e.Description!).ShouldBe(["Question, formulée le 03/10/2024. Échéance : règle de la section.", "Engagement, pris le 16/01/2025. Échéance : règle de la section."]);
        zip.Text("registre.csv").ShouldContain("bilan");
        zip.Text("registre.csv").ShouldNotContain("réorganisation");
    }

    [Fact]
    public async Task The_chronology_is_a_picture_for_channels_too()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        var picture = await app.Client.GetAsync("/images/chronologie/ia.png");

        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await picture.Content.ReadAsByteArrayAsync()).Take(8).ShouldBe([0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A]);
        (await app.Client.GetAsync("/images/chronologie/cantine.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_read_gets_the_page_only_and_who_may_ask_gets_no_original_that_was_handed_over()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        (await LinksAsync(app, Role.Reader)).ShouldBe(["/exports/dossier/ia.html"]);
        (await LinksAsync(app, Role.Member)).ShouldBe(["/exports/dossier/ia.html", "/exports/dossier/ia/internal.zip", "/exports/dossier/ia/committee.zip", "/exports/dossier/ia/public.zip"]);
        (await LinksAsync(app, Role.Steward)).ShouldContain("/exports/dossier/ia/lawyer.zip");
        (await app.Client.GetAsync("/exports/dossier/ia/secret.zip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.GetAsync("/exports/dossier/cantine/public.zip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IEnumerable<string>> LinksAsync(BotApp app, Role role)
    {
        var card = await app.SendAsync(new CgtBot.Chat.Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, role, "prépare le dossier sur l'IA"));
        return card!.Blocks.OfType<CardBlock.Link>().Select(l => l.Address);
    }

    private static async Task<string> MissingAsync(BotApp app, string profile)
    {
        using var zip = await SampleEvidence.ArchiveAsync(app, profile, "tous");
        return Words(zip).Replace('\u00a0', ' ');
    }

    private static IEnumerable<int> Numbers(ZipArchive zip) => zip.Manifest().GetProperty("exhibits").EnumerateArray().Select(e => e.GetProperty("number").GetInt32());

    private static string Words(ZipArchive zip)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(zip.Bytes("dossier.docx")), false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void The_key_in_the_address_of_a_feed_leaves_with_no_dossier_handed_outside()
    {
        const string Headers = """{"Address":"https://exemple.fr/rss?token=S3CRET","Redirects":["https://exemple.fr/flux?token=S3CRET"],"Status":200}""";

        var shown = CaptureFacts.Of("text/xml", Headers).WithoutKeys("https://exemple.fr/offre?id=3");

        (shown.FinalAddress, shown.Redirects.Single()).ShouldBe(("https://exemple.fr/rss", "https://exemple.fr/flux"));
        shown.Headers.ShouldSatisfyAllConditions(h => h.ShouldNotContain("S3CRET"), h => h.ShouldContain("200"));
        CaptureFacts.Of("text/html", """{"Address":"https://exemple.fr/offre?id=3"}""").WithoutKeys("https://exemple.fr/offre?id=3").FinalAddress.ShouldBe("https://exemple.fr/offre?id=3");
    }
}
