using System.Globalization;
using System.Text;
using System.Web;

namespace CgtBot.Watch.Sources.ServicePublic;

/// <summary>The addresses of « Choisir le service public »: the weekly table of all postings, and the page of one.</summary>
internal static class ServicePublicAddress
{
    private const string Host = "choisirleservicepublic.gouv.fr";

    public static Uri Table { get; } = new("https://www.data.gouv.fr/api/1/datasets/r/867034a2-2fa1-41b4-bd39-c84691ea618f");

    public static bool IsSite(Uri address) => address == Table || address.Host == Host || address.Host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words an address of the site was looking for.</summary>
    public static string? WordsOf(Uri address) => HttpUtility.ParseQueryString(address.Query)["mot-cles"] is { Length: > 0 } words ? words : null;

    public static Uri PageOf(string title, string reference) => new($"https://{Host}/offre-emploi/{Slug(title)}-reference-{Uri.EscapeDataString(reference)}/");

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
