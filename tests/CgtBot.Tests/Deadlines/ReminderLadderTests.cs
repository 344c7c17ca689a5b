using CgtBot.Domain.Deadlines;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class ReminderLadderTests
{
    private static readonly DateOnly Deadline = new(2025, 6, 10);

    [Fact]
    public void The_default_ladder_climbs_rung_by_rung_then_every_two_weeks() =>
        Climb(ReminderLadder.Default, Deadline, new DateOnly(2025, 5, 1), WorkingCalendar.France, 8).ShouldBe(
        [
            "J-15 2025-05-16", "J-5 2025-06-02", "J-1 2025-06-06", "J+1 2025-06-11", "J+7 2025-06-19",
            "N1 2025-07-03", "N2 2025-07-17", "N3 2025-07-31",
        ]);

    [Fact]
    public void A_regular_reminder_that_falls_on_a_holiday_moves_without_shifting_the_next() =>
        Climb(ReminderLadder.Default, new DateOnly(2025, 4, 4), new DateOnly(2025, 4, 14), WorkingCalendar.France, 4).ShouldBe(
            ["J+7 2025-04-15", "N1 2025-04-29", "N2 2025-05-13", "N3 2025-05-27"]);

    [Fact]
    public void Regular_reminders_step_over_an_armistice_tuesday() =>
        ReminderLadder.Default.Next(new DateOnly(2025, 9, 19), new DateOnly(2025, 10, 28), WorkingCalendar.France)!.Date.ShouldBe(new DateOnly(2025, 11, 12));

    [Fact]
    public void A_deadline_entered_late_skips_the_rungs_already_past() =>
        ReminderLadder.Default.Next(Deadline, new DateOnly(2025, 6, 4), WorkingCalendar.France)
            .ShouldBe(new NextReminder(new DateOnly(2025, 6, 6), new ReminderRung(RungKind.Before, 1)));

    [Fact]
    public void A_ladder_without_an_end_rung_stops() =>
        new ReminderLadder([5], [1], 0).Next(Deadline, new DateOnly(2025, 6, 11), WorkingCalendar.France).ShouldBeNull();

    [Fact]
    public void The_next_reminder_is_always_later_and_on_a_working_day() =>
        Gen.Select(Ladders, WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Gen.Int[-400, 4000]).Sample((ladder, calendar, deadline, gap) =>
        {
            var after = deadline.AddDays(gap);
            return ladder.Next(deadline, after, calendar) is not { } next || (next.Date > after && calendar.IsWorkingDay(next.Date));
        });

    [Fact]
    public void Asking_on_any_day_before_a_reminder_gives_that_same_reminder() =>
        Gen.Select(Ladders, WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Gen.Int[-40, 400]).Sample((ladder, calendar, deadline, gap) =>
        {
            var after = deadline.AddDays(gap);
            return ladder.Next(deadline, after, calendar) is not { } next
                || Enumerable.Range(after.DayNumber, next.Date.DayNumber - after.DayNumber)
                    .All(day => ladder.Next(deadline, DateOnly.FromDayNumber(day), calendar) == next);
        });

    [Fact]
    public void A_ladder_refuses_rungs_that_are_not_ahead()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ReminderLadder([0], [1], 14));
        Should.Throw<ArgumentOutOfRangeException>(() => new ReminderLadder([5], [-1], 14));
        Should.Throw<ArgumentOutOfRangeException>(() => new ReminderLadder([5], [1], -1));
        ReminderLadder.Accepts([15, 5, 1], [1, 7], 14).ShouldBeTrue();
        ReminderLadder.Accepts([15, 0], [1, 7], 14).ShouldBeFalse();
    }

    private static readonly Gen<ReminderLadder> Ladders =
        Gen.Select(Gen.Int[1, 40].Array[0, 4], Gen.Int[1, 40].Array[0, 4], Gen.Int[0, 40]).Select((before, after, every) => new ReminderLadder(before, after, every));

    private static List<string> Climb(ReminderLadder ladder, DateOnly deadline, DateOnly from, WorkingCalendar calendar, int count)
    {
        List<string> rungs = [];
        while (rungs.Count < count && ladder.Next(deadline, from, calendar) is { } next)
        {
            rungs.Add($"{next.Rung} {next.Date:yyyy-MM-dd}");
            from = next.Date;
        }

        return rungs;
    }
}
