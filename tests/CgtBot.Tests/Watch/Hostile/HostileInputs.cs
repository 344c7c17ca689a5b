using System.IO.Compression;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Dossiers;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using static CgtBot.Domain.Publications.SourceKind;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>The table: what sites, mailboxes and colleagues may send, over all kinds of sources and documents. The tests hold what people read of each, the benchmark what it costs.</summary>
internal static class HostileInputs
{
    private const SourceKind Mail = SourceKind.Mailbox;
    private const string Maintenance = "<!doctype html><html><body><h1>Maintenance</h1></body></html>";
    private const string Feed1 = "<rss version=\"2.0\"><channel>";

    public static IReadOnlyList<HostileInput> All { get; } = [.. Sites, .. Feeds, .. Lists, .. Pages, .. Apis, .. Mails, .. Files];

    /// <summary>What any web server may do, seen on a feed.</summary>
    private static IEnumerable<HostileInput> Sites =>
    [
        new(Feed, "flood", p => p.Site.Flood(p.ListPath, 200), "dépasse la taille permise", true, 1),
        new(Feed, "gzip-bomb", p => p.Site.Bomb(p.ListPath, 500, "gzip"), "dépasse la taille permise", true, 1),
        new(Feed, "brotli-bomb", p => p.Site.Bomb(p.ListPath, 500, "br"), "dépasse la taille permise", true, 1),
        new(Feed, "unknown-coding", p => p.Site.On(p.ListPath, http => { http.Response.Headers.ContentEncoding = "zstd, gzip"; return http.Response.WriteAsync("x"); }), "a échoué ou s’est interrompue", true, 1),
        new(Feed, "broken-gzip", p => p.Site.On(p.ListPath, http => { http.Response.Headers.ContentEncoding = "gzip"; return http.Response.WriteAsync("pas du gzip"); }), "a échoué ou s’est interrompue", true, 1),
        new(Feed, "redirect-loop", p => p.Site.Redirect(p.ListPath, p.ListPath), "d’adresse en adresse sans fin", true, 1),
        new(Feed, "redirect-metadata", p => p.Site.Redirect(p.ListPath, "http://169.254.169.254/latest/meta-data/"), "pointe vers le réseau interne", true, 1),
        new(Feed, "redirect-mapped-ip", p => p.Site.Redirect(p.ListPath, "http://[::ffff:10.0.0.1]/"), "pointe vers le réseau interne", true, 1),
        new(Feed, "redirect-rebound-name", p => p.Site.Redirect(p.ListPath, "http://intranet.exemple/"), "pointe vers le réseau interne", true, 1),
        new(Feed, "redirect-file", p => p.Site.Redirect(p.ListPath, "file:///etc/hostname"), "seules les adresses http", true, 1),
        new(Feed, "redirect-password", p => p.Site.Redirect(p.ListPath, "http://a:b@exemple.fr/"), "un nom d’utilisateur ou un mot de passe", true, 1),
        new(Feed, "silent", p => p.Site.Silent(p.ListPath), "ne répond pas", true, 1),
        new(Feed, "drip", p => p.Site.Drip(p.ListPath), "ne répond pas", true, 1),
        new(Feed, "header-flood", p => p.Site.On(p.ListPath, http => { http.Response.Headers["X-Flood"] = new string('a', 500_000); return Task.CompletedTask; }), "a échoué ou s’est interrompue", true, 1),
        new(Feed, "aborted", p => p.Site.On(p.ListPath, http => { http.Abort(); return Task.CompletedTask; }), "a échoué ou s’est interrompue", true, 1),
        new(Feed, "cut", p => { var body = Encoding.UTF8.GetBytes(p.Listed(p.Item(1), p.Item(2), p.Item(3))); p.Site.CutAfter(p.ListPath, body, body.Length - 60, "text/xml"); }, "interrompue avant la fin", false, 2),
        new(Feed, "status-500", p => p.Site.Status(p.ListPath, 500), "est en panne", true, 1),
        new(Feed, "status-404", p => p.Site.Status(p.ListPath, 404), "n’existe pas ou plus", true, 1),
        new(Feed, "status-403", p => p.Site.Status(p.ListPath, 403), "refuse l’accès", true, 1),
        new(Feed, "status-429", p => p.Site.Status(p.ListPath, 429, "3600"), "demande de ralentir", true, 1),
        new(Feed, "status-418", p => p.Site.Status(p.ListPath, 418), "réponse inattendue", true, 1),
    ];

