using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Drupal;
using CgtBot.Watch.Sources.EmploiTerritorial;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.FranceTravail;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;
using CgtBot.Watch.Sources.ServicePublic;
using CgtBot.Watch.Sources.Sitemap;
using CgtBot.Watch.Sources.Talentsoft;
using CgtBot.Watch.Sources.Text;
using CgtBot.Watch.Sources.WordPress;
using Code = CgtBot.Watch.Sources.SourceProblemCode;

namespace CgtBot.Tests.Watch.Sources;

/// <summary>What a site or a colleague may send, kind by kind: each is said in a plain sentence, and what could be read of it is.</summary>
public sealed class HostileDocumentTests
{
    private const string Good = "<item><guid>1</guid><title>Directeur RH</title><description>Texte.</description></item>";
    private const string Post = """{"id":1,"date":"2026-06-01T10:00:00","link":"/1","title":{"rendered":"Actualité"},"content":{"rendered":"<p>Texte.</p>"}}""";
    private const string Node = """{"id":"1","attributes":{"title":"Actualité","created":"2026-06-01T10:00:00+00:00","body":{"processed":"<p>Texte.</p>"}}}""";
    private const string Offer = """{"id":"1","intitule":"Chef de projet","description":"Texte.","dateCreation":"2026-06-01T10:00:00Z"}""";
    private const string Header = "Référence;Intitulé du poste;Date de première publication\n";
    private const string Place = "<url><loc>https://www.exemple.fr/actualites/paie</loc></url>";

    private static readonly Dictionary<string, Func<FetchOutcome.Fetched, ParsedDocument>> Kinds = new()
    {
        ["feed"] = d => FeedParser.Parse(d, PublicationKind.Job),
        ["talentsoft"] = d => TalentsoftParser.Parse(d, PublicationKind.Job),
        ["emploi-territorial"] = d => EmploiTerritorialParser.Parse(d, PublicationKind.Job),
        ["json"] = d => JsonSourceParser.Parse(d, new("resultats", "intitule", "description") { Id = "id", Date = "dateCreation" }, PublicationKind.Job),
        ["france-travail"] = d => FranceTravailParser.Parse(d, PublicationKind.Job),
        ["wordpress"] = d => WordPressParser.Parse(d, PublicationKind.Announcement),
        ["drupal"] = d => DrupalParser.Parse(d, PublicationKind.Announcement),
        ["sitemap"] = d => SitemapParser.Parse(d, null, PublicationKind.Announcement),
        ["table"] = d => ServicePublicParser.Parse(d, PublicationKind.Job),
        ["page"] = d => ListPageParser.Parse(d, null, PublicationKind.Job),
        ["detail"] = OfDetail,
        ["file"] = OfFile,
    };

