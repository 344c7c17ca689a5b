namespace CgtBot.Domain.Deadlines;

/// <summary>A French public holiday. Its name in the reader's language is in the resource file of the wording.</summary>
public enum HolidayId
{
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Victory1945,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice1918,
    Christmas,
    SaintStephen,
}

/// <summary>One public holiday of one year.</summary>
public sealed record Holiday(DateOnly Date, HolidayId Id);

/// <summary>French public holidays, computed for any year: no list to keep up to date.</summary>
public static class FrenchHolidays
{
    private static readonly (int Month, int Day, HolidayId Id)[] Fixed =
    [
        (1, 1, HolidayId.NewYear), (5, 1, HolidayId.LabourDay), (5, 8, HolidayId.Victory1945), (7, 14, HolidayId.NationalDay),
        (8, 15, HolidayId.Assumption), (11, 1, HolidayId.AllSaints), (11, 11, HolidayId.Armistice1918), (12, 25, HolidayId.Christmas),
    ];

    private static readonly (int DaysAfterEaster, HolidayId Id)[] Moving =
        [(1, HolidayId.EasterMonday), (39, HolidayId.Ascension), (50, HolidayId.WhitMonday)];

    /// <summary>Easter Sunday of a Gregorian year (the anonymous algorithm, Nature, 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    /// <summary>The holidays of a year in date order. Two can share a day: Ascension was on 1 May in 2008.</summary>
    public static IReadOnlyList<Holiday> Of(int year, bool alsaceMoselle = false)
    {
        var easter = Easter(year);
        var days = Fixed.Select(f => new Holiday(new DateOnly(year, f.Month, f.Day), f.Id))
            .Concat(Moving.Select(m => new Holiday(easter.AddDays(m.DaysAfterEaster), m.Id)));
        if (alsaceMoselle)
        {
            days = days.Append(new Holiday(easter.AddDays(-2), HolidayId.GoodFriday))
                .Append(new Holiday(new DateOnly(year, 12, 26), HolidayId.SaintStephen));
        }

        return [.. days.OrderBy(h => h.Date).ThenBy(h => h.Id)];
    }

    /// <summary>The holiday of this day, or null.</summary>
    public static HolidayId? On(DateOnly date, bool alsaceMoselle = false)
    {
        foreach (var (month, day, id) in Fixed)
        {
            if (date.Month == month && date.Day == day)
            {
                return id;
            }
        }

        return (date.DayNumber - Easter(date.Year).DayNumber, alsaceMoselle) switch
        {
            (1, _) => HolidayId.EasterMonday,
            (39, _) => HolidayId.Ascension,
            (50, _) => HolidayId.WhitMonday,
            (-2, true) => HolidayId.GoodFriday,
            (_, true) when date is { Month: 12, Day: 26 } => HolidayId.SaintStephen,
            _ => null,
        };
    }
}
