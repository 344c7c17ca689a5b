using System.Diagnostics;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Feeds;

namespace CgtBot.Tests.Watch.Sources;

public class FeedParserTests
{
    [Fact]
    public void A_posting_with_escaped_html_becomes_plain_paragraphs()
    {
        var read = Parse("talentsoft.rss");
        read.Problems.ShouldBeEmpty();
        read.Items.Count.ShouldBe(2);
        var first = read.Items[0];
        first.Title.ShouldBe("2026-20411 - Chargé·e de mission données et IA H/F");
        first.Text.ShouldBe("Missions\nVous pilotez l'expérimentation d'un assistant.\n\n- Intégrer les enjeux liés à l’IA\n- Former les équipes\n\nPoste basé à Nantes");
        first.Address.ShouldBe(new Uri("https://recrutement.exemple-region.fr/r/20411/502/1036?reference=2026-20411"));
        first.ExternalId.ShouldBe(first.Address!.AbsoluteUri);
        first.PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 3, 15, 10, 39, TimeSpan.Zero));
        first.Kind.ShouldBe(PublicationKind.Job);
        Encoding.UTF8.GetString(first.Raw.Span).ShouldContain("&lt;b&gt;Missions");
        read.Items[1].Title.ShouldBe("2026-20398 - Gestionnaire paie & carrières H/F");
        read.Items[1].Text.ShouldBe("Vous assurez la paie.\n\nDeux ans d’expérience.");
        read.Items[1].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 2, 8, 0, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void What_is_odd_in_one_item_costs_no_other()
    {
        var read = Parse("emploi-territorial.rss");
        read.IsWhole.ShouldBeTrue();
        read.Items.Select(i => i.ExternalId).ShouldBe(["https://emploi.exemple.fr/:O044260814000428", "https://emploi.exemple.fr/:O044260814000429"]);
        read.Items[0].Address!.AbsoluteUri.ShouldBe("https://emploi.exemple.fr/offre/o044260814000428-chef-projet");
        read.Items[0].Text.ShouldBe("Employeur : Ville d'Exemple\nMétier : Chef de projet\nDate limite : 30/06/2026");
        read.Items[0].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2)));
        read.Items[1].PublishedAt.ShouldBeNull();
        read.Problems.ShouldBe([new(SourceProblemCode.DateUnreadable, "pas encore connue"), new(SourceProblemCode.ItemEmpty, "3")]);
    }

    [Fact]
    public void An_Atom_feed_is_read_with_its_base_address_and_its_plain_text()
    {
        var read = Parse("news.atom");
        read.Problems.ShouldBeEmpty();
        read.Items[0].Title.ShouldBe("LigérIA : l’assistant de la Région");
        read.Items[0].Address.ShouldBe(new Uri("https://intranet.exemple.fr/actus/2026/41.html"));
        read.Items[0].Text.ShouldBe("Déployé auprès de tous les agents.\n\nDès lundi.");
        read.Items[0].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 12, 10, 30, 0, TimeSpan.FromHours(2)));
        read.Items[1].Title.ShouldBe("Seuil x < y");
        read.Items[1].Text.ShouldBe("Si a < b et b > c, rien ne change.");
        read.Items.Select(i => i.ExternalId).ShouldBe(["urn:actus:41", "urn:actus:42"]);
    }

    [Fact]
    public void RSS_1_is_read_and_the_full_text_preferred_to_the_summary()
    {
        var item = Parse("rss1.rdf").Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Réorganisation des services");
        item.Text.ShouldBe("Le texte complet de la note de service.");
        item.Address.ShouldBe(new Uri("https://www.exemple.fr/1"));
        item.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 9, 8, 15, 0, TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("latin1.rss", null, "Dématérialisation à Orléans")]
    [InlineData("latin1.rss", "utf-8", "Dématérialisation à Orléans")]
    [InlineData("windows1252-mislabelled.rss", null, "Dématérialisation à Orléans – « l’IA » à 3 000 €")]
    [InlineData("windows1252-mislabelled.rss", "ISO-8859-1", "Dématérialisation à Orléans – « l’IA » à 3 000 €")]
    [InlineData("windows1252-mislabelled.rss", "utf-16", "Dématérialisation à Orléans – « l’IA » à 3 000 €")]
    [InlineData("windows1252-mislabelled.rss", "nonsense", "Dématérialisation à Orléans – « l’IA » à 3 000 €")]
    [InlineData("utf8-mislabelled.rss", "ISO-8859-1", "Dématérialisation à Orléans – « l’IA »")]
    [InlineData("utf16.rss", null, "Dématérialisation à Orléans €")]
    public void Accents_survive_a_wrong_label(string file, string? charset, string text)
    {
        var item = FeedParser.Parse(Payload.Saved(file, "text/xml", charset), PublicationKind.Job).Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Chargé d'études");
        item.Text.ShouldBe(text);
    }

    [Fact]
    public void A_feed_cut_in_the_middle_gives_what_came_before_and_says_so()
    {
        var read = Parse("truncated.rss");
        read.Items.ShouldHaveSingleItem().Title.ShouldStartWith("2026-20411");
        read.Problems.ShouldBe([new(SourceProblemCode.FeedTruncated, "1")]);
        (read.IsReadable, read.IsWhole).ShouldBe((true, false));
    }

    [Fact]
    public void A_feed_cut_at_any_byte_gives_problems_and_never_throws()
    {
        var bytes = Payload.Bytes("news.atom");
        for (var length = 0; length < bytes.Length - 20; length++)
        {
            var read = FeedParser.Parse(Payload.Of(bytes[..length]), PublicationKind.Announcement);
            read.IsWhole.ShouldBeFalse();
            read.Problems.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_feed_written_by_hand_is_mended()
    {
        var read = Parse("sloppy.rss");
        read.Problems.ShouldBeEmpty();
        read.Items.Select(i => i.Title).ShouldBe(["Études & projets", "Suite"]);
        read.Items[0].Address.ShouldBe(new Uri("https://www.exemple.fr/?a=1&b=2"));
        read.Items[0].Text.ShouldBe("Nantes : déploiement");
    }

    [Fact]
    public void A_feed_broken_beyond_mending_gives_what_came_before_the_break()
    {
        var read = FeedParser.Parse(Payload.Written("<rss><channel><item><title>Un</title></item>\n<item><title>Deux</titre></item></channel></rss>"), PublicationKind.Job);
        read.Items.ShouldHaveSingleItem().Title.ShouldBe("Un");
        read.Problems.ShouldBe([new(SourceProblemCode.FeedMalformed, "1", "2")]);
    }

    [Theory]
    [InlineData("billion-laughs.rss", SourceProblemCode.FeedHasDtd)]
    [InlineData("external-entity.rss", SourceProblemCode.FeedHasDtd)]
    [InlineData("html-instead.html", SourceProblemCode.FeedIsHtml)]
    [InlineData("offres.json", SourceProblemCode.FeedIsJson)]
    public void What_is_not_a_safe_feed_is_refused_with_its_reason(string file, SourceProblemCode code)
    {
        var read = Parse(file);
        read.IsReadable.ShouldBeFalse();
        read.Items.ShouldBeEmpty();
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("", SourceProblemCode.DocumentEmpty)]
    [InlineData("  \n ", SourceProblemCode.DocumentEmpty)]
    [InlineData("bonjour", SourceProblemCode.FeedUnknown)]
    [InlineData("<sitemap><url/></sitemap>", SourceProblemCode.FeedUnknown)]
    [InlineData("<?xml version=\"1.0\"?><!-- a --><html><body/></html>", SourceProblemCode.FeedIsHtml)]
    [InlineData("\uFEFF<!doctype HTML><rss/>", SourceProblemCode.FeedIsHtml)]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://169.254.169.254/x.dtd\"><rss/>", SourceProblemCode.FeedHasDtd)]
    [InlineData("<rss", SourceProblemCode.FeedTruncated)]
    public void What_is_no_feed_at_all_is_named(string text, SourceProblemCode code) =>
        FeedParser.Parse(Payload.Written(text), PublicationKind.Job).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Ten_thousand_nested_tags_are_refused_before_any_tree_is_built()
    {
        var nested = "<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000)) + "</item></channel></rss>";
        FeedParser.Parse(Payload.Written(nested), PublicationKind.Job).Problems.ShouldBe([new(SourceProblemCode.FeedTooDeep, "100")]);
    }

    [Fact]
    public void Ten_thousand_nested_tags_in_a_description_are_only_text()
    {
        var nested = string.Concat(Enumerable.Repeat("&lt;div&gt;", 100_000)) + "fond";
        var watch = Stopwatch.StartNew();
        FeedParser.Parse(Payload.Written($"<rss><channel><item><title>T</title><description>{nested}</description></item></channel></rss>"), PublicationKind.Job)
            .Items.ShouldHaveSingleItem().Text.ShouldBe("fond");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void More_items_than_any_honest_feed_are_counted_out()
    {
        var items = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"<item><title>T{i}</title><guid>{i}</guid></item>"));
        var read = FeedParser.Parse(Payload.Written($"<rss><channel>{items}</channel></rss>"), PublicationKind.Job);
        read.Items.Count.ShouldBe(1_000);
        read.Problems.ShouldBe([new(SourceProblemCode.TooManyItems, "1000")]);
    }

    [Fact]
    public void Control_characters_are_cleaned_and_lose_nothing_else()
    {
        var read = FeedParser.Parse(Payload.Written("<rss><channel><item><title>Un\u0007 titre&#x0;\u200B net</title><description>a\u0001b</description></item></channel></rss>"), PublicationKind.Job);
        var item = read.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Un titre net");
        item.Text.ShouldBe("ab");
    }

    [Fact]
    public void An_item_keeps_its_identity_from_one_reading_to_the_next()
    {
        const string Feed = "<rss><channel><item><title>Sans adresse</title><description>Un texte</description></item></channel></rss>";
        var first = FeedParser.Parse(Payload.Written(Feed), PublicationKind.Job).Items.Single();
        var again = FeedParser.Parse(Payload.Written(Feed), PublicationKind.Job).Items.Single();
        first.ExternalId.ShouldStartWith("sha256:");
        again.ExternalId.ShouldBe(first.ExternalId);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@www.exemple.fr/")]
    public void An_address_that_is_not_of_the_web_is_not_kept(string address) =>
        FeedParser.Parse(Payload.Written($"<rss><channel><item><title>T</title><link>{address}</link></item></channel></rss>"), PublicationKind.Job).Items.Single().Address.ShouldBeNull();

    [Fact]
    public void An_empty_feed_is_no_problem() =>
        FeedParser.Parse(Payload.Written("<rss version='2.0'><channel><title>Rien</title></channel></rss>"), PublicationKind.Job).ShouldSatisfyAllConditions(
            read => read.IsReadable.ShouldBeTrue(), read => read.IsWhole.ShouldBeTrue(), read => read.Items.ShouldBeEmpty(), read => read.Problems.ShouldBeEmpty());

    private static ParsedDocument Parse(string file) => FeedParser.Parse(Payload.Saved(file), PublicationKind.Job);
}