    /// <summary>Kind, what is sent, the code of its sentence, and how many items are read all the same.</summary>
    public static TheoryData<string, string, Code, int> Table
    {
        get
        {
            var table = new TheoryData<string, string, Code, int>();
            foreach (var feed in new[] { "feed", "talentsoft", "emploi-territorial" })
            {
                table.Add(feed, "", Code.DocumentEmpty, 0);
                table.Add(feed, "<!doctype html><html><body>Maintenance</body></html>", Code.FeedIsHtml, 0);
                table.Add(feed, """{"erreur":"clé absente"}""", Code.FeedIsJson, 0);
                table.Add(feed, "Service indisponible", Code.FeedUnknown, 0);
                table.Add(feed, $"<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel>{Good}</channel></rss>", Code.FeedHasDtd, 0);
                table.Add(feed, $"<rss><channel>{Good}<item><title>coupé", Code.FeedTruncated, 1);
                table.Add(feed, $"<rss><channel>{Good}{string.Concat(Enumerable.Repeat("<x>", 10_000))}", Code.FeedTooDeep, 0);
                table.Add(feed, $"<rss><channel>{Good}<item><description> </description></item></channel></rss>", Code.ItemEmpty, 1);
                table.Add(feed, $"<rss><channel>{Good}<item><title>Agent</title><pubDate>le trente février</pubDate></item></channel></rss>", Code.DateUnreadable, 2);
            }

            foreach (var (kind, before, item, after) in new[] { ("json", "{\"resultats\":[", Offer, "]}"), ("france-travail", "{\"resultats\":[", Offer, "]}"), ("wordpress", "[", Post, "]"), ("drupal", "{\"data\":[", Node, "]}") })
            {
                table.Add(kind, "", Code.DocumentEmpty, 0);
                table.Add(kind, "<!doctype html><html><body>Connexion</body></html>", Code.JsonIsHtml, 0);
                table.Add(kind, $"{before}{item},", Code.JsonMalformed, 0);
                table.Add(kind, string.Concat(Enumerable.Repeat("[", 100_000)), Code.JsonMalformed, 0);
                table.Add(kind, """{"code":"rest_forbidden","data":{"status":401}}""", Code.JsonNoList, 0);
                table.Add(kind, $"{before}{item},\"une ligne perdue\",null,12{after}", Code.ItemUnreadable, 1);
                table.Add(kind, $"{before}{item},{{\"id\":\"vide\"}}{after}", Code.ItemEmpty, 1);
                table.Add(kind, $"{before}{string.Join(',', Enumerable.Range(0, 1_200).Select(i => item.Replace("\"1\"", $"\"{i}\"")))}{after}", Code.TooManyItems, 1_000);
            }

            table.Add("sitemap", "<!DOCTYPE urlset [<!ENTITY a \"b\">]><urlset/>", Code.SitemapUnknown, 0);
            table.Add("sitemap", "<urlset", Code.SitemapUnknown, 0);
            table.Add("sitemap", $"<urlset>{Place}<url><loc>https://www.exemple.fr/co", Code.FeedTruncated, 1);
            table.Add("sitemap", "<html><body>404</body></html>", Code.SitemapUnknown, 0);
            table.Add("table", "<html><body>404</body></html>", Code.TableUnknown, 0);
            table.Add("table", "a;b;c\n1;2;3\n", Code.TableUnknown, 0);
            table.Add("table", $"{Header}2026-1;Agent;03/06/2026\n2026-4\n", Code.ItemUnreadable, 1);
            table.Add("table", $"{Header}2026-1;Agent;03/06/2026\n2026-4\n;;;\n2026-3;\"Chef;03/06/2026", Code.ItemUnreadable, 2);
            table.Add("page", "", Code.DocumentEmpty, 0);
            table.Add("page", "%PDF-1.7 binaire", Code.DocumentNotText, 0);
            table.Add("page", "<html><body><main><div id=app></div><script>draw()</script></main></body></html>", Code.PageNoLinks, 0);
            table.Add("page", "<html><body><a href='javascript:alert(1)'>Un piège bien assez long</a></body></html>", Code.PageNoLinks, 0);
            table.Add("page", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 10_000)), Code.PageTooComplex, 0);
            table.Add("detail", "<html><body><noscript>Activez JavaScript</noscript></body></html>", Code.PageWithoutText, 0);
            table.Add("detail", "PK\u0003\u0004\0\0", Code.DocumentNotText, 0);
            table.Add("detail", "<html><body>" + string.Concat(Enumerable.Repeat("<b>", 10_000)) + "texte", Code.PageTooComplex, 0);
            table.Add("file", "", Code.FileEmpty, 0);
            table.Add("file", "   \r\n\t ", Code.FileEmpty, 0);
            table.Add("file", "%PDF-1.7\n1 0 obj << /Kids [1 0 R] >> endobj", Code.FileDamaged, 0);
            table.Add("file", "PK\u0003\u0004pas une archive", Code.FileDamaged, 0);
            table.Add("file", "{\\rtf1\\ansi ancien document}", Code.FileNotText, 0);
            table.Add("file", "MZ\0\0\0\0programme", Code.FileNotText, 0);
            return table;
        }
    }

    [Fact]
    public void The_table_is_long_enough_to_mean_something() => Table.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_is_said_plainly_and_what_can_be_read_is(string kind, string sent, Code code, int items)
    {
        var parsed = Kinds[kind](Payload.Of(Encoding.UTF8.GetBytes(sent)));

        parsed.Problems.Select(p => p.Code).ShouldContain(code);
        parsed.Items.Count.ShouldBe(items);
        parsed.Problems.ShouldAllBe(p => SourceWording.Of(p).Length > 20 && !SourceWording.Of(p).Contains('{') && SourceWording.Of(p).EndsWith('.'));
        parsed.IsReadable.ShouldBe(items > 0, "a document of which nothing was read is a failure of the source");
    }

    private static ParsedDocument OfDetail(FetchOutcome.Fetched document) => Of(DetailPageParser.Parse(document, new DetailSelectors()).Problem, []);

    private static ParsedDocument OfFile(FetchOutcome.Fetched document) => Of(FileText.Of(document.Bytes.ToArray()).Problem is { } code ? new(code, "note.pdf") : null, []);

    private static ParsedDocument Of(SourceProblem? problem, IReadOnlyList<FoundPublication> items) =>
        problem is null ? new(items, []) : ParsedDocument.Unreadable(problem.Code, [.. problem.Arguments]);
}
