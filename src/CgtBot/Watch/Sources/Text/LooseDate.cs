using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Reads the dates that feeds and pages really write: RFC 822 with any zone, ISO 8601, French and English long dates.</summary>
public static partial class LooseDate
{
    private static readonly string[] Months = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["CET"] = 60, ["MET"] = 60, ["CEST"] = 120, ["MEST"] = 120,
        ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
    };

    /// <summary>A date without a zone is of the place where it is published.</summary>
    public static DateTimeOffset? Read(string? text, TimeZoneInfo zone)
    {
        if (text is null || text.Length > 100)
        {
            return null;
        }

        var line = PlainText.Line(text);
        foreach (var form in (ReadOnlySpan<Regex>)[Iso(), DayMonthName(), DayMonthNumber(), MonthNameDay()])
        {
            if (form.Match(line) is { Success: true } match)
            {
                return Of(match, zone);
            }
        }

        return null;
    }

    private static DateTimeOffset? Of(Match match, TimeZoneInfo zone)
    {
        if (MonthOf(match.Groups["month"].Value) is not { } month
            || !DateTime.TryParseExact($"{YearOf(match)}-{month}-{Number(match, "day")}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1990 or > 2100
            || Number(match, "hour") > 23 || Number(match, "minute") > 59 || Number(match, "second") > 60)
        {
            return null;
        }

        var local = day.AddHours(Number(match, "hour")).AddMinutes(Number(match, "minute")).AddSeconds(Number(match, "second"));
        var offset = OffsetOf(match.Groups["zone"].Value) ?? zone.GetUtcOffset(local);
        return offset.Duration() > TimeSpan.FromHours(14) ? null : new DateTimeOffset(local, offset);
    }

    private static int YearOf(Match match) => Number(match, "year") is var year && match.Groups["year"].Length == 2 ? 2000 + year : year;

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static int? MonthOf(string name)
    {
        if (int.TryParse(name, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var folded = name.ToLowerInvariant().Replace('é', 'e').Replace('û', 'u').Replace("e\u0301", "e").Replace("u\u0302", "u");
        var french = Array.FindIndex(Months, folded.StartsWith);
        var month = french >= 0 ? french : Array.FindIndex(EnglishMonths, folded.StartsWith);
        return month < 0 ? null : month + 1;
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (Zones.TryGetValue(zone, out var minutes))
        {
            return TimeSpan.FromMinutes(minutes);
        }

        var digits = zone.Replace(":", "");
        return digits.Length >= 3 && digits[0] is '+' or '-' && int.TryParse(digits[1..].PadRight(4, '0'), CultureInfo.InvariantCulture, out var value)
            ? TimeSpan.FromMinutes((digits[0] == '-' ? -1 : 1) * ((value / 100 * 60) + (value % 100)))
            : null;
    }

    private const string Time = @"(?:(?:,?\s+(?:à\s+|at\s+)?|T)(?<hour>\d{1,2})\s?[:hH]\s?(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?<zone>Z|[A-Z]{2,4}|[+-]\d{2}:?(?:\d{2})?)?)?(?!\d)";

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})" + Time)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:\p{L}+\.?(?:,\s*|\s+))?(?:le\s+)?(?<day>\d{1,2})(?:er)?[\s-]+(?<month>\p{L}+)\.?,?[\s-]+(?<year>\d{4}|\d{2})" + Time)]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"^(?:\p{L}+\.?(?:,\s*|\s+))?(?:le\s+)?(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})" + Time)]
    private static partial Regex DayMonthNumber();

    [GeneratedRegex(@"^(?:\p{L}+\.?(?:,\s*|\s+))?(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})" + Time)]
    private static partial Regex MonthNameDay();
}
