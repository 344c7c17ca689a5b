using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Deadlines;

/// <summary>Days, spans and days off in the reader's language.</summary>
public static class DayWording
{
    // The language of the words also gives the names of the days, even under a culture we have no texts for.
    private static CultureInfo Dates => CultureInfo.GetCultureInfo(DeadlineTexts.DateCulture);

    /// <summary>04/11/2024</summary>
    public static string Short(DateOnly date) => date.ToString(DeadlineTexts.ShortDate, Dates);

    /// <summary>lundi 04/11/2024</summary>
    public static string Long(DateOnly date) => date.ToString(DeadlineTexts.LongDate, Dates);

    /// <summary>mercredi 1er septembre 2027</summary>
    public static string Full(DateOnly date)
    {
        var text = date.ToString("D", Dates);
        return date.Day == 1 && Dates.TwoLetterISOLanguageName == "fr" ? text.Replace(" 1 ", " 1er ", StringComparison.Ordinal) : text;
    }

    /// <summary>04/11/2024, novembre 2024 or 2024, as precisely as it is known.</summary>
    public static string Partial(PartialDate date) => date.Precision switch
    {
        DatePrecision.Month => date.First.ToString(DeadlineTexts.MonthDate, Dates),
        DatePrecision.Year => date.First.ToString(DeadlineTexts.YearDate, Dates),
        _ => Short(date.First),
    };

    /// <summary>un mois, cinq jours ouvrés, 15 jours</summary>
    public static string Span(int amount, DayUnit unit) => Format(
        (unit, amount < 2) switch
        {
            (DayUnit.Day, true) => DeadlineTexts.SpanDay,
            (DayUnit.Day, false) => DeadlineTexts.SpanDays,
            (DayUnit.WorkingDay, true) => DeadlineTexts.SpanWorkingDay,
            (DayUnit.WorkingDay, false) => DeadlineTexts.SpanWorkingDays,
            (DayUnit.Ouvrable, true) => DeadlineTexts.SpanOuvrable,
            (DayUnit.Ouvrable, false) => DeadlineTexts.SpanOuvrables,
            (_, true) => DeadlineTexts.SpanMonth,
            _ => DeadlineTexts.SpanMonths,
        },
        Number(amount));

    /// <summary>un dimanche, jour férié (Toussaint)</summary>
    public static string Why(DayOff off) => (off.Kind, off.Holiday) switch
    {
        (DayOffKind.Saturday, null) => DeadlineTexts.Saturday,
        (DayOffKind.Sunday, null) => DeadlineTexts.Sunday,
        (DayOffKind.Saturday, { } holiday) => Format(DeadlineTexts.SaturdayHoliday, Holiday(holiday)),
        (DayOffKind.Sunday, { } holiday) => Format(DeadlineTexts.SundayHoliday, Holiday(holiday)),
        (_, { } holiday) => Format(DeadlineTexts.HolidayOff, Holiday(holiday)),
        _ => DeadlineTexts.SectionDayOff,
    };

    /// <summary>mercredi 25/12/2024 (Noël)</summary>
    public static string Off(DayOff off) => (off.Kind, off.Holiday) switch
    {
        (_, { } holiday) => Format(DeadlineTexts.OffDay, Long(off.Date), Holiday(holiday)),
        (DayOffKind.SectionDayOff, _) => Format(DeadlineTexts.OffDay, Long(off.Date), DeadlineTexts.SectionOff),
        _ => Long(off.Date),
    };

    public static string Holiday(HolidayId id) => id switch
    {
        HolidayId.NewYear => DeadlineTexts.NewYear,
        HolidayId.GoodFriday => DeadlineTexts.GoodFriday,
        HolidayId.EasterMonday => DeadlineTexts.EasterMonday,
        HolidayId.LabourDay => DeadlineTexts.LabourDay,
        HolidayId.Victory1945 => DeadlineTexts.Victory1945,
        HolidayId.Ascension => DeadlineTexts.Ascension,
        HolidayId.WhitMonday => DeadlineTexts.WhitMonday,
        HolidayId.NationalDay => DeadlineTexts.NationalDay,
        HolidayId.Assumption => DeadlineTexts.Assumption,
        HolidayId.AllSaints => DeadlineTexts.AllSaints,
        HolidayId.Armistice1918 => DeadlineTexts.Armistice1918,
        HolidayId.Christmas => DeadlineTexts.Christmas,
        _ => DeadlineTexts.SaintStephen,
    };

    /// <summary>J-15, J+7, « rappel suivant n° 2 »</summary>
    public static string Rung(ReminderRung rung) => Format(
        rung.Kind switch { RungKind.Before => DeadlineTexts.RungBefore, RungKind.After => DeadlineTexts.RungAfter, _ => DeadlineTexts.RungEvery },
        rung.Number);

    internal static string Number(int number)
    {
        var words = DeadlineTexts.Numbers.Split(' ');
        return number < words.Length ? words[number] : number.ToString(Dates);
    }

    internal static string Format(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