    private static IEnumerable<HostileInput> Feeds =>
    [
        new(Feed, "empty", p => p.List(""), "la page est vide", true, 1),
        new(Feed, "page", p => p.List(Maintenance), "une page web au lieu d’un flux", true, 1),
        new(Feed, "json", p => p.List("""{"erreur":"clé absente"}"""), "du JSON au lieu d’un flux", true, 1),
        new(Feed, "words", p => p.List("Service indisponible"), "n’est pas un flux", true, 1),
        new(Feed, "zeros", p => p.List(new byte[4_000_000]), "n’est pas un flux", true, 1),
        new(Feed, "billion-laughs", p => p.List($"<!DOCTYPE r [<!ENTITY a0 \"ha\">{string.Concat(Enumerable.Range(1, 12).Select(n => $"<!ENTITY a{n} \"{string.Concat(Enumerable.Repeat($"&a{n - 1};", 10))}\">"))}]>{Feed1}<item><title>&a12;</title></item></channel></rss>"), "déclarations (DTD, entités)", true, 1),
        new(Feed, "external-entity", p => p.List($"<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>{Feed1}<item><title>&x;</title></item></channel></rss>"), "déclarations (DTD, entités)", true, 1),
        new(Feed, "deep", p => p.List(Feed1 + Repeated("<x>", 1_000_000)), "imbriqué sur plus de", true, 1),
        new(Feed, "wide-attributes", p => p.List($"{Feed1}{p.Item(2)}<item {string.Concat(Enumerable.Range(0, 50_000).Select(n => $"a{n}=\"\" "))}"), "coupé avant la fin", true, 1),
        new(Feed, "truncated", p => p.List(p.Before + p.Item(1) + p.Item(2) + "<item><title>coupé"), "coupé avant la fin", false, 2),
        new(Feed, "nothing-said", p => p.List(p.Listed(p.Item(1), "<item><description> </description></item>")), "ni titre ni texte", false, 1),
        new(Feed, "odd-date", p => p.List(p.Listed(p.Item(2).Replace("Thu, 12 Jun 2025 09:00:00 GMT", "le trente février", StringComparison.Ordinal))), "n’a pas été comprise", false, 2),
        new(Feed, "endless-items", p => p.List(p.Listed([.. Enumerable.Range(1, 9_000).Select(n => p.Item(1).Replace("-1</guid>", $"-{n}</guid>", StringComparison.Ordinal))])), "plus de 1000", false, 1),
        new(Talentsoft, "dtd", p => p.List($"<!DOCTYPE r [<!ENTITY a \"b\">]>{Feed1}{p.Item(2)}</channel></rss>"), "déclarations (DTD, entités)", true, 1),
        new(Talentsoft, "page", p => p.List(Maintenance), "une page web au lieu d’un flux", true, 1),
        new(Talentsoft, "truncated", p => { p.List(3); p.List(p.Before + p.Item(1) + p.Item(2) + "<item><title>coupé"); }, "coupé avant la fin", false, 2),
        new(EmploiTerritorial, "empty", p => p.List(""), "la page est vide", true, 1),
        new(EmploiTerritorial, "deep", p => p.List(Feed1 + Repeated("<x>", 100_000)), "imbriqué sur plus de", true, 1),
        new(EmploiTerritorial, "json", p => p.List("[1,2,3]"), "du JSON au lieu d’un flux", true, 1),
    ];

    private static IEnumerable<HostileInput> Lists =>
    [
        new(Sitemap, "dtd", p => p.List($"<!DOCTYPE urlset [<!ENTITY a \"b\">]>{p.Listed(p.Item(2))}"), "plan de ses pages", true, 1),
        new(Sitemap, "page", p => p.List(Maintenance), "plan de ses pages", true, 1),
        new(Sitemap, "gzip-bomb", p => p.List(Packed(300)), "plan de ses pages", true, 1),
        new(Sitemap, "truncated", p => { p.List(3); p.List($"{p.Before}{p.Item(2)}<url><loc>https://"); }, "coupé avant la fin", false, 2),
        new(ServicePublic, "page", p => p.List(Maintenance), "n’a pas les colonnes attendues", true, 1),
        new(ServicePublic, "other-columns", p => p.List("a;b;exemple\n1;2;exemple\n"), "n’a pas les colonnes attendues", true, 1),
        new(ServicePublic, "torn-line", p => p.List(p.Listed(p.Item(1), "exemple\n", p.Item(2))), "n’a pas pu être lu", false, 2),
        new(ServicePublic, "all-wanted", p => Endless(p, "exemple;1;Agent;12/06/2025\n", 100), "dépasse la taille permise", true, 1),
        new(ServicePublic, "open-quote", p => Endless(p, "\"exemple", 100), "n’a pas pu être lu", false, 1),
        new(Page, "empty", p => p.List(""), "la page est vide", true, 1),
        new(Page, "script", p => p.List("<html><body><main><div id=app></div><script>draw()</script></main></body></html>"), "Aucun lien d’offre", true, 1),
        new(Page, "script-links", p => p.List("<html><body><a href='javascript:alert(1)'>Un piège bien assez long</a><a href='data:text/html,x'>Un autre piège assez long</a></body></html>"), "Aucun lien d’offre", true, 1),
        new(Page, "deep", p => p.List("<html><body>" + Repeated("<div>", 900_000)), "trop imbriquée", true, 1),
        new(Page, "formatting", p => p.List("<html><body>" + Repeated("<b><i><a>", 300_000)), "trop imbriquée", true, 1),
        new(Page, "menus", p => { p.List(2); p.List($"<html><body>{Repeated("<nav></nav>", 95_000)}{p.Item(2)}</body></html>"); }, "Gestionnaire numéro 2", false, 2),
        new(Page, "nested-links", p => p.List($"<html><body>{string.Concat(Enumerable.Range(0, 200).Select(n => $"<a href=\"/n{n}\"><object>"))}{Repeated("Un lien bien assez long. ", 180_000)}"), "n’existe pas ou plus", false, 2),
        new(Page, "pdf", p => p.List("%PDF-1.7 binaire"), "n’est pas une page de texte", true, 1),
    ];

    /// <summary>The page of a posting: what the list says of it is kept.</summary>
    private static IEnumerable<HostileInput> Pages =>
    [
        .. from kind in new[] { Talentsoft, EmploiTerritorial, Page, Sitemap }
           from page in new (string Name, Action<HostilePlace> Becomes, string Said)[]
           {
               ("page-deep", p => p.Page(2, "<html><body>" + Repeated("<b>", 500_000) + "texte"), "trop imbriquée"),
               ("page-script", p => p.Page(2, "<html><body><noscript>Activez JavaScript</noscript></body></html>"), "sans JavaScript"),
               ("page-flood", p => p.Site.Flood(p.PagePath(2), 200), "dépasse la taille permise"),
               ("page-archive", p => p.Page(2, "PK\u0003\u0004\0\0"), "n’est pas une page de texte"),
               ("page-many-places", p => p.Page(2, $"<html><body><h1>Gestionnaire numéro 2</h1>{Repeated("<div>", 90)}{Repeated("<p id=contenu-ficheoffre class=offre-item-text>x", 32_000)}"), "Gestionnaire numéro 2"),
               ("page-crowded", p => p.Page(2, "<html><body>" + Repeated("<p id=contenu-ficheoffre class=offre-item-text>x", 100_000)), "trop chargée"),
               ("page-private", p => p.Site.Redirect(p.PagePath(2), "http://192.168.1.1/"), "pointe vers le réseau interne"),
           }
           select new HostileInput(kind, page.Name, p => { p.List(2); page.Becomes(p); }, page.Said, false, 2),
    ];

    private static IEnumerable<HostileInput> Apis =>
    [
        .. from kind in new[] { Json, FranceTravail, WordPress, Drupal }
           from answer in new (string Name, Action<HostilePlace> Becomes, string Said, bool Fails, int Kept)[]
           {
               ("empty", p => p.List(""), "la page est vide", true, 1),
               ("page", p => p.List(Maintenance), "une page web au lieu de données JSON", true, 1),
               ("cut", p => p.List($"{p.Before}{p.Item(2)},"), "n’est pas du JSON valide", true, 1),
               ("deep", p => p.List(Repeated("[", 4_000_000)), "n’est pas du JSON valide", true, 1),
               ("refusal", p => p.List("""{"code":"rest_forbidden","data":{"status":401}}"""), "ne contient pas de liste", true, 1),
               ("odd-items", p => p.List(p.Listed(p.Item(1), "\"une ligne perdue\"", "null", "12")), "n’a pas pu être lu", false, 1),
               ("empty-item", p => p.List(p.Listed(p.Item(1), "{\"id\":\"vide\"}")), "ni titre ni texte", false, 1),
           }
           select new HostileInput(kind, answer.Name, answer.Becomes, answer.Said, answer.Fails, answer.Kept),
        new(WordPress, "half-letter", p => p.List(p.Listed(p.Item(1), """{"id":9,"title":{"rendered":"Un titre"},"content":{"rendered":""},"excerpt":{"rendered":"\ud800"}}""")), "n’a pas pu être lu", false, 1),
        new(Drupal, "half-letter", p => p.List(p.Listed(p.Item(1), """{"id":"9","attributes":{"title":"Un titre","autre":{"value":"\ud800"}}}""").Replace("]}", "],\"links\":{\"next\":\"\\ud800\"}}", StringComparison.Ordinal)), "n’a pas pu être lu", false, 1),
        new(FranceTravail, "half-letter", p => p.List(p.Listed(p.Item(1), """{"id":"9","intitule":"Un titre","entreprise":{"nom":"\ud800"}}""")), "n’a pas pu être lu", false, 1),
        new(FranceTravail, "token-page", p => { p.Site.Status(p.ListPath, 401); p.Site.Serve("/jeton", Maintenance, "text/html"); }, "refuse l’accès", true, 1),
        new(WordPress, "closed", p => p.Site.Status(p.ListPath, 401), "refuse l’accès", true, 1),
        new(SharePoint, "token-refused", p => p.Site.Status("/locataire/oauth2/v2.0/token", 401), "refuse l’accès", true, 1),
        new(SharePoint, "token-page", p => p.Site.Serve("/locataire/oauth2/v2.0/token", Maintenance, "text/html"), "refuse l’accès", true, 1),
        new(SharePoint, "no-list", p => p.List("""{"error":{"code":"itemNotFound"}}"""), "ne contient pas de liste", true, 1),
        new(SharePoint, "page", p => p.List(Maintenance), "ne contient pas de liste", true, 1),
        new(SharePoint, "deep", p => p.List(Repeated("[", 4_000_000)), "ne contient pas de liste", true, 1),
        new(SharePoint, "busy", p => p.Site.Status(p.ListPath, 429, "600"), "demande de ralentir", true, 1),
        new(SharePoint, "page-flood", p => { p.List(2); p.Site.Flood(p.PagePath(2), 200); }, "dépasse la taille permise", false, 1),
        new(SharePoint, "page-gone", p => { p.List(2); p.Site.Status(p.PagePath(2), 500); }, "est en panne", false, 1),
    ];

    private static IEnumerable<HostileInput> Mails =>
    [
        new(Mail, "refused", p => p.Mailbox.Password = "changé", "refuse le mot de passe", true, 1),
        new(Mail, "other-server", p => p.Mailbox.Babble = "220 ceci est un autre serveur", "ne parle pas comme un serveur de courrier", true, 1),
        new(Mail, "endless-greeting", p => p.Mailbox.Babble = new string('a', 5_000_000), "ne parle pas comme un serveur de courrier", true, 1),
        new(Mail, "large", p => p.Mailbox.Holds(2, p.Mail(2, "text/plain; charset=utf-8", new string('x', 12_000_000))), "trop volumineux", false, 2),
        new(Mail, "lying-size", p => { p.Mailbox.SaidSize = 100; p.Mailbox.Holds(2, p.Mail(2, "text/plain; charset=utf-8", new string('x', 60_000_000))); }, "trop volumineux", false, 2),
        new(Mail, "deep-parts", p => p.Mailbox.Holds(2, p.Mail(2, "multipart/mixed; boundary=\"b0\"", string.Concat(Enumerable.Range(0, 20_000).Select(n => $"--b{n}\r\nContent-Type: multipart/mixed; boundary=\"b{n + 1}\"\r\n\r\n")))), "Le service 1", false, 2),
        new(Mail, "deep-page", p => p.Mailbox.Holds(2, p.Mail(2, "text/html; charset=utf-8", Repeated("<b>", 500_000) + "texte")), "Le service 1", false, 2),
        .. from text in new (string Name, Func<string> Body)[]
           {
               ("wrote-blanks", () => $"Le{Repeated(" ", 300_000)}12 juin 2025 à 09:12{Repeated(" ", 300_000)}x"),
               ("label-blanks", () => $"De{Repeated(" ", 400_000)}x\r\nDe : {Repeated(" ", 400_000)}x"),
               ("blank-lines", () => $"Un mot.{Repeated("\r\n", 450_000)}La suite."),
               ("address-run", () => Repeated("a", 900_000) + "@"),
               ("recipient-run", () => $"De : A <a@b.fr>\r\nDate : jeudi\r\nObjet : x\r\nÀ : a@b.fr d@{Repeated("a", 900_000)}"),
               ("addresses", () => Repeated("ab@cd.ef ", 100_000)),
           }
           select new HostileInput(Mail, text.Name, p => p.Mailbox.Holds(2, p.Mail(2, "text/plain; charset=utf-8", text.Body())), "Le service 1", false, 2),
        new(Mail, "recipients", p => p.Mailbox.Holds(2, [.. "Cc: "u8, .. Encoding.ASCII.GetBytes(string.Join(",\r\n ", Enumerable.Range(0, 30_000).Select(n => $"Jean Nom{n:X} <u{n}@x.fr>"))), .. "\r\n"u8, .. p.Mail(2, "text/plain; charset=utf-8", Repeated("abcdefgh@cd.ef ", 60_000))]), "Le service 1", false, 2),
        .. from document in new (string Name, Func<byte[]> Bytes)[]
           {
               ("odt-bomb", () => HostileFiles.OpenDocument("<text:p>aaaaaaaaaaaaaaaa</text:p>", 3_000_000)), ("docx-deep", () => HostileFiles.Word("<w:sdt><w:sdtContent>", 200_000)),
               ("pdf-loop", HostileFiles.LoopingPdf), ("archive", () => HostileFiles.Archive(2_000)), ("program", () => "MZ\0\0\0\0programme"u8.ToArray()),
           }
           select new HostileInput(Mail, document.Name, p => p.Mailbox.Holds(2, p.MailWith("note.pdf", document.Bytes())), "n’a pas pu être lu", false, 2),
    ];

    private static IEnumerable<HostileInput> Files =>
    [
        .. from document in new (string Name, Func<byte[]> Bytes, string Said)[]
           {
               ("empty", () => [], "est vide"),
               ("blank", () => "   \r\n\t "u8.ToArray(), "est vide"),
               ("large", () => new byte[6_000_000], "dépasse la taille permise"),
               ("program", () => "MZ\0\0\0\0programme"u8.ToArray(), "n’est pas un document de texte"),
               ("rtf", () => "{\\rtf1\\ansi ancien document}"u8.ToArray(), "n’est pas un document de texte"),
               ("old-word", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "n’est pas un document de texte"),
               ("pdf-cut", () => "%PDF-1.7\n1 0 obj << /Kids [1 0 R] >> endobj"u8.ToArray(), "est abîmé ou protégé"),
               ("pdf-loop", HostileFiles.LoopingPdf, "est abîmé ou protégé"),
               ("pdf-deep", () => HostileFiles.DeepPdf(4_000_000), "est abîmé ou protégé"),
               ("pdf-bomb", () => HostileFiles.BombPdf(500), "est abîmé ou protégé"),
               ("pdf-scan", OfficeFiles.Scan, "est une image"),
               ("pdf-long", OfficeFiles.Long, "dépasse la taille permise"),
               ("docx-damaged", () => HostileFiles.Word("<w:p><w:r><w:t>coupé", 1), "est abîmé ou protégé"),
               ("docx-bomb", () => HostileFiles.Word("<w:p><w:r><w:t>aaaaaaaaaaaaaaaa</w:t></w:r></w:p>", 3_000_000), "est abîmé ou protégé"),
               ("docx-deep", () => HostileFiles.Word("<w:sdt><w:sdtContent>", 400_000), "est abîmé ou protégé"),
               ("docx-wide", () => HostileFiles.Word("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 500_000), "est abîmé ou protégé"),
               ("docx-dtd", () => HostileFiles.Word("&b;", 10, "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"), "est abîmé ou protégé"),
               ("odt-damaged", () => HostileFiles.OpenDocument("<text:p>coupé", 1), "est abîmé ou protégé"),
               ("odt-bomb", () => HostileFiles.OpenDocument("<text:p>aaaaaaaaaaaaaaaa</text:p>", 5_000_000), "est abîmé ou protégé"),
               ("odt-deep", () => HostileFiles.OpenDocument("<text:span>", 1_500_000), "est abîmé ou protégé"),
               ("odt-wide", () => HostileFiles.OpenDocument("<text:p/>", 2_000_000), "est abîmé ou protégé"),
               ("odt-dtd", () => HostileFiles.OpenDocument("&b;", 10, "<!DOCTYPE o [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><o>"), "est abîmé ou protégé"),
               ("zip-damaged", () => "PK\u0003\u0004pas une archive"u8.ToArray(), "est abîmé ou protégé"),
               ("zip-nested", HostileFiles.Nested, "n’est pas un document de texte"),
               ("zip-many", () => HostileFiles.Archive(40_000), "n’est pas un document de texte"),
           }
           select new HostileInput(Folder, document.Name, p => p.Put($"{document.Name}.pdf", document.Bytes()), document.Said, false, 2),
    ];

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Packed(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                gzip.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    private static void Endless(HostilePlace place, string line, int megabytes) => place.Site.On(place.ListPath, async http =>
    {
        await http.Response.WriteAsync(place.Before);
        var block = Encoding.UTF8.GetBytes(Repeated(line, 1024 * 1024 / line.Length));
        for (var i = 0; i < megabytes && !http.RequestAborted.IsCancellationRequested; i++)
        {
            await http.Response.Body.WriteAsync(block, http.RequestAborted);
        }
    });
}
