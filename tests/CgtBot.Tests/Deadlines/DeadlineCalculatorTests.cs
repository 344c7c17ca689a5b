using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class DeadlineCalculatorTests
{
    private static readonly WorkingCalendar France = WorkingCalendar.France;

    [Fact]
    public void One_month_that_ends_on_a_sunday_moves_to_monday_and_says_so()
    {
        var deadline = DeadlineCalculator.Compute(DeadlineRule.HouseDefault, new DateOnly(2024, 10, 3), France);
        deadline.Date.ShouldBe(new DateOnly(2024, 11, 4));
        deadline.Basis.ShouldBe(new DeadlineBasis.House());
        deadline.Steps.ShouldContain(new DeadlineStep(
            DeadlineStepKind.Moved, new(2024, 11, 3), new(2024, 11, 4), 0, new DayOff(new(2024, 11, 3), DayOffKind.Sunday)));
    }

    [Theory]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-03-31", 1, "2024-04-30")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    public void A_month_without_that_day_ends_on_its_last_and_says_so(string start, int months, string end)
    {
        var deadline = DeadlineCalculator.Compute(Legal(months, DayUnit.Month), Day(start), France);
        deadline.Date.ShouldBe(Day(end));
        deadline.Steps.ShouldContain(s => s.Kind == DeadlineStepKind.MonthEnd && s.To == Day(end));
    }

    [Fact]
    public void A_legal_rule_keeps_a_day_off_as_its_end_and_says_so()
    {
        var deadline = DeadlineCalculator.Compute(Legal(2, DayUnit.Month), new DateOnly(2025, 3, 1), France);
        deadline.Date.ShouldBe(new DateOnly(2025, 5, 1));
        deadline.Steps[^1].ShouldBe(new DeadlineStep(
            DeadlineStepKind.Kept, deadline.Date, deadline.Date, 0, new DayOff(deadline.Date, DayOffKind.Holiday, HolidayId.LabourDay)));
    }

    [Fact]
    public void Working_days_are_counted_one_by_one_with_the_reason_of_each_skipped_day()
    {
        var deadline = DeadlineCalculator.Compute(DeadlineRule.House(3, DayUnit.WorkingDay), new DateOnly(2025, 5, 28), France);
        deadline.Date.ShouldBe(new DateOnly(2025, 6, 3));
        deadline.Steps.Where(s => s.Kind == DeadlineStepKind.Counted).Select(s => (s.Number, s.To.Day)).ShouldBe([(1, 30), (2, 2), (3, 3)]);
        deadline.Steps.Where(s => s.Kind == DeadlineStepKind.Skipped).Select(s => s.Off!).ShouldBe(
        [
            new DayOff(new(2025, 5, 29), DayOffKind.Holiday, HolidayId.Ascension),
            new DayOff(new(2025, 5, 31), DayOffKind.Saturday),
            new DayOff(new(2025, 6, 1), DayOffKind.Sunday),
        ]);
    }

    [Fact]
    public void Ouvrables_count_saturdays() =>
        DeadlineCalculator.Compute(Legal(6, DayUnit.Ouvrable), new DateOnly(2025, 6, 3), France).Date.ShouldBe(new DateOnly(2025, 6, 11));

    [Fact]
    public void A_deadline_can_be_counted_before_a_meeting()
    {
        var rule = new DeadlineRule(new DeadlineBasis.Legal("X"), 15, DayUnit.Day, EndOnDayOff.Kept, CountDirection.Before);
        DeadlineCalculator.Compute(rule, new DateOnly(2025, 6, 20), France).Date.ShouldBe(new DateOnly(2025, 6, 5));
    }

    [Fact]
    public void A_move_over_several_days_off_lists_them_all()
    {
        var deadline = DeadlineCalculator.Compute(DeadlineRule.House(10, DayUnit.Day), new DateOnly(2025, 4, 9), France);
        deadline.Date.ShouldBe(new DateOnly(2025, 4, 22));
        deadline.Steps.Where(s => s.Off is not null).Select(s => s.Off!.Date.Day).ShouldBe([19, 20, 21]);
    }

    [Fact]
    public void A_start_known_to_the_month_counts_from_its_last_day_and_says_so()
    {
        var deadline = DeadlineCalculator.Compute(DeadlineRule.HouseDefault, PartialDate.OfMonth(2025, 3, inferred: true), France);
        deadline.Date.ShouldBe(new DateOnly(2025, 4, 30));
        deadline.Steps.Select(s => s.Kind).ShouldBe(
            [DeadlineStepKind.Start, DeadlineStepKind.LastDayTaken, DeadlineStepKind.Inferred, DeadlineStepKind.MonthsAdded, DeadlineStepKind.MonthEnd]);
    }

    [Fact]
    public void A_given_date_is_kept_even_on_a_day_off()
    {
        var deadline = DeadlineCalculator.Given(new DeadlineBasis.Agreed("réunion du 11/12/2024"), new PartialDate(new DateOnly(2025, 5, 8)), France);
        deadline.Date.ShouldBe(new DateOnly(2025, 5, 8));
        deadline.Rule.ShouldBeNull();
        deadline.Steps[^1].Kind.ShouldBe(DeadlineStepKind.Kept);
    }

    [Fact]
    public void A_deadline_is_past_only_after_its_day()
    {
        var deadline = DeadlineCalculator.Given(new DeadlineBasis.Agreed(), new PartialDate(new DateOnly(2025, 5, 7)), France);
        deadline.IsPast(new DateOnly(2025, 5, 7)).ShouldBeFalse();
        deadline.IsPast(new DateOnly(2025, 5, 8)).ShouldBeTrue();
    }

    [Fact]
    public void A_later_start_never_gives_an_earlier_deadline() =>
        Gen.Select(WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Gen.Int[0, 60], Rules).Sample((calendar, day, later, rule) =>
            DeadlineCalculator.Compute(rule, day, calendar).Date <= DeadlineCalculator.Compute(rule, day.AddDays(later), calendar).Date);

    [Fact]
    public void Steps_lead_from_the_start_to_the_deadline_without_a_hole() =>
        Gen.Select(WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, Rules).Sample((calendar, day, rule) =>
        {
            var deadline = DeadlineCalculator.Compute(rule, day, calendar);
            var last = deadline.Steps.Max(s => s.To);
            return deadline.Steps[0] is { Kind: DeadlineStepKind.Start } first && first.To == day && last == deadline.Date
                && (rule.End is EndOnDayOff.Kept || calendar.IsWorkingDay(deadline.Date))
                && deadline.Steps.Count(s => s.Kind is DeadlineStepKind.Counted) == (rule.Unit is DayUnit.WorkingDay or DayUnit.Ouvrable ? rule.Amount : 0);
        });

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("9999-12-31")]
    public void A_start_no_calendar_reaches_is_refused_by_name(string start)
    {
        DeadlineCalculator.CanStart(Day(start)).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => DeadlineCalculator.Compute(DeadlineRule.HouseDefault, Day(start), France)).ParamName.ShouldBe("start");
    }

    [Fact]
    public void A_rule_and_a_basis_are_read_back_as_they_were_stored() =>
        Gen.Select(Rules, Bases).Sample((rule, basis) =>
            DeadlineRule.Parse(rule.Code, rule.Basis) == rule && DeadlineBasis.Parse(basis.Code) == basis);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1 Month After NextWorkingDay")]
    [InlineData("-1 Month After NextWorkingDay v1")]
    [InlineData("1001 Month After NextWorkingDay v1")]
    [InlineData("1 3 After NextWorkingDay v1")]
    [InlineData("1 Year After NextWorkingDay v1")]
    public void A_text_that_is_no_rule_is_not_read(string? code) => DeadlineRule.Parse(code, new DeadlineBasis.House()).ShouldBeNull();

    private static readonly Gen<DeadlineBasis> Bases = Gen.OneOf(
        Gen.String[1, 20].Select(s => (DeadlineBasis)new DeadlineBasis.Legal(s)),
        Gen.String.Select(s => (DeadlineBasis)new DeadlineBasis.Agreed(s)),
        Gen.String.Select(s => (DeadlineBasis)new DeadlineBasis.House(s)));

    internal static readonly Gen<DeadlineRule> Rules =
        Gen.Select(Gen.Int[0, 120], Gen.Enum<DayUnit>(), Gen.Enum<EndOnDayOff>(), Gen.Int[1, 9])
            .Select((amount, unit, end, version) => new DeadlineRule(new DeadlineBasis.House(), amount, unit, end, CountDirection.After, version));

    private static DeadlineRule Legal(int amount, DayUnit unit) => new(new DeadlineBasis.Legal("CGFP-R254-74"), amount, unit);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
