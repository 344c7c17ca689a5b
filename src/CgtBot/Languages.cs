using System.Globalization;

namespace CgtBot;

/// <summary>The languages users may read: French first, English second.</summary>
public static class Languages
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Of(string language) => language == "en" ? English : French;
}
