using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Days of the calendar: « 1er septembre », « October 15th, 2025 », « fin juin », « mars 2025 », « le 15 du mois prochain ».</summary>
internal static class CalendarDates
{
    public static SpokenDate? Read(DateCursor cursor) =>
        DayThenMonth(cursor) ?? MonthThenDay(cursor) ?? DayOfThisMonth(cursor) ?? PartOfPeriod(cursor) ?? MonthAlone(cursor) ?? Named(cursor);

    private static SpokenDate? DayThenMonth(DateCursor cursor)
    {
        var (day, length) = cursor.Day(0);
        if (length == 0) return null;
        if (cursor.Is(length, "of", "de", "d")) length++;
        if (cursor.Month(length) is not { } month || cursor[length] is "may" or "mar" && cursor.Is(length - 1, "de")) return null;
        return Dated(cursor, day, month, length + 1);
    }

    private static SpokenDate? MonthThenDay(DateCursor cursor)
    {
        if (cursor.Month(0) is not { } month) return null;
        var the = cursor.Is(1, "the") ? 1 : 0;
        var (day, length) = cursor.Day(1 + the);
        return length == 0 || cursor[1 + the].Length == 4 && char.IsAsciiDigit(cursor[1 + the][0]) && char.IsAsciiDigit(cursor[1 + the][3]) ? null : Dated(cursor, day, month, 1 + the + length);
    }

    private static SpokenDate Dated(DateCursor cursor, int day, int month, int length) => cursor.Year(length) is { Year: { } year } said
        ? SpokenDate.DayOfYear(day, month, year, length + said.Length)
        : Pointed(cursor, SpokenDate.DayOfMonth(day, month, cursor.Today, length));

    /// <summary>« 15 janvier prochain », « le 3 mars dernier ».</summary>
    private static SpokenDate Pointed(DateCursor cursor, SpokenDate said) => said.IsBad ? said
        : cursor.Is(said.Length, "prochain", "next") ? SpokenDate.Day(said.Ahead, said.Length + 1)
        : cursor.Is(said.Length, "dernier", "passe") ? SpokenDate.Day(said.Back, said.Length + 1)
        : said;

    private static SpokenDate? DayOfThisMonth(DateCursor cursor)
    {
        var (day, length) = cursor.Day(0);
        if (length == 0) return null;
        var of = cursor.Is(length, "du") && cursor.Is(length + 1, "mois") ? 2 : cursor.Is(length, "de") && cursor.Is(length + 1, "ce") && cursor.Is(length + 2, "mois") ? 3
            : cursor.Is(length, "of") && cursor.Is(length + 1, "this", "the", "next") && cursor.Is(length + 2, "month") ? 3 : 0;
        if (of == 0) return null;
        var later = of == 2 && DateWords.Next.Contains(cursor[length + 2]) || cursor.Is(length + 1, "next");
        var month = later ? cursor.Today.AddMonths(1) : cursor.Today;
        return SpokenDate.DayOfYear(day, month.Month, month.Year, length + of + (later && of == 2 ? 1 : 0));
    }

    private static SpokenDate? PartOfPeriod(DateCursor cursor)
    {
        // « le dernier jour du mois » is its end.
        var lastDay = cursor.Is(0, "dernier", "last") && cursor.Is(1, "jour", "day");
        if (!lastDay && !cursor.Is(0, "fin", "mi", "debut", "courant", "end", "mid", "early", "late", "beginning", "middle")) return Numbered(cursor);
        var start = lastDay ? 2 : 1;
        var length = start;
        while (length < start + 3 && cursor.Is(length, "de", "du", "d", "of", "the", "la", "l", "le")) length++;
        var period = Period(cursor, length);
        if (period is not var (first, last, words)) return null;
        var day = cursor[0] switch
        {
            "fin" or "end" or "late" or "dernier" or "last" => last,
            "mi" or "mid" or "middle" or "courant" => first.AddDays((last.DayNumber - first.DayNumber) / 2),
            _ => first,
        };
        if (words.Of is DatePrecision.Month && cursor.Is(0, "mi", "mid", "middle", "courant")) day = first.AddDays(14);
        var said = SpokenDate.Day(day, length + words.Length).Until(cursor[0] switch { "courant" => last, "debut" or "early" or "beginning" => EndOfFirstThird(first, last), _ => day });
        return words.Of is { } precision ? said.Within(precision, words.YearsBack) : said.Vague();
    }

    /// <summary>« Premier trimestre 2027 », « 1er semestre », « T2 2027 »: due when it ends.</summary>
    private static SpokenDate? Numbered(DateCursor cursor)
    {
        var ordinal = Array.FindIndex(Ordinals, o => o.Contains(cursor[0])) + 1;
        var isShort = cursor[0] is ['t', _];
        var months = isShort || cursor.Is(1, "trimestre", "quarter") ? 3 : cursor.Is(1, "semestre") ? 6 : 0;
        if (ordinal == 0 || months == 0 || ordinal * months > 12) return null;
        var words = isShort ? 1 : 2;
        var of = cursor.Is(words, "de", "of") ? 1 : 0;
        var (year, length) = cursor.Year(words + of);
        // « T2 » alone may be anything.
        if (isShort && year is null) return null;
        var first = new DateOnly(year ?? cursor.Today.Year, (ordinal - 1) * months + 1, 1);
        if (year is null && first.AddMonths(months) <= cursor.Today) first = first.AddYears(1);
        return SpokenDate.Day(first, words + (year is null ? 0 : of + length)).Vague().Until(first.AddMonths(months).AddDays(-1));
    }

