using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Settings;

/// <summary>Reads the value of a setting as a form or a person writes it; null when it does not suit.</summary>
internal static partial class SettingValues
{
    private const int MostMonths = 24;
    private const int MostRungs = 10;

    public static string? ReadLanguage(string value) => EntryText.Fold(value) switch
    {
        "fr" or "francais" or "french" => "fr",
        "en" or "anglais" or "english" => "en",
        _ => null,
    };

    public static Sector? ReadSector(string value) => EntryText.Fold(value) switch
    {
        "territorialpublicservice" or "territorial" or "territoriale" or "fonctionpubliqueterritoriale" or "fpt" => Sector.TerritorialPublicService,
        "otherpublicservice" or "public" or "autrefonctionpublique" or "fonctionpublique" or "etat" or "fonctionpubliquedeletat" or "hospitaliere" or "fonctionpubliquehospitaliere" => Sector.OtherPublicService,
        "private" or "prive" or "secteurprive" => Sector.Private,
        _ => null,
    };

    /// <summary>An IANA name, or the city at its end (« Paris »).</summary>
    public static string? ReadZone(string value)
    {
        var written = value.Trim().Replace(' ', '_');
        var named = TimeZoneInfo.TryFindSystemTimeZoneById(written, out var zone) ? zone.Id
            : TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).FirstOrDefault(id => id.EndsWith("/" + written, StringComparison.OrdinalIgnoreCase));
        return named?.Contains('/', StringComparison.Ordinal) == true ? named : null;
    }

    public static bool? ReadYesNo(string value) => EntryText.Fold(value) switch
    {
        "yes" or "oui" or "on" or "true" or "alsace" or "moselle" or "alsacemoselle" => true,
        "no" or "non" or "off" or "false" or "france" => false,
        _ => null,
    };

    public static int? ReadMonths(string value) => MonthsForm().Match(value) is { Success: true } months
        && int.TryParse(months.Groups["n"].Value, CultureInfo.InvariantCulture, out var n) && n * (months.Groups["years"].Success ? 12 : 1) is >= 1 and <= MostMonths and var count ? count : null;

    public static (int[] Before, int[] After, int Every)? ReadLadder(string value)
    {
        var parts = value.Split(['/', ';']);
        if (parts.Length != 3 || Numbers(parts[0]) is not { } before || Numbers(parts[1]) is not { } after || Numbers(parts[2]) is not [var every])
        {
            return null;
        }

        return before.Length <= MostRungs && after.Length <= MostRungs && ReminderLadder.Accepts(before, after, every)
            ? ([.. before.Distinct().OrderDescending()], [.. after.Distinct().Order()], every)
            : null;
    }

    public static (TimeOnly From, TimeOnly Until)? ReadHours(string value)
    {
        if (EntryText.Fold(value) is "none" or "aucune" or "aucun" or "jamais" or "never" or "no" or "non")
        {
            return (TimeOnly.MinValue, TimeOnly.MinValue);
        }

        var times = TimeForm().Matches(value).Select(Time).ToList();
        return times is [{ } from, { } until] ? (from, until) : null;
    }

    public static DayOfWeek? ReadDay(string value)
    {
        var folded = EntryText.Fold(value);
        return SettingWords.Week.Where(d => Named(d).Any(name => EntryText.Fold(name) == folded)).Select(d => (DayOfWeek?)d).FirstOrDefault();
    }

    private static IEnumerable<string> Named(DayOfWeek day) => [day.ToString(), Languages.French.DateTimeFormat.GetDayName(day), Languages.English.DateTimeFormat.GetDayName(day)];

    private static TimeOnly? Time(Match match)
    {
        var (hour, minute) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0);
        return hour is <= 23 && minute is <= 59 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>Whole numbers separated by commas or spaces; empty for « aucun »; null when something else is there.</summary>
    private static int[]? Numbers(string text)
    {
        var words = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).ToList();
        return words is ["aucun" or "none"] ? [] : numbers.TrueForAll(n => n is not null) ? [.. numbers.OfType<int>()] : null;
    }

    [GeneratedRegex(@"^\s*(?<n>\d{1,3})\s*(?:mois|months?|(?<years>ans?|years?))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthsForm();

    [GeneratedRegex(@"(\d{1,2})\s*(?:(?:h|:|heures?)\s*(\d{2})?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TimeForm();
}
