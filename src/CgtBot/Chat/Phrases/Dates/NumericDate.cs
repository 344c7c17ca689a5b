namespace CgtBot.Chat.Phrases.Dates;

/// <summary>Dates in digits: 15/10/2025, 15.10.25, 2025-10-15, 15/10, 10/2025.</summary>
internal static class NumericDate
{
    /// <summary>Whether digits and separators may be meant as a date at all: « 3,5 » and « 14:30 » may not.</summary>
    public static bool Looks(string text)
    {
        if (text.AsSpan().ContainsAny(',', ':')) return false;
        var parts = text.Split('/', '-', '.');
        if (parts.Length is < 2 or > 3 || parts.Any(p => p.Length is 0 or > 4)) return false;
        return parts.Length == 3 ? parts[1].Length <= 2 : text.Contains('/') || text.Contains('-') && parts[0].Length == 4 && parts[1].Length == 2;
    }

    public static SpokenDate Read(string text, DateOnly today)
    {
        var parts = text.Split('/', '-', '.');
        var numbers = Array.ConvertAll(parts, int.Parse);
        if (parts.Length == 3) return parts[0].Length == 4 ? Full(numbers[2], numbers[1], numbers[0]) : Full(numbers[0], numbers[1], Year(numbers[2], parts[2]));
        if (parts[0].Length == 4) return MonthOf(numbers[1], numbers[0], today);
        return parts[1].Length == 4 ? MonthOf(numbers[0], numbers[1], today) : SpokenDate.DayOfMonth(numbers[0], numbers[1], today, 1);
    }

    private static SpokenDate Full(int day, int month, int year) => SpokenDate.DayOfYear(day, month, year, 1);

    private static SpokenDate MonthOf(int month, int year, DateOnly today) =>
        month is < 1 or > 12 ? SpokenDate.Bad(1) : SpokenDate.Month(month, year, today, 1);

    private static int Year(int year, string text) => text.Length <= 2 ? 2000 + year : year;
}
