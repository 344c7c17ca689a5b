using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Chat;

public sealed class SourceCommandsTests
{
    [Fact]
    public async Task A_new_source_is_shown_before_it_is_saved_and_looked_at_within_the_minute()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.ServeFeed(("1", "Offre d’emploi : directeur RH", WatchChat.Posting, 2), ("2", "Offre d’emploi : jardinier", "Entretien des parcs.", 3), ("3", "CDD bibliothécaire", "Accueil du public.", 4), ("4", "CDI agent d’accueil", "Accueil.", 1));

        var proposal = await app.Runs("add-source", ("url", site.At("/rss.xml")));

        proposal.Items().Select(i => i.Title).ShouldBe(["CDD bibliothécaire", "Offre d’emploi : jardinier", "Offre d’emploi : directeur RH"]);
        proposal.Items()[2].Detail.ShouldBe("publié le 02/06/2025 · sujets : Intelligence artificielle (projet), Dématérialisation (projet)");
        proposal.Text().ShouldContain("flux RSS ou Atom (offres d’emploi)");
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);

        var saved = await app.Presses(proposal.Button("Enregistrer").Command.With("name", "Offres de la ville").With("kind", "job").With("every", "30"));

        saved!.Title.ShouldBe("Source n° 1 ajoutée : Offres de la ville");
        var source = await app.Reads(db => db.Sources.SingleAsync());
        (source.Kind, source.Publishes, source.EveryMinutes).ShouldBe((SourceKind.Feed, PublicationKind.Job, 30));
        (await app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task Cancelling_saves_nothing()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.ServeFeed(("1", "Annonce", "Texte.", 2));

        var answer = await app.Presses((await app.Runs("add-source", ("url", site.At("/rss.xml")))).Button("Annuler").Command);

        answer!.Title.ShouldBe("Rien n’a été enregistré");
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_address_twice_is_said_and_not_saved_again()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        var answer = await app.Runs("add-source", ("url", site.At("/rss.xml") + "/"), ("confirm", "true"));

        answer.Title.ShouldBe("Adresse déjà surveillée : source n° 1");
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("ftp://exemple.fr/flux", "seules les adresses http:// et https://")]
    [InlineData("pas une adresse", "n’est pas une adresse web complète")]
    [InlineData("http://10.0.0.1/rss.xml", "pointe vers le réseau interne")]
    public async Task An_address_that_cannot_be_read_is_refused_in_plain_words(string url, string because)
    {
        await using var app = await WatchChat.StartAsync();

        (await app.Runs("add-source", ("url", url), ("confirm", "true"))).Text().ShouldContain(because);

        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_postings_of_a_whole_country_are_not_read_before_it_is_said_which()
    {
        await using var app = await WatchChat.StartAsync();

        var asked = await app.Runs("add-source", ("url", "https://choisirleservicepublic.gouv.fr/nos-offres/"));

        asked.Title.ShouldContain("dites lesquelles lire");
        asked.Blocks.OfType<CardBlock.Input>().ShouldHaveSingleItem().Field.Name.ShouldBe("only");
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_the_operator_named_is_watched_like_any_source()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["note.md"], $"# Note de service\n\n{WatchChat.Posting}", TestContext.Current.CancellationToken);
        await using var app = await BotApp.StartAsync(settings: [("Watch:Folders:annonces", folder.Path)]);

        var proposal = await app.Says("ajoute la source dossier://annonces");
        proposal!.Items().ShouldHaveSingleItem().Title.ShouldBe("Note de service");
        (await app.Presses(proposal!.Button("Enregistrer").Command))!.Tone.ShouldBe(CardTone.Success);
        await app.Runs("test-source", ("source", 1), ("now", "true"));

        (await app.Reads(db => db.Publications.SingleAsync())).Address.ShouldBe("dossier://annonces/note.md");
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(2);
        (await app.Runs("add-source", ("url", "dossier://etc"))).Text().ShouldContain("n’est pas de ceux que le bot peut lire");
    }

    [Fact]
    public async Task A_rhythm_out_of_bounds_is_asked_again_and_nothing_is_saved()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.ServeFeed(("1", "Annonce", "Texte.", 2));

        var answer = await app.Runs("add-source", ("url", site.At("/rss.xml")), ("confirm", "true"), ("every", "4"));

        answer.Text().ShouldContain("« 4 » n’est pas un nombre de minutes entre 5 et 1440.");
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_steward_adds_or_pauses_a_source()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        (await app.RunsAs(Role.Member, "web:ana", "pause-source", ("source", 1))).Tone.ShouldBe(CardTone.Error);

        (await app.Reads(db => db.Sources.SingleAsync())).Paused.ShouldBeFalse();
        (await app.RunsAs(Role.Member, "web:ana", "add-source", ("url", site.At("/x")))).Tone.ShouldBe(CardTone.Error);
        site.Seen.ShouldNotContain("/x");
    }

    [Fact]
    public async Task A_paused_source_is_not_read_until_it_is_resumed()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);
        var round = app.Services.GetRequiredService<WatchRound>();

        (await app.Runs("pause-source", ("source", 1))).Title.ShouldBe("Source n° 1 en pause : Offres");
        (await round.RunAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await app.Runs("sources")).Items()[0].Title.ShouldBe("n° 1 · Offres · en pause");
        (await app.Runs("pause-source", ("source", 1))).Title.ShouldBe("La source n° 1 est déjà en pause");

        (await app.Presses((await app.Runs("sources")).Button("Reprendre").Command))!.Title.ShouldBe("Source n° 1 reprise : Offres");
        (await round.RunAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Theory]
    [InlineData("supprime la source 1")]
    [InlineData("retire la source 1")]
    [InlineData("enlève la source n° 1")]
    [InlineData("delete source 1")]
    public async Task A_source_is_not_deleted_and_a_pause_is_offered_instead(string phrase)
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        var card = (await app.Says(phrase))!;

        card.Title.ShouldBe("La source n° 1 ne se supprime pas");
        (await app.Reads(db => db.Sources.SingleAsync())).Paused.ShouldBeFalse();
        (await app.Presses(card.Button("Mettre en pause").Command))!.Title.ShouldBe("Source n° 1 en pause : Offres");
    }

    [Fact]
    public async Task The_list_says_when_a_source_was_read_and_when_it_will_be()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);
        (await app.Runs("sources")).Items()[0].Title.ShouldBe("n° 1 · Offres · jamais lue encore : première lecture dans la minute");

        (await app.Runs("test-source", ("source", 1), ("now", "true"))).Title.ShouldBe("Source n° 1 lue : 1 nouveauté");

        var item = (await app.Runs("sources")).Items()[0];
        item.Title.ShouldBe("n° 1 · Offres · fonctionne");
        item.Detail!.ShouldContain("dernière lecture réussie le 13/06/2025 10:00");
        item.Detail!.ShouldContain("prochaine lecture le 13/06/2025 10:5");
        item.Detail!.ShouldContain("1 publication captée");
    }

    [Fact]
    public async Task A_failing_source_is_listed_with_its_last_error_in_the_language_of_the_reader()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);
        site.Status("/rss.xml", 404);

        (await app.Runs("test-source", ("source", 1), ("now", "true"))).Text().ShouldContain("La page n’existe pas ou plus");

        (await app.Runs("sources")).Items()[0].Title.ShouldStartWith("n° 1 · Offres · en échec depuis le 13/06/2025 10:00 : La page n’existe pas ou plus");
        await app.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        (await app.Runs("sources")).Items()[0].Title.ShouldContain("failing since 13/06/2025 10:00");
        (await app.Runs("sources")).Items()[0].Title.ShouldNotContain("La page");
    }

    [Fact]
    public async Task A_dry_test_keeps_nothing()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        var answer = await app.Runs("test-source", ("source", 1));

        answer.Text().ShouldContain("1 élément à cette adresse ; rien n’a été enregistré.");
        answer.Items()[0].Detail!.ShouldContain("Intelligence artificielle (projet)");
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.SourceStates.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_page_is_tested_by_its_first_pages_only()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.Serve("/offres", $"<html><body><main><ul>{string.Concat(Enumerable.Range(1, 8).Select(i => $"<li><a href='/offres/{i}'>Offre d’emploi numéro {i} : responsable de service</a></li>"))}</ul></main></body></html>", "text/html");
        foreach (var i in Enumerable.Range(1, 8))
        {
            site.Serve($"/offres/{i}", $"<html><body><main><h1>Responsable {i}</h1><p>{WatchChat.Posting}</p></main></body></html>", "text/html");
        }

        var answer = await app.Runs("test-source", ("url", site.At("/offres")));

        answer.Text().ShouldContain("8 éléments à cette adresse");
        answer.Items().Take(3).ShouldAllBe(i => i.Detail!.Contains("Intelligence artificielle"));
        site.Seen.Count(p => p.StartsWith("/offres/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_page_changed_after_it_was_captured_is_read_again_in_the_end()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        var list = System.Text.Encoding.UTF8.GetBytes("<html><body><main><ul><li><a href='/offres/1'>Offre d’emploi : responsable de service</a></li><li><a href='/offres/2'>Offre d’emploi : agent d’accueil</a></li></ul></main></body></html>");
        site.Serve("/offres", list, "text/html", etag: "\"1\"").Serve("/offres/2", "<html><body><main><h1>Accueil</h1><p>Vous accueillez le public de la mairie.</p></main></body></html>", "text/html");
        site.Serve("/offres/1", "<html><body><main><h1>Responsable</h1><p>Vous dirigez le service de la voirie.</p></main></body></html>", "text/html");
        await app.Runs("add-source", ("url", site.At("/offres")), ("confirm", "true"));
        await app.Runs("test-source", ("source", 1), ("now", "true"));

        site.Serve("/offres/1", $"<html><body><main><h1>Responsable</h1><p>{WatchChat.Posting}</p></main></body></html>", "text/html");
        for (var look = 0; look < 24; look++)
        {
            await app.Runs("test-source", ("source", 1), ("now", "true"));
        }

        (await app.Reads(db => db.Publications.OrderBy(p => p.Number).Select(p => p.Family).ToListAsync())).ShouldBe([1, 2, 1]);
        (await app.Reads(db => db.Gaps.CountAsync())).ShouldBe(2);
        (await app.Reads(db => db.SourceStates.SingleAsync())).NotModified.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_look_asked_for_while_the_round_is_at_it_captures_once()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);
        var (reached, answers) = site.HoldFeed(("1", "Offre d’emploi : directeur RH", WatchChat.Posting, 2));
        var round = app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken);
        await reached;

        var both = Task.WhenAll(app.Runs("test-source", ("source", 1), ("now", "true")), app.Runs("test-source", ("source", 1), ("now", "true")));
        answers.SetResult();

        var asked = await both;
        (await round).ShouldBe(1);
        asked.ShouldAllBe(c => c.Tone == CardTone.Success);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.SourceStates.SingleAsync())).Looks.ShouldBe(3);
    }

    [Fact]
    public async Task Typed_phrases_reach_the_commands_of_the_watch()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        (await app.Says("sources"))!.Title.ShouldBe("1 source surveillée");
        (await app.Says("mets en pause la source 1"))!.Title.ShouldBe("Source n° 1 en pause : Offres");
        (await app.Says("reprends la source 1"))!.Title.ShouldBe("Source n° 1 reprise : Offres");
        (await app.Says("teste la source 1"))!.Title.ShouldBe("Lecture à blanc : n° 1 · Offres");
        (await app.Says($"surveille {site.At("/rss.xml")}"))!.Title.ShouldBe("Adresse déjà surveillée : source n° 1");
        (await app.Says("quels sujets suis-tu ?"))!.Title.ShouldBe("4 sujets suivis");
        (await app.Says("ajoute le mot-clé « Zéphyrine » au sujet IA"))!.Title.ShouldBe("« Zéphyrine » est maintenant cherché pour le sujet « IA »");
        (await app.Says("retire le mot-clé « Zéphyrine » du sujet IA"))!.Title.ShouldBe("« Zéphyrine » n’est plus cherché pour le sujet « IA »");
        (await app.Says($"analyser {site.At("/absente")}"))!.Title.ShouldBe("Cette page n’a pas pu être lue");
    }

    [Fact]
    public async Task An_unknown_source_is_said_with_those_that_are_known()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WithSourceAsync(site);

        (await app.Runs("test-source", ("source", 7))).Text().ShouldContain("Sources connues : n° 1 · Offres.");
    }

    private static async Task<BotApp> WithSourceAsync(FakeSite site)
    {
        var app = await WatchChat.StartAsync();
        site.ServeFeed(("1", "Offre d’emploi : directeur RH", WatchChat.Posting, 2));
        (await app.Runs("add-source", ("url", site.At("/rss.xml")), ("name", "Offres"), ("confirm", "true"))).Title.ShouldBe("Source n° 1 ajoutée : Offres");
        return app;
    }
}
