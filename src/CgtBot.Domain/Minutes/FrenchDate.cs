using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>A date as a French text writes it; the year may be missing.</summary>
/// <param name="Start">Where it is in the folded text.</param>
internal sealed partial record FrenchDate(int? Year, int Month, int? Day, DayOfWeek? Weekday, int Start, int End)
{
    private const string Months = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|fev|avr|juil|sept|oct|nov|dec";
    private const string Weekdays = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";

    // Five pairs of figures are a telephone: nothing of a longer chain is a date.
    private const string Numbers = @"\b(?<d>\d{1,2})\s?(?<s>[/.\-])\s?(?<m>\d{1,2})\s?\k<s>\s?(?:(?<y>(?:19|20)\d\d)\b(?!\k<s>\d)|(?<y>\d\d)\b(?!\s?\k<s>\s?\d\d\b))(?!\s?%)(?<!(?:\d\k<s>|\d\d\s\k<s>\s)\d{1,2}\s?\k<s>\s?\d{1,2}\s?\k<s>\s?\d{2,4})";

    // « 3 10 2024 »: without a sign between them only the four figures of a year tell a date.
    private const string Blanks = @"(?<!\d\d[\s/.\-])\b(?<d>\d{1,2})\s?[/.\- ]\s?(?<m>\d{1,2})\s(?<y>(?:19|20)\d\d)\b(?!\s?%|\s\d\d\b(?!\s?[h:]))";

    // The first to match at the leftmost place wins; a bare month needs « de mars », « en mars ».
    [GeneratedRegex($@"\b(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)\b|(?:\b(?<w>{Weekdays})\s+)?\b(?<d>\d{{1,2}})(?:er)?(?:\s?(?:et|&|-|/|au)\s?\d{{1,2}})?\s+(?<n>{Months})\b\.?(?:\s+(?<y>(?:19|20)\d\d|\d\d(?!\s?h|\d|:)))?|{Numbers}|{Blanks}|\b(?<n>{Months})\s+(?<y>20\d\d)\b|\b(?:le|du|au|date du|{Weekdays})\s+(?<d>\d{{1,2}})[/. ](?<m>\d{{1,2}})\b(?!\s?[/.%-]|\s?\d)|(?:\bde|\bd'|\ben|\bmois de)\s?(?<n>{Months})\b(?!\s+\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    public static FrenchDate? First(string folded) => All(folded).FirstOrDefault();

    public static IEnumerable<FrenchDate> All(string folded)
    {
        for (var match = Pattern().Match(folded); match.Success; match = match.NextMatch())
        {
            if (Of(match) is { } date)
            {
                yield return date;
            }
        }
    }

    /// <summary>The date in a year, or null when that day does not exist.</summary>
    public PartialDate? In(int year, bool inferred) =>
        Day is not { } day ? PartialDate.OfMonth(year, Month, inferred)
        : day <= DateTime.DaysInMonth(year, Month) ? new PartialDate(new DateOnly(year, Month, day), DatePrecision.Day, inferred)
        : null;

    public PartialDate? Whole => Year is { } year ? In(year, inferred: false) : null;

    private static FrenchDate? Of(Match match)
    {
        var month = match.Groups["n"].Success ? MonthOf(match.Groups["n"].Value) : Number(match, "m") ?? 0;
        var day = Number(match, "d");
        var year = Number(match, "y");
        if (month is < 1 or > 12 || day is < 1 or > 31 || day > DateTime.DaysInMonth(2024, month))
        {
            return null;
        }

        return new FrenchDate(year < 100 ? 2000 + year : year, month, day, WeekdayOf(match.Groups["w"].Value), match.Index, match.Index + match.Length);
    }

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int MonthOf(string name)
    {
        var names = Months.Split('|');
        var at = Array.FindIndex(names, full => full.StartsWith(name, StringComparison.Ordinal));
        return at + 1;
    }

    private static DayOfWeek? WeekdayOf(string name) =>
        name.Length == 0 ? null : (DayOfWeek)((Array.IndexOf(Weekdays.Split('|'), name) + 1) % 7);
}
