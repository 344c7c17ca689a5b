using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Channels.Web;

/// <summary>Dates and ages as the pages write them, in the current language.</summary>
public static class Words
{
    public static string Day(DateOnly day) => IsFrench && day.Day == 1
        ? "1er " + day.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
        : day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string LongDay(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture) + " " + Day(day);

    /// <summary>« mars 2025 », « 15 mai 2025 (déduit) ».</summary>
    public static string Partial(PartialDate date)
    {
        var text = date.Precision switch
        {
            DatePrecision.Year => date.First.ToString("yyyy", CultureInfo.CurrentCulture),
            DatePrecision.Month => date.First.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
            _ => Day(date.First),
        };
        return date.Inferred ? string.Format(CultureInfo.CurrentCulture, WebTexts.Inferred, text) : text;
    }

    /// <summary>An instant in the section's zone.</summary>
    public static string Moment(DateTimeOffset at, Section section)
    {
        var local = TimeZoneInfo.ConvertTime(at, section.Zone);
        return string.Format(CultureInfo.CurrentCulture, WebTexts.Moment, Day(DateOnly.FromDateTime(local.DateTime)), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
}
