using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Registers;

/// <summary>When a refusal was given, as far as the document tells: an entry's state has a day or none, so that what is less sure is said in the words of its reason, and read there again.</summary>
internal static partial class RefusalDay
{
    private const string Written = "dd/MM/yyyy";

    public static string Said(string words, PartialDate? on, DateOnly noted) => on switch
    {
        null => Format(DossierTexts.RefusedUndated, words, noted),
        { Precision: DatePrecision.Day } day => Format(DossierTexts.RefusedInferred, words, noted, day.First.ToString(Written, CultureInfo.InvariantCulture)),
        { } rough => Format(DossierTexts.RefusedRoughly, words, noted, rough.First.ToString(rough.Precision is DatePrecision.Month ? "MM/yyyy" : "yyyy", CultureInfo.InvariantCulture)),
    };

    /// <summary>The date those words give, or the day they were noted; null for other words.</summary>
    public static PartialDate? Read(string words)
    {
        if (Roughly().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var (day, month, year) = (found.Groups["day"], found.Groups["month"], found.Groups["year"]);
        return !year.Success ? PartialDate.Parse(Iso(found.Groups["noted"].Value), inferred: true)
            : PartialDate.Parse(string.Join('-', new[] { year, month, day }.Where(g => g.Success).Select(g => g.Value)), inferred: day.Success);
    }

    private static string Iso(string written) => $"{written[6..]}-{written[3..5]}-{written[..2]}";

    private static string Format(string text, string words, DateOnly noted, string on = "") =>
        string.Format(CultureInfo.CurrentCulture, text, words, noted.ToString(Written, CultureInfo.InvariantCulture), on);

    [GeneratedRegex(@" \([^()0-9]+(?<noted>[0-9]{2}/[0-9]{2}/[0-9]{4})\s?;(?:[^()0-9]+(?:(?:(?<day>[0-9]{2})/)?(?<month>[0-9]{2})/)?(?<year>[0-9]{4}),)?[^()0-9]+\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Roughly();
}