    private static readonly string[][] Ordinals = [["premier", "1er", "1e", "first", "t1"], ["deuxieme", "second", "2e", "2eme", "t2"], ["troisieme", "3e", "3eme", "third", "t3"], ["quatrieme", "4e", "4eme", "fourth", "t4"]];

    /// <summary>« Début juin » is until the 10th.</summary>
    private static DateOnly EndOfFirstThird(DateOnly first, DateOnly last) => first.AddDays((last.DayNumber - first.DayNumber + 1) / 3 - 1);

    private static (DateOnly First, DateOnly Last, (int Length, DatePrecision? Of, int YearsBack) Words)? Period(DateCursor cursor, int at)
    {
        var today = cursor.Today;
        if (Numbered(cursor with { At = cursor.At + at }) is { } part) return (part.Ahead, part.By, (part.Length, null, 0));
        var before = cursor.Is(at, "next", "last") ? 1 : 0;
        var beside = before == 1 ? cursor[at] : cursor[at + 1];
        var way = DateWords.Next.Contains(beside) ? 1 : DateWords.Last.Contains(beside) ? -1 : 0;
        var words = 1 + Math.Abs(way);
        if (cursor.Is(at + before, "mois", "month")) return MonthOf(new DateOnly(today.Year, today.Month, 1).AddMonths(way), words);
        if (cursor.Is(at + before, "trimestre", "quarter")) return PartOfYear(today, 3, way, words);
        if (cursor.Is(at + before, "semestre")) return PartOfYear(today, 6, way, words);
        if (cursor.Is(at + before, "semaine", "week")) return WeekOf(today.AddDays(7 * way), words);
        if (cursor.Is(at + before, "an", "annee", "year")) return YearOf(today.Year + way, words);
        if (cursor.Month(at) is { } month)
        {
            var (year, length) = cursor.Year(at + 1);
            var named = SpokenDate.Month(month, year, today, 1);
            return MonthOf(named.Ahead, 1 + length, named.Ahead.Year - named.Back.Year);
        }
        return cursor.Year(at) is { Year: { } said } ? YearOf(said, 1) : null;
    }

    private static (DateOnly, DateOnly, (int, DatePrecision?, int)) MonthOf(DateOnly first, int words, int yearsBack = 0) => (first, first.AddMonths(1).AddDays(-1), (words, DatePrecision.Month, yearsBack));

    private static (DateOnly, DateOnly, (int, DatePrecision?, int)) YearOf(int year, int words) => (new(year, 1, 1), new(year, 12, 31), (words, DatePrecision.Year, 0));

    private static (DateOnly, DateOnly, (int, DatePrecision?, int)) PartOfYear(DateOnly today, int months, int way, int words)
    {
        var first = new DateOnly(today.Year, (today.Month - 1) / months * months + 1, 1).AddMonths(way * months);
        return (first, first.AddMonths(months).AddDays(-1), (words, null, 0));
    }

    /// <summary>A working week ends on Friday. No date that is kept is one.</summary>
    private static (DateOnly, DateOnly, (int, DatePrecision?, int)) WeekOf(DateOnly day, int words)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(4), (words, null, 0));
    }

    private static SpokenDate? MonthAlone(DateCursor cursor)
    {
        if (cursor.Month(0) is not { } month) return null;
        var (year, length) = cursor.Year(1);
        if (year is not null) return SpokenDate.Month(month, year, cursor.Today, 1 + length);
        var introduced = cursor.Is(-1, "en", "in", "d", "pour", "by", "before", "avant", "ici", "until", "till", "de", "des", "depuis", "for", "jusqu", "a", "since", "next", "last");
        if (!introduced || DateWords.Ambiguous.Contains(cursor[0]) && !cursor.Is(-1, "in", "by", "until", "till", "en")) return null;
        var next = DateWords.Next.Contains(cursor[1]) || DateWords.Last.Contains(cursor[1]) ? 1 : 0;
        return SpokenDate.Month(month, null, cursor.Today, 1 + next);
    }

    private static SpokenDate? Named(DateCursor cursor) => DateWords.Named.TryGetValue(cursor[0], out var day) ? Dated(cursor, day.Day, day.Month, 1)
        : DateWords.AfterEaster.TryGetValue(cursor[0], out var after) ? Moving(cursor, after)
        : null;

    /// <summary>« Pâques », « la Pentecôte 2027 »: another day each year.</summary>
    private static SpokenDate Moving(DateCursor cursor, int afterEaster)
    {
        DateOnly Of(int year) => FrenchHolidays.Easter(year).AddDays(afterEaster);
        if (cursor.Year(1) is { Year: { } year } said) return SpokenDate.Day(Of(year), 1 + said.Length);
        var thisYear = Of(cursor.Today.Year);
        return Pointed(cursor, new SpokenDate(thisYear >= cursor.Today ? thisYear : Of(cursor.Today.Year + 1), thisYear <= cursor.Today ? thisYear : Of(cursor.Today.Year - 1), 1));
    }
}
