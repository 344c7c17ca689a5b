using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class DeadlineRecomputerTests
{
    private static readonly StoredDeadline Stored = new(DeadlineRule.HouseDefault, new PartialDate(new DateOnly(2024, 10, 3)), new DateOnly(2024, 11, 4));

    [Fact]
    public void A_day_off_added_moves_the_deadline_and_is_named()
    {
        var bridge = new DateOnly(2024, 11, 4);
        var calendar = new WorkingCalendar(extraDaysOff: new HashSet<DateOnly> { bridge });
        var again = DeadlineRecomputer.Recompute(Stored, Stored.Rule, calendar, WorkingCalendar.France);
        again.Deadline.Date.ShouldBe(new DateOnly(2024, 11, 5));
        again.Change!.From.ShouldBe(bridge);
        again.Change.Reasons.ShouldBe([new DeadlineChangeReason.DayOffAdded(new DayOff(bridge, DayOffKind.SectionDayOff))]);
    }

    [Fact]
    public void A_holiday_removed_brings_the_deadline_back_and_is_named()
    {
        var alsace = new WorkingCalendar(alsaceMoselle: true);
        var rule = DeadlineRule.House(3, DayUnit.WorkingDay);
        var start = new PartialDate(new DateOnly(2025, 4, 16));
        var stored = new StoredDeadline(rule, start, DeadlineCalculator.Compute(rule, start, alsace).Date);
        DeadlineRecomputer.Recompute(stored, rule, WorkingCalendar.France, alsace).Change!.ShouldSatisfyAllConditions(
            change => (change.From, change.To).ShouldBe((new DateOnly(2025, 4, 23), new DateOnly(2025, 4, 22))),
            change => change.Reasons.ShouldBe(
                [new DeadlineChangeReason.DayOffRemoved(new DayOff(new(2025, 4, 18), DayOffKind.Holiday, HolidayId.GoodFriday))]));
    }

    [Fact]
    public void A_new_rule_of_the_section_is_the_reason_of_the_new_date()
    {
        var rule = DeadlineRule.House(15, DayUnit.WorkingDay, version: 2);
        var change = DeadlineRecomputer.Recompute(Stored, rule, WorkingCalendar.France, WorkingCalendar.France).Change!;
        change.To.ShouldBe(new DateOnly(2024, 10, 24));
        change.Reasons.ShouldBe([new DeadlineChangeReason.RuleChanged(Stored.Rule, rule)]);
    }

    [Fact]
    public void A_date_from_a_forgotten_calendar_says_only_that_the_calendar_changed()
    {
        var stored = Stored with { Date = new DateOnly(2024, 11, 6) };
        DeadlineRecomputer.Recompute(stored, stored.Rule, WorkingCalendar.France).Change!.Reasons.ShouldBe([new DeadlineChangeReason.CalendarChanged()]);
    }

    [Fact]
    public void Nothing_changed_says_nothing() =>
        Gen.Select(WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Gen.Int[0, 60], Gen.Enum<DayUnit>()).Sample((calendar, day, amount, unit) =>
        {
            var rule = DeadlineRule.House(amount, unit);
            var first = DeadlineCalculator.Compute(rule, day, calendar);
            return DeadlineRecomputer.Recompute(new StoredDeadline(rule, first.Start, first.Date), rule with { }, calendar, calendar).Change is null;
        });

    [Fact]
    public void A_moved_date_always_names_a_day_or_the_rule() =>
        Gen.Select(WorkingCalendarTests.Calendars, WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Gen.Int[0, 60], Gen.Enum<DayUnit>())
            .Sample((before, after, day, amount, unit) =>
            {
                var rule = DeadlineRule.House(amount, unit);
                var first = DeadlineCalculator.Compute(rule, day, before);
                var again = DeadlineRecomputer.Recompute(new StoredDeadline(rule, first.Start, first.Date), rule, after, before);
                return again.Change is not { } change || !change.Reasons.OfType<DeadlineChangeReason.CalendarChanged>().Any();
            });
}
