using System.Web;

namespace CgtBot.Watch.Sources.Talentsoft;

/// <summary>The addresses of a Talentsoft portal: every one of them, on its own domain or the shared one, serves its offers as RSS at the same place.</summary>
internal static class TalentsoftAddress
{
    private const string Handler = "/handlers/offerRss.ashx";
    private const string French = "1036";

    // The feed gives the twenty newest unless asked for more; portals that do not know « top » leave it aside.
    private const string Most = "200";

    public static bool IsFeed(Uri address) => address.AbsolutePath.EndsWith(Handler, StringComparison.OrdinalIgnoreCase);

    public static bool IsShared(Uri address) => address.Host.EndsWith(".talent-soft.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>The feeds of a portal, the fullest first.</summary>
    public static IEnumerable<Uri> FeedsOf(Uri portal)
    {
        yield return new Uri(portal, $"{Handler}?LCID={French}&top={Most}");
        yield return new Uri(portal, $"{Handler}?LCID={French}");
    }

    /// <summary>« 2026-20411 », from the address of an offer.</summary>
    public static string? ReferenceOf(Uri? offer) => offer is null ? null : HttpUtility.ParseQueryString(offer.Query)["reference"] is { Length: > 0 } reference ? reference : null;
}
