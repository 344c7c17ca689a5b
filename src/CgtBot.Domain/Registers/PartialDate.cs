using System.Globalization;

namespace CgtBot.Domain.Registers;

public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A date as the source gives it: « mars 2025 » has no day. <see cref="First"/> is the first day it can mean; <see cref="Inferred"/> marks a year or day taken from the context.</summary>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision = DatePrecision.Day, bool Inferred = false)
{
    public static PartialDate OfMonth(int year, int month, bool inferred = false) => new(new DateOnly(year, month, 1), DatePrecision.Month, inferred);

    /// <summary>The last day it can mean: a claim « before D » is only sure against this one.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),
        DatePrecision.Year => First.AddYears(1).AddDays(-1),
        _ => First,
    };

    // As they are sorted where they are kept, so that a list is narrowed there: 2025-03 comes before 2025-03-01.
    public static bool operator <(PartialDate one, PartialDate other) => string.CompareOrdinal(one.ToString(), other.ToString()) < 0;

    public static bool operator >(PartialDate one, PartialDate other) => other < one;

    public static bool operator <=(PartialDate one, PartialDate other) => !(other < one);

    public static bool operator >=(PartialDate one, PartialDate other) => !(one < other);

    /// <summary>ISO 8601 at its own precision: 2025-05-15, 2025-03 or 2025.</summary>
    public override string ToString() => First.ToString(
        Precision switch { DatePrecision.Month => "yyyy-MM", DatePrecision.Year => "yyyy", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static PartialDate? Parse(string? text, bool inferred = false)
    {
        foreach (var (format, precision) in Formats)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                return new PartialDate(first, precision, inferred);
            }
        }

        return null;
    }

    private static readonly (string, DatePrecision)[] Formats =
        [("yyyy-MM-dd", DatePrecision.Day), ("yyyy-MM", DatePrecision.Month), ("yyyy", DatePrecision.Year)];
}
