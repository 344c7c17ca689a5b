using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Days counted from today: « dans trois semaines », « hier », « lundi prochain », « 2 weeks ago », « la semaine prochaine ».</summary>
internal static class RelativeDates
{
    public static SpokenDate? Read(DateCursor cursor) =>
        Near(cursor) ?? Ago(cursor) ?? In(cursor) ?? Weekday(cursor) ?? NextPeriod(cursor) ?? Bare(cursor);

    private static SpokenDate? Near(DateCursor cursor)
    {
        foreach (var (words, days) in DateWords.Near)
            if (words.Index().All(w => cursor.Is(w.Index, w.Item))) return SpokenDate.Day(cursor.Today.AddDays(days), words.Length);
        return null;
    }

    /// <summary>« il y a trois jours ».</summary>
    private static SpokenDate? Ago(DateCursor cursor)
    {
        var start = cursor.Is(0, "il") && cursor.Is(1, "y") && cursor.Is(2, "a") ? 3 : cursor.Is(0, "y") && cursor.Is(1, "a") ? 2 : 0;
        return start == 0 ? null : Span(cursor, start) is var (span, length, unit) && length > 0 ? Past(span(-1), start + length, unit) : TooFar(cursor, start);
    }

    /// <summary>« Il y a trois mois » tells the month, « il y a deux ans » the year, « il y a dix jours » the day; a week or a quarter tells none of them.</summary>
    private static SpokenDate Past(DateOnly day, int length, (char Unit, int Times) unit) => unit switch
    {
        ('d', 1) => SpokenDate.Day(day, length),
        ('m', 1) => SpokenDate.Day(day, length).Within(DatePrecision.Month),
        ('m', 12) => SpokenDate.Day(day, length).Within(DatePrecision.Year),
        _ => SpokenDate.Day(day, length).Vague(),
    };

    /// <summary>« dans 2 semaines », « d'ici deux mois », « sous huitaine », « in a month ».</summary>
    private static SpokenDate? In(DateCursor cursor)
    {
        if (!cursor.Is(0, "dans", "ici", "sous", "in", "within", "after", "apres")) return null;
        var start = cursor.Is(1, "a", "les", "le", "la", "un", "une", "the", "l") && Span(cursor, 1).Length == 0 ? 2 : 1;
        if (cursor.Is(start, "delai") && cursor.Is(start + 1, "de")) start += 2;
        if (Hours(cursor, start) is { } said) return said;
        return Span(cursor, start) is var (span, length, _) && length > 0 ? SpokenDate.Day(span(1), start + length) : TooFar(cursor, start);
    }

    /// <summary>« sous 48 h »: a day or more, counted in whole days.</summary>
    private static SpokenDate? Hours(DateCursor cursor, int at)
    {
        var joined = cursor[at] is [.., 'h'] text && int.TryParse(text[..^1], out var told) ? told : (int?)null;
        var hours = joined ?? (cursor.Is(at + 1, "h", "heures", "hours") && cursor.Number(at) is { Length: 1, Value: var value } ? value : 0);
        return hours is >= 24 and <= 720 ? SpokenDate.Day(cursor.Today.AddDays((hours + 23) / 24), at + (joined is null ? 2 : 1)) : null;
    }

    /// <summary>« 2 semaines » alone, « for 2 weeks », « 3 days ago ».</summary>
    private static SpokenDate? Bare(DateCursor cursor)
    {
        var (span, length, unit) = Span(cursor, 0);
        if (length == 0) return null;
        if (cursor.Is(length, "ago")) return Past(span(-1), length + 1, unit);
        return cursor.Is(length, "plus") && cursor.Is(length + 1, "tard") ? SpokenDate.Day(span(1), length + 2)
            : cursor.Is(length, "later") ? SpokenDate.Day(span(1), length + 1)
            : SpokenDate.Duration(span(1), length);
    }

    /// <summary>« dans 900 ans » : said as a date, and beyond any that is kept.</summary>
    private static SpokenDate? TooFar(DateCursor cursor, int at) =>
        cursor[at] is { Length: > 2 } digits && digits.All(char.IsAsciiDigit) && DateWords.Units.ContainsKey(cursor[at + 1]) ? SpokenDate.Bad(at + 2) : null;

