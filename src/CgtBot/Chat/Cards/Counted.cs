using System.Globalization;

namespace CgtBot.Chat.Cards;

/// <summary>Words that agree with a number, from « jour|jours » in a resource file.</summary>
internal static class Counted
{
    /// <summary>In French zero and one are singular; in English only one is.</summary>
    public static bool IsPlural(int count) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? count > 1 : count != 1;

    /// <summary>The singular or the plural of « jour|jours ».</summary>
    public static string Word(string forms, int count) => Form(forms, IsPlural(count) ? 1 : 0);

    public static string Form(string forms, int index)
    {
        var all = forms.Split('|');
        return all[Math.Min(index, all.Length - 1)];
    }

    public static string Format(string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>The sentence with a capital first.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
