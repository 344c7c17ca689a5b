using CgtBot.Domain.Deadlines;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class FrenchHolidaysTests
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1900-04-15")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")]
    [InlineData("1997-03-30")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2285-03-22")]
    public void Easter_is_on_its_known_date(string date) => FrenchHolidays.Easter(Day(date).Year).ShouldBe(Day(date));

    [Fact]
    public void Easter_is_always_a_sunday_between_22_March_and_25_April() =>
        Gen.Int[1583, 9990].Sample(year =>
        {
            var easter = FrenchHolidays.Easter(year);
            return easter.DayOfWeek == DayOfWeek.Sunday && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25);
        });

    [Fact]
    public void The_year_2025_has_its_eleven_holidays_in_order() =>
        FrenchHolidays.Of(2025).Select(h => (h.Date.ToString("MM-dd"), h.Id)).ShouldBe(
        [
            ("01-01", HolidayId.NewYear), ("04-21", HolidayId.EasterMonday), ("05-01", HolidayId.LabourDay), ("05-08", HolidayId.Victory1945),
            ("05-29", HolidayId.Ascension), ("06-09", HolidayId.WhitMonday), ("07-14", HolidayId.NationalDay), ("08-15", HolidayId.Assumption),
            ("11-01", HolidayId.AllSaints), ("11-11", HolidayId.Armistice1918), ("12-25", HolidayId.Christmas),
        ]);

    [Fact]
    public void Alsace_Moselle_adds_Good_Friday_and_26_December() =>
        FrenchHolidays.Of(2025, alsaceMoselle: true).Except(FrenchHolidays.Of(2025)).ShouldBe(
            [new Holiday(new DateOnly(2025, 4, 18), HolidayId.GoodFriday), new Holiday(new DateOnly(2025, 12, 26), HolidayId.SaintStephen)]);

    [Theory]
    [InlineData(2008, "2008-05-01")]
    [InlineData(1997, "1997-05-08")]
    public void Ascension_may_share_its_day_with_another_holiday(int year, string day) =>
        FrenchHolidays.Of(year).Count(h => h.Date == Day(day)).ShouldBe(2);

    [Fact]
    public void A_day_is_a_holiday_exactly_when_its_year_lists_it() =>
        Gen.Select(Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2200, 1, 1).DayNumber], Gen.Bool).Sample((number, alsace) =>
        {
            var day = DateOnly.FromDayNumber(number);
            var listed = FrenchHolidays.Of(day.Year, alsace).Where(h => h.Date == day).Select(h => h.Id).ToList();
            return FrenchHolidays.On(day, alsace) is { } id ? listed.Contains(id) : listed.Count == 0;
        });

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
