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
        RangeAttribute range when value is TimeSpan told => Say(SettingsTexts.OutOfRangeDuration, key, Spoken(told), Spoken(Read(range.Minimum)), Spoken(Read(range.Maximum))),
        RangeAttribute range => Say(SettingsTexts.OutOfRange, key, value ?? "", range.Minimum, range.Maximum),
        AllowedValuesAttribute allowed => Say(SettingsTexts.NotAllowed, key, value ?? "", string.Join(" | ", allowed.Values)),
        StringLengthAttribute length => Say(SettingsTexts.TooLong, key, length.MaximumLength),
        _ when refusal.ErrorMessage is { } words && words.Contains(key, StringComparison.Ordinal) => words,
        _ => $"{key} : {refusal.ErrorMessage}",
    });

    private static TimeSpan Read(object bound) => bound as TimeSpan? ?? TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture);

    /// <summary>« 30 j », « 5 min », « 0,1 s »: 30 written alone is thirty days, and has to be seen to be.</summary>
    private static string Spoken(TimeSpan time)
    {
        var parts = new[] { (time.Days, SettingsTexts.UnitDay), (time.Hours, "h"), (time.Minutes, "min") }.Where(p => p.Item1 != 0).Select(p => $"{p.Item1} {p.Item2}").ToList();
        var seconds = time.Seconds + (time.Milliseconds / 1000m);
        return string.Join(' ', seconds != 0 || parts.Count == 0 ? [.. parts, string.Create(CultureInfo.CurrentCulture, $"{seconds:0.###} s")] : parts);
    }

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
