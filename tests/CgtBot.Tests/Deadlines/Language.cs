using System.Globalization;

namespace CgtBot.Tests.Deadlines;

/// <summary>Runs a sentence-maker as a reader of one language would see it.</summary>
internal static class Language
{
    public static T In<T>(string language, Func<T> say)
    {
        var (culture, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
        }
    }
}