    private static (Func<int, DateOnly> Days, int Length, (char Unit, int Times) Unit) Span(DateCursor cursor, int at)
    {
        var (number, length) = cursor.Number(at);
        if (length == 0 && cursor.Is(at, "quinzaine", "huitaine")) number = 1;
        else if (length == 0) return (_ => default, 0, default);
        if (length == 0 && cursor.Is(at - 1, "sous")) number = 1;
        if (number == 0 || !DateWords.Units.TryGetValue(cursor[at + length], out var unit)) return (_ => default, 0, default);
        if (number * unit.Times > (unit.Unit == 'm' ? 1200 : 36_525)) return (_ => default, 0, default);
        length++;
        if (cursor[at + length - 1] is "quinzaine" or "huitaine" or "dizaine" && cursor.Is(at + length, "de") && cursor.Is(at + length + 1, "jours")) length += 2;
        var today = cursor.Today;
        // « un mois et demi », « une semaine et demie »
        if (cursor.Is(at + length, "et") && cursor.Is(at + length + 1, "demi", "demie") && unit is ('m', 1) or ('d', 7)) return (way => unit.Unit == 'm' ? today.AddMonths(way * number).AddDays(way * 15) : today.AddDays(way * (number * 7 + 4)), length + 2, unit);
        if (unit == ('d', 1) && Worked(cursor, at + length) is { } worked) return (way => worked(today, number * way), number > LongestWork ? 0 : length + 1, unit);
        return (way => unit.Unit == 'd' ? today.AddDays(way * number * unit.Times) : today.AddMonths(way * number * unit.Times), length, unit);
    }

    /// <summary>Ten years: these days are counted one by one.</summary>
    private const int LongestWork = 3_650;

    /// <summary>« Ouvrés » are Monday to Friday and « ouvrables » to Saturday, without the holidays of the whole country: those of a section are not known here.</summary>
    private static Func<DateOnly, int, DateOnly>? Worked(DateCursor cursor, int at) =>
        cursor.Is(at, "ouvres", "ouvre") ? WorkingCalendar.France.AddWorkingDays
        : cursor.Is(at, "ouvrables", "ouvrable") ? WorkingCalendar.France.AddOuvrables
        : null;

    private static SpokenDate? Weekday(DateCursor cursor)
    {
        var before = cursor.Is(0, "next", "last", "this", "coming", "ce", "cette") ? 1 : 0;
        if (!DateWords.Weekdays.TryGetValue(cursor[before], out var weekday)) return null;
        if (DateWords.Ambiguous.Contains(cursor[before]) && before == 0) return null;
        if (CalendarDates.Read(cursor with { At = cursor.At + before + 1 }) is { IsMonth: false } date && cursor.Day(before + 1).Length + (cursor.Month(before + 1) ?? 0) > 0) return date.Longer(before + 1);
        if (cursor.At + before + 1 < cursor.Tokens.Count && cursor.Tokens[cursor.At + before + 1].Kind == TokenKind.NumericDate)
            return NumericDate.Read(cursor.Tokens[cursor.At + before + 1].Text, cursor.Today).Longer(before + 1);
        return Said(cursor, before, weekday);
    }

    private static SpokenDate Said(DateCursor cursor, int before, int weekday)
    {
        var ahead = Following(cursor.Today, weekday);
        var back = Following(cursor.Today, weekday).AddDays(-7);
        if (cursor.Is(before + 1, "en") && cursor.Is(before + 2, "huit")) return SpokenDate.Day(ahead.AddDays(7), before + 3);
        if (cursor.Is(before + 1, "en") && cursor.Is(before + 2, "quinze")) return SpokenDate.Day(ahead.AddDays(14), before + 3);
        if (cursor.Is(0, "next") || DateWords.Next.Contains(cursor[before + 1])) return SpokenDate.Day(ahead, before + (cursor.Is(0, "next") ? 1 : cursor.Is(before + 1, "qui") ? 1 : 2));
        if (cursor.Is(0, "last") || DateWords.Last.Contains(cursor[before + 1])) return SpokenDate.Day(back == cursor.Today ? back.AddDays(-7) : back, before + (cursor.Is(0, "last") ? 1 : 2));
        return new SpokenDate(ahead, back, before + 1);
    }

    /// <summary>The day of that name after today: said on a Friday, « vendredi » is in a week.</summary>
    private static DateOnly Following(DateOnly today, int weekday) => today.AddDays((weekday - (int)today.DayOfWeek + 6) % 7 + 1);

    private static SpokenDate? NextPeriod(DateCursor cursor)
    {
        var english = cursor.Is(0, "next", "last");
        var unit = cursor[english ? 1 : 0];
        var way = cursor.Is(0, "next") || DateWords.Next.Contains(cursor[1]) && !cursor.Is(1, "qui") ? 1 : cursor.Is(0, "last") || DateWords.Last.Contains(cursor[1]) ? -1 : 0;
        if (way == 0) return null;
        var (monday, month, year) = (Following(cursor.Today, 1).AddDays(way > 0 ? 0 : -14), new DateOnly(cursor.Today.Year, cursor.Today.Month, 1).AddMonths(way), cursor.Today.Year + way);
        return unit switch
        {
            "semaine" or "week" => SpokenDate.Day(monday, 2).Vague().Until(monday.AddDays(4)),
            "mois" or "month" => SpokenDate.Day(month, 2).Within(DatePrecision.Month).Until(month.AddMonths(1).AddDays(-1)),
            "annee" or "year" or "an" => SpokenDate.Day(new DateOnly(year, 1, 1), 2).Within(DatePrecision.Year).Until(new DateOnly(year, 12, 31)),
            _ => null,
        };
    }
}
