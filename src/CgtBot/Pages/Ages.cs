using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>How long something has been open, in words.</summary>
public static class Ages
{
    public static string Say(int days) => days switch
    {
        0 => PagesTexts.OpenToday,
        1 => PagesTexts.OpenOneDay,
        _ => string.Format(CultureInfo.CurrentCulture, PagesTexts.OpenDays, days),
    };
}
