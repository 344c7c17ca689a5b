using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Settings;

/// <summary>How the values of settings are said.</summary>
internal static class SettingWords
{
    public static readonly IReadOnlyList<DayOfWeek> Week = [.. Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7))];

    public static string Of(Sector sector) => sector switch
    {
        Sector.Private => SectionTexts.SectorPrivate,
        Sector.OtherPublicService => SectionTexts.SectorOther,
        _ => SectionTexts.SectorTerritorial,
    };

    public static string Language(string code) => code == "en" ? SectionTexts.LanguageEnglish : SectionTexts.LanguageFrench;

    public static string YesNo(bool value) => value ? SectionTexts.Yes : SectionTexts.No;

    public static string Day(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    public static string Quiet(Section section) => section.QuietFrom == section.QuietUntil ? SectionTexts.QuietNone
        : Format(SectionTexts.Quiet, section.QuietFrom.ToString("t", CultureInfo.CurrentCulture), section.QuietUntil.ToString("t", CultureInfo.CurrentCulture));

    public static string Ladder(Section section) => Format(
        SectionTexts.Ladder, Before(section.RemindBefore), section.RemindAfter.Length == 0 ? SectionTexts.LadderNone : string.Join(", ", section.RemindAfter),
        section.RemindEveryDays == 0 ? SectionTexts.LadderNoMore : Format(Word(SectionTexts.LadderEvery, section.RemindEveryDays), section.RemindEveryDays));

    /// <summary>« 15, 5, 1 jours ouvrés », « 1 jour ouvré », « aucun rappel ».</summary>
    private static string Before(int[] days) => days.Length == 0 ? SectionTexts.LadderBeforeNone : Format(Word(SectionTexts.LadderBefore, days.Sum()), string.Join(", ", days));
}
