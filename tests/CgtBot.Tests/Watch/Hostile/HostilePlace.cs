using System.Text;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using Microsoft.AspNetCore.Http;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>One source on loopback, of any kind, honest until it is made otherwise. Whatever it is called by carries its name, so that many may stand side by side.</summary>
public sealed class HostilePlace : IAsyncDisposable
{
    public const string Password = "s3cr3t-à-garder";
    private readonly FakeSite site;
    private readonly string folder;
    private readonly string name;

    public HostilePlace(FakeSite site, string folder, SourceKind kind, string name)
    {
        (this.site, this.folder, Kind, this.name) = (site, folder, kind, name);
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder))
        {
            File.Delete(left);
        }

        List(1);
    }

    public SourceKind Kind { get; }

    public FakeImap Mailbox { get; } = new() { Password = Password };

    /// <summary>Short waits, so that a site that says nothing is left soon; no name leads anywhere but to a private address.</summary>
    public static IReadOnlyList<(string Key, string Value)> Settings(FakeSite site, string folder) =>
    [
        ("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00"), ("Watch:RetryDelay", "00:00:00.010"), ("Watch:Retries", "1"), ("Watch:Timeout", "00:00:10"), ("Watch:AttemptTimeout", "00:00:05"),
        ("Watch:Folders:annonces", folder), ("FranceTravail:ClientId", "identifiant"), ("FranceTravail:ClientSecret", "secret"), ("FranceTravail:TokenAddress", site.At("/jeton").AbsoluteUri), ("FranceTravail:Api", site.Root.AbsoluteUri),
        ("SharePoint:TenantId", "locataire"), ("SharePoint:ClientId", "application"), ("SharePoint:ClientSecret", "secret"), ("SharePoint:Authority", site.At("/").AbsoluteUri), ("SharePoint:Graph", site.At("/").AbsoluteUri),
    ];

    public SourceDefinition Definition => new(Kind, Kind switch
    {
        SourceKind.Folder => new Uri("dossier://annonces"),
        SourceKind.Mailbox => Mailbox.At(),
        SourceKind.SharePoint => new Uri($"https://exemple.sharepoint.com/sites/{name}"),
        _ => At(ListPath),
    }, PublicationKind.Job)
    {
        Mapping = Kind is SourceKind.Json ? new("resultats", "intitule", "description") { Id = "id", Date = "dateCreation" } : null,
        Under = Kind is SourceKind.Sitemap ? $"/{name}/actualites/" : null,
        Only = Kind is SourceKind.ServicePublic ? "exemple" : null,
    };

    public FakeSite Site => site;

    public string ListPath => Kind switch
    {
        SourceKind.SharePoint => $"/v1.0/sites/{name}/pages/microsoft.graph.sitePage",
        SourceKind.Drupal => $"/{name}/jsonapi/node/actualite",
        SourceKind.WordPress => $"/{name}/wp-json/wp/v2/posts",
        _ => $"/{name}/liste",
    };

    public string PagePath(int n) => Kind is SourceKind.SharePoint ? $"/v1.0/sites/{name}/pages/p{n}/microsoft.graph.sitePage" : $"/{name}/actualites/{n}";

    public Uri At(string path) => site.At(path);

    public string Title(int n) => $"Gestionnaire numéro {n} de {name}";

    /// <summary>An honest list of so many postings, with their pages.</summary>
    public void List(int count)
    {
        switch (Kind)
        {
            case SourceKind.Folder:
                Put("note.txt", Encoding.UTF8.GetBytes($"{Title(1)}\n\n{Text(1)}"));
                return;
            case SourceKind.Mailbox:
                Mailbox.Holds(1, Mail(1, "text/plain; charset=utf-8", Text(1)));
                return;
            case SourceKind.FranceTravail:
                site.On("/jeton", http => http.Response.WriteAsJsonAsync(new { access_token = "jeton", expires_in = 1499 }));
                break;
            case SourceKind.SharePoint:
                site.On("/locataire/oauth2/v2.0/token", http => http.Response.WriteAsJsonAsync(new { access_token = "jeton", token_type = "Bearer", expires_in = 3599 }));
                site.On($"/v1.0/sites/exemple.sharepoint.com:/sites/{name}", http => http.Response.WriteAsJsonAsync(new { id = name }));
                break;
        }

        List(Listed([.. Enumerable.Range(1, count).Select(Item)]));
        for (var n = 1; n <= Math.Min(count, 3); n++)
        {
            Page(n, Kind is SourceKind.SharePoint
                ? JsonSerializer.Serialize(new { title = Title(n), description = Text(n) })
                : $"<html><body><main><h1>{Title(n)}</h1><div id=\"contenu-ficheoffre\" class=\"offre-item-text\"><p>{Text(n)}</p></div></main></body></html>");
        }
    }

    /// <summary>The answer of the list, whatever it is.</summary>
    public void List(string body) => site.Serve(ListPath, body, "application/octet-stream");

    public void List(byte[] body) => site.Serve(ListPath, body, "application/octet-stream");

    /// <summary>The page of a posting, whatever it is.</summary>
    public void Page(int n, string body) => site.Serve(PagePath(n), body, "text/html");

    /// <summary>A file written a moment after the honest one.</summary>
    public void Put(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, file), bytes);

    public byte[] Mail(int n, string type, string body) =>
        Encoding.UTF8.GetBytes($"From: Direction <direction@exemple.fr>\r\nTo: veille@cgt.example\r\nSubject: {Title(n).Replace("é", "e", StringComparison.Ordinal)}\r\nDate: Thu, 12 Jun 2025 18:40:00 +0200\r\nMessage-ID: <{name}-{n}@exemple.fr>\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n{body}\r\n");

    /// <summary>A message with one document attached.</summary>
    public byte[] MailWith(string file, byte[] document) => Mail(
        2, "multipart/mixed; boundary=\"b\"",
        $"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Text(2)}\r\n--b\r\nContent-Type: application/octet-stream; name=\"{file}\"\r\nContent-Disposition: attachment; filename=\"{file}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(document, Base64FormattingOptions.InsertLineBreaks)}\r\n--b--");

    /// <summary>A list of this kind with these items in it, honest or not.</summary>
    public string Listed(params string[] items) => Before + string.Join(IsJson ? "," : "", items) + After;

    public string Before => Kind switch
    {
        SourceKind.Json or SourceKind.FranceTravail => "{\"resultats\":[",
        SourceKind.WordPress => "[",
        SourceKind.Drupal => "{\"data\":[",
        SourceKind.SharePoint => "{\"value\":[",
        SourceKind.Sitemap => "<urlset>",
        SourceKind.Page => "<html><body><main>",
        SourceKind.ServicePublic => "Organisme;Référence;Intitulé du poste;Date de première publication\n",
        _ => "<rss version=\"2.0\"><channel><title>Offres</title>",
    };

    public string Item(int n) => Kind switch
    {
        SourceKind.Json or SourceKind.FranceTravail => JsonSerializer.Serialize(new { id = $"{name}-{n}", intitule = Title(n), description = Text(n), dateCreation = "2025-06-12T09:00:00Z" }),
        SourceKind.WordPress => JsonSerializer.Serialize(new { id = n, date = "2025-06-12T09:00:00", link = At(PagePath(n)), title = new { rendered = Title(n) }, content = new { rendered = $"<p>{Text(n)}</p>" } }),
        SourceKind.Drupal => JsonSerializer.Serialize(new { id = $"{name}-{n}", attributes = new { title = Title(n), created = "2025-06-12T09:00:00+00:00", body = new { processed = $"<p>{Text(n)}</p>" } } }),
        SourceKind.SharePoint => JsonSerializer.Serialize(new { id = $"p{n}", title = Title(n), webUrl = $"SitePages/{n}.aspx", createdDateTime = "2025-06-12T09:00:00Z", lastModifiedDateTime = "2025-06-12T09:00:00Z", promotionKind = "newsPost" }),
        SourceKind.Sitemap => $"<url><loc>{At(PagePath(n))}</loc></url>",
        SourceKind.Page => $"<p><a href=\"{PagePath(n)}\">{Title(n)}</a></p>",
        SourceKind.ServicePublic => $"Région exemple;{name}-{n};{Title(n)};12/06/2025\n",
        _ => $"<item><guid>{name}-{n}</guid><title>{Title(n)}</title>{(Kind is SourceKind.Feed ? "" : $"<link>{At(PagePath(n))}</link>")}<description>{Text(n)}</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>",
    };

    public string After => Kind switch
    {
        SourceKind.Json or SourceKind.FranceTravail or SourceKind.Drupal or SourceKind.SharePoint => "]}",
        SourceKind.WordPress => "]",
        SourceKind.Sitemap => "</urlset>",
        SourceKind.Page => "</main></body></html>",
        SourceKind.ServicePublic => "",
        _ => "</channel></rss>",
    };

    public ValueTask DisposeAsync() => Mailbox.DisposeAsync();

    private bool IsJson => Kind is SourceKind.Json or SourceKind.FranceTravail or SourceKind.WordPress or SourceKind.Drupal or SourceKind.SharePoint;

    private string Text(int n) => $"Le service {n} de {name} cherche une personne pour tenir son accueil, {n} jours par semaine.";
}
