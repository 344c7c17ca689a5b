using CgtBot.Domain.Deadlines;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class WorkingCalendarTests
{
    internal static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    internal static readonly Gen<WorkingCalendar> Calendars =
        Gen.Select(Gen.Bool, Days.HashSet[0, 20]).Select((alsace, extra) => new WorkingCalendar(alsace, extra));

    [Fact]
    public void A_saturday_is_ouvrable_and_not_worked()
    {
        var saturday = new DateOnly(2024, 11, 2);
        WorkingCalendar.France.IsOuvrable(saturday).ShouldBeTrue();
        WorkingCalendar.France.IsWorkingDay(saturday).ShouldBeFalse();
        WorkingCalendar.France.WhyOff(saturday).ShouldBe(new DayOff(saturday, DayOffKind.Saturday));
    }

    [Fact]
    public void A_holiday_on_a_sunday_keeps_both_reasons() =>
        WorkingCalendar.France.WhyOff(new DateOnly(2026, 11, 1)).ShouldBe(new DayOff(new DateOnly(2026, 11, 1), DayOffKind.Sunday, HolidayId.AllSaints));

    [Fact]
    public void Good_Friday_is_worked_except_in_Alsace_Moselle()
    {
        var goodFriday = new DateOnly(2025, 4, 18);
        WorkingCalendar.France.IsWorkingDay(goodFriday).ShouldBeTrue();
        new WorkingCalendar(alsaceMoselle: true).IsWorkingDay(goodFriday).ShouldBeFalse();
    }

    [Fact]
    public void A_section_can_have_days_off_of_its_own()
    {
        var bridge = new DateOnly(2025, 5, 30);
        var calendar = new WorkingCalendar(extraDaysOff: new HashSet<DateOnly> { bridge });
        calendar.WhyOff(bridge).ShouldBe(new DayOff(bridge, DayOffKind.SectionDayOff));
        calendar.IsHoliday(bridge).ShouldBeFalse();
        calendar.NextWorkingDay(new DateOnly(2025, 5, 28)).ShouldBe(new DateOnly(2025, 6, 2));
    }

    [Fact]
    public void Five_working_days_from_Christmas_Eve_step_over_the_holidays_and_the_weekend()
    {
        WorkingCalendar.France.AddWorkingDays(new DateOnly(2024, 12, 24), 5).ShouldBe(new DateOnly(2025, 1, 2));
        WorkingCalendar.France.AddOuvrables(new DateOnly(2024, 12, 24), 5).ShouldBe(new DateOnly(2024, 12, 31));
        WorkingCalendar.France.AddWorkingDays(new DateOnly(2025, 1, 2), -5).ShouldBe(new DateOnly(2024, 12, 24));
    }

    [Fact]
    public void Adding_n_working_days_then_counting_them_gives_n() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 300]).Sample((calendar, day, n) =>
        {
            var end = calendar.AddWorkingDays(day, n);
            return calendar.IsWorkingDay(end) && calendar.CountWorkingDays(day, end) == n;
        });

    [Fact]
    public void Going_n_working_days_back_and_forth_returns_to_the_same_day() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 300]).Sample((calendar, day, n) =>
        {
            var start = calendar.WorkingDayOnOrAfter(day);
            return calendar.AddWorkingDays(calendar.AddWorkingDays(start, -n), n) == start;
        });

    [Fact]
    public void Counting_backwards_is_the_opposite_of_counting_forwards_between_worked_days() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 100]).Sample((calendar, day, n) =>
        {
            var start = calendar.WorkingDayOnOrAfter(day);
            return calendar.CountWorkingDays(calendar.AddWorkingDays(start, n), start) == -n;
        });

    [Fact]
    public void Every_working_day_is_ouvrable_and_no_holiday_is() =>
        Gen.Select(Calendars, Days).Sample((calendar, day) =>
            (!calendar.IsWorkingDay(day) || calendar.IsOuvrable(day)) && !(calendar.IsHoliday(day) && calendar.IsOuvrable(day)));
}
