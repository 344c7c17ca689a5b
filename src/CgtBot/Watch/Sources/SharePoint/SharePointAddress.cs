using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>The site an address of SharePoint belongs to, and where Microsoft Graph keeps its pages.</summary>
internal static class SharePointAddress
{
    // What a list asks for; the text is asked for page by page.
    private const string Columns = "id,title,webUrl,createdDateTime,lastModifiedDateTime,promotionKind,publishingState";

    public static Uri? SiteOf(Uri address) => address.Scheme is "https" && address.Host.EndsWith(".sharepoint.com", StringComparison.OrdinalIgnoreCase)
        ? new UriBuilder(address.Scheme, address.Host, -1, SitePath(address)).Uri
        : null;

    /// <summary>« exemple.sharepoint.com:/sites/annonces », as Graph names a site.</summary>
    public static Uri Site(string graph, Uri site) => At(graph, $"sites/{site.Host}:{SitePath(site).TrimEnd('/')}?$select=id,webUrl");

    public static Uri Pages(string graph, string site) => At(graph, $"sites/{site}/pages/microsoft.graph.sitePage?$select={Columns}&$top=100");

    public static Uri Page(string graph, string site, string page) => At(graph, $"sites/{site}/pages/{Uri.EscapeDataString(page)}/microsoft.graph.sitePage?$select=id,title,description&$expand=canvasLayout");

    /// <summary>The further pages of a list are asked of Graph and of nobody else: the token goes along.</summary>
    public static Uri? Next(string graph, string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var next) && AddressRules.IsSamePlace(next, new Uri(graph)) ? next : null;

    private static Uri At(string graph, string path) => new($"{graph.TrimEnd('/')}/v1.0/{path}");

    // « /sites/annonces/SitePages/Accueil.aspx » is a page of « /sites/annonces ».
    private static string SitePath(Uri address) =>
        address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["sites" or "teams", var name, ..] parts ? $"/{parts[0]}/{name}" : "/";
}
