using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Settings;

/// <summary>Says what is wrong with a setting: the key, what was written, what it may hold.</summary>
internal static class SettingsWording
{
    public static string Line(string sentence) => Say(SettingsTexts.Line, sentence);

    public static string Unknown(string key, IEnumerable<string> possible) => Line(Say(SettingsTexts.Unknown, key, string.Join(", ", possible)));

    public static string Unreadable(string key, string value, Type type) => Line(Say(SettingsTexts.Unreadable, key, value, Kind(Nullable.GetUnderlyingType(type) ?? type)));

    public static string Refused(string key, object? value, ValidationAttribute rule, ValidationResult refusal) => Line(rule switch
    {
        RequiredAttribute => Say(SettingsTexts.Required, key),
        RangeAttribute range => Say(SettingsTexts.OutOfRange, key, value ?? "", range.Minimum, range.Maximum),
        AllowedValuesAttribute allowed => Say(SettingsTexts.NotAllowed, key, value ?? "", string.Join(" | ", allowed.Values)),
        StringLengthAttribute length => Say(SettingsTexts.TooLong, key, length.MaximumLength),
        _ when refusal.ErrorMessage is { } words && words.Contains(key, StringComparison.Ordinal) => words,
        _ => $"{key} : {refusal.ErrorMessage}",
    });

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(bool) => "true | false",
        _ when type == typeof(int) || type == typeof(long) => SettingsTexts.Whole,
        _ when type == typeof(double) || type == typeof(decimal) => SettingsTexts.Number,
        _ when type == typeof(TimeSpan) => SettingsTexts.Duration,
        _ when type == typeof(TimeOnly) => SettingsTexts.Time,
        _ when type == typeof(DateOnly) => SettingsTexts.Date,
        { IsEnum: true } => string.Join(" | ", Enum.GetNames(type)),
        _ => type.Name,
    };

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
