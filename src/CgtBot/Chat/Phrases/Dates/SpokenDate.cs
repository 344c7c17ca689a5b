using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Which way a date without a year is understood: a deadline lies ahead, an opinion behind.</summary>
public enum Lean
{
    Ahead,
    Back,
    Nearest,
}

/// <summary>A date as said: « 12 mars » is one day ahead and another behind. A bad one (31/02) is recognised too, so that the answer can say what is wrong.</summary>
public readonly record struct SpokenDate(DateOnly Ahead, DateOnly Back, int Length)
{
    public bool IsBad { get; private init; }

    /// <summary>Only a month was said; the days are its first.</summary>
    public bool IsMonth { get; private init; }

    /// <summary>How much of it was said: of « mi-mars » or « le mois dernier » the month is, and the day is only a way to count.</summary>
    public DatePrecision Precision { get; private init; }

    /// <summary>A week, « il y a une quinzaine »: more than a day, and no month or year that could be kept in its place. Of what has happened the day is asked.</summary>
    public bool IsVague { get; private init; }

    public bool IsDay => Precision is DatePrecision.Day && !IsVague;

    /// <summary>Only a length of time was said (« 2 semaines »), counted from today.</summary>
    public bool IsDuration { get; private init; }

    private DateOnly? Last { get; init; }

    /// <summary>The last day ahead that it means: what is due « le mois prochain » is not late before that month ends.</summary>
    public DateOnly By => Last ?? (IsMonth ? Ahead.AddMonths(1).AddDays(-1) : Ahead);

    /// <summary>Only the name of a day was said: the one just past, or the one to come.</summary>
    public bool IsWeekday => !IsBad && !IsMonth && Ahead.DayNumber - Back.DayNumber == 7;

    public static SpokenDate Day(DateOnly day, int length) => new(day, day, length);

    public static SpokenDate Duration(DateOnly day, int length) => new(day, day, length) { IsDuration = true };

    public static SpokenDate Bad(int length) => new(default, default, length) { IsBad = true };

    /// <summary>A day and a month whose year was not said.</summary>
    public static SpokenDate DayOfMonth(int day, int month, DateOnly today, int length)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month)) return Bad(length);
        var years = Enumerable.Range(today.Year - 8, 17).Where(year => day <= DateTime.DaysInMonth(year, month)).Select(year => new DateOnly(year, month, day)).ToList();
        return new(years.First(date => date >= today), years.Last(date => date <= today), length);
    }

    public static SpokenDate DayOfYear(int day, int month, int year, int length) =>
        year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? Bad(length)
            : Day(new DateOnly(year, month, day), length);

    /// <summary>A month, with its year or the one meant by the day it is said.</summary>
    public static SpokenDate Month(int month, int? year, DateOnly today, int length)
    {
        if (year is { } said) return said is < 1900 or > 2200 ? Bad(length) : Day(new DateOnly(said, month, 1), length) with { IsMonth = true, Precision = DatePrecision.Month };
        var thisYear = new DateOnly(today.Year, month, 1);
        return new(month < today.Month ? thisYear.AddYears(1) : thisYear, month > today.Month ? thisYear.AddYears(-1) : thisYear, length) { IsMonth = true, Precision = DatePrecision.Month };
    }

    /// <summary>A part of a month or of a year; <paramref name="yearsBack"/>: how long before it was the last one of that name.</summary>
    public SpokenDate Within(DatePrecision precision, int yearsBack = 0) => this with { Precision = precision, Back = Back.AddYears(-yearsBack) };

    public SpokenDate Until(DateOnly last) => this with { Last = last };

    public SpokenDate Vague() => this with { IsVague = true };

    public SpokenDate Longer(int more) => this with { Length = Length + more };

    public DateOnly On(Lean lean, DateOnly today) => lean switch
    {
        Lean.Ahead => Ahead,
        Lean.Back => Back,
        _ when Precision != DatePrecision.Day && !IsMonth => Ahead,
        _ => Ahead.DayNumber - today.DayNumber <= today.DayNumber - Back.DayNumber ? Ahead : Back,
    };
}
