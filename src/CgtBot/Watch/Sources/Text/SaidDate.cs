using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Text;

/// <summary>The day a text gives as that of its own publication: « Publié le 24/11/2026 », « Note de service du 25 novembre 2026 ».</summary>
internal static partial class SaidDate
{
    /// <summary>The first such day that a line or a sentence gives, not to come. « Publié le 3 mai, le décret… » is of something else.</summary>
    public static DateOnly? In(string text, TimeZoneInfo zone, DateOnly today) => SaidWithin().Matches(text)
        .Select(said => LooseDate.Read(said.Groups["date"].Value, zone) is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null)
        .FirstOrDefault(day => day <= today);

    [GeneratedRegex(
        @"(?:^|(?<=[.!?…|·–—][ \u00a0]))[ \t]*(?:(?:cette|la|le|l[’'])[ ]?)?"
        + @"(?:(?:(?:offre(?: d[’']emploi)?|annonce|article|actualité|communiqué|fiche de poste|page|texte|information)[ ]+)?(?:publiée?|mise? en ligne|parue?|diffusée?|postée?|published|posted)"
        + @"|date (?:de (?:publication|parution|diffusion|mise en ligne)|of publication)"
        + @"|note (?:de service|d[’']information|interne)(?:[ ]+n[ ]?°[ ]*[^\s,]+)?,?[ ]+(?:en date[ ]+)?du)"
        + @"[ \t\u00a0]*:?[ \t\u00a0]*(?:(?:le|on|du)[ ]+)?(?<date>(?:\p{L}+\.?,?[ ]+)?\d{1,2}(?:er)?(?:[ ]+\p{L}+\.?[ ]+|[/.]\d{1,2}[/.])\d{4}|\d{4}-\d{2}-\d{2})(?!\d|[ ]?,[ ]+(?:le|la|les|l[’']|ce|cet|cette|ces|un|une|the|this|a)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SaidWithin();
}
