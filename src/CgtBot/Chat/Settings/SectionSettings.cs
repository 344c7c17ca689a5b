using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using static CgtBot.Chat.Settings.SettingValues;

namespace CgtBot.Chat.Settings;

/// <summary>The settings of a section, in the order they are shown.</summary>
internal static class SectionSettings
{
    private const string Value = "value";

    public static readonly IReadOnlyList<Setting> All =
    [
        new("section-name", () => SectionTexts.NameSection, () => SectionTexts.AllowedSection, s => s.Name, s => Text(SectionTexts.NameSection, s.Name),
            (s, v) => Put(v is { Length: > 0 and <= 80 }, () => s.Name = v.ReplaceLineEndings(" "))),
        new("sector", () => SectionTexts.NameSector, () => SectionTexts.AllowedSector, s => SettingWords.Of(s.Sector),
            s => Choice(SectionTexts.NameSector, s.Sector.ToString(), Enum.GetValues<Sector>().Select(x => new CardOption(x.ToString(), SettingWords.Of(x)))),
            (s, v) => Put(ReadSector(v) is not null, () => s.Sector = ReadSector(v)!.Value)),
        new("language", () => SectionTexts.NameLanguage, () => SectionTexts.AllowedLanguage, s => SettingWords.Language(s.Language),
            s => Choice(SectionTexts.NameLanguage, s.Language, [new("fr", SectionTexts.LanguageFrench), new("en", SectionTexts.LanguageEnglish)]),
            (s, v) => Put(ReadLanguage(v) is not null, () => s.Language = ReadLanguage(v)!)),
        new("time-zone", () => SectionTexts.NameTimeZone, () => SectionTexts.AllowedTimeZone, s => s.TimeZone, s => Text(SectionTexts.NameTimeZone, s.TimeZone),
            (s, v) => Put(ReadZone(v) is not null, () => s.TimeZone = ReadZone(v)!), SettingReach.Reminders),
        new("holidays", () => SectionTexts.NameHolidays, () => SectionTexts.AllowedYesNo, s => SettingWords.YesNo(s.AlsaceMoselle), s => YesNo(SectionTexts.NameHolidays, s.AlsaceMoselle),
            (s, v) => Put(ReadYesNo(v) is not null, () => s.AlsaceMoselle = ReadYesNo(v)!.Value), SettingReach.Deadlines),
        new("house-deadline", () => SectionTexts.NameHouse, () => SectionTexts.AllowedHouse, s => Format(SectionTexts.Months, s.HouseMonths, Word(SectionTexts.WordMonth, s.HouseMonths)),
            s => Text(SectionTexts.NameHouse, s.HouseMonths.ToString(CultureInfo.CurrentCulture)),
            (s, v) => Put(ReadMonths(v) is not null, () => s.HouseMonths = ReadMonths(v)!.Value), SettingReach.Deadlines),
        new("reminders", () => SectionTexts.NameReminders, () => SectionTexts.AllowedReminders, SettingWords.Ladder,
            s => Text(SectionTexts.NameReminders, $"{string.Join(", ", s.RemindBefore)} / {string.Join(", ", s.RemindAfter)} / {s.RemindEveryDays}"),
            (s, v) => Put(ReadLadder(v) is not null, () => (s.RemindBefore, s.RemindAfter, s.RemindEveryDays) = ReadLadder(v)!.Value), SettingReach.Reminders),
        new("quiet-hours", () => SectionTexts.NameQuiet, () => SectionTexts.AllowedQuiet, SettingWords.Quiet,
            s => Text(SectionTexts.NameQuiet, s.QuietFrom == s.QuietUntil ? SectionTexts.QuietNone : $"{s.QuietFrom:HH\\:mm}-{s.QuietUntil:HH\\:mm}"),
            (s, v) => Put(ReadHours(v) is not null, () => (s.QuietFrom, s.QuietUntil) = ReadHours(v)!.Value)),
        new("digest-day", () => SectionTexts.NameDigest, () => SectionTexts.AllowedDigest, s => SettingWords.Day(s.DigestOn),
            s => Choice(SectionTexts.NameDigest, s.DigestOn.ToString(), SettingWords.Week.Select(d => new CardOption(d.ToString(), SettingWords.Day(d)))),
            (s, v) => Put(ReadDay(v) is not null, () => s.DigestOn = ReadDay(v)!.Value)),
    ];

    public static CardInput.Choice YesNo(string label, bool value) => Choice(label, value ? "yes" : "no", [new("yes", SectionTexts.Yes), new("no", SectionTexts.No)]);

    private static CardInput.Text Text(string label, string value) => new(Value, label, Required: true, value);

    private static CardInput.Choice Choice(string label, string value, IEnumerable<CardOption> options) => new(Value, label, [.. options], Required: true, value);

    private static bool Put(bool suits, Action set)
    {
        if (suits)
        {
            set();
        }

        return suits;
    }
}
