using System.Globalization;

namespace CgtBot;

/// <summary>The languages users may read: French first, English second.</summary>
public static class Languages
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Of(string language) => language == "en" ? English : French;

    /// <summary>Of what a platform tells of a person (« en-US »); French when it tells nothing.</summary>
    public static string OfLocale(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr";

    /// <summary>The language of the moment, by the code a section has it under.</summary>
    public static string Spoken => OfLocale(CultureInfo.CurrentUICulture.Name);

    /// <summary>From here on what is read is in that language; in an awaited method, until it returns.</summary>
    public static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(language);
}
