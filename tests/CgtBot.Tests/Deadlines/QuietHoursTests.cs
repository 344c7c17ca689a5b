using CgtBot.Domain.Deadlines;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class QuietHoursTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2025-06-11T10:00:00Z", "2025-06-11T10:00:00Z", "an ordinary morning")]
    [InlineData("2025-06-11T18:00:00Z", "2025-06-12T06:00:00Z", "20:00 in summer waits for 08:00")]
    [InlineData("2025-12-10T04:00:00Z", "2025-12-10T07:00:00Z", "05:00 in winter waits for 08:00")]
    [InlineData("2025-06-13T18:00:00Z", "2025-06-16T06:00:00Z", "friday evening waits for monday")]
    [InlineData("2025-11-10T20:00:00Z", "2025-11-12T07:00:00Z", "11 November is a holiday")]
    [InlineData("2025-03-28T19:00:00Z", "2025-03-31T06:00:00Z", "the weekend the clocks go forward")]
    [InlineData("2025-10-24T19:00:00Z", "2025-10-27T07:00:00Z", "the weekend the clocks go back")]
    public void The_default_quiet_hours_end_at_eight_by_the_clock_of_the_section(string now, string allowed, string because) =>
        Next(QuietHours.Default, now).ShouldBe(DateTimeOffset.Parse(allowed), because);

    [Fact]
    public void Quiet_until_a_time_the_spring_night_does_not_have_ends_when_the_clocks_change()
    {
        var quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(2, 30), Weekends: false, Holidays: false);
        Next(quiet, "2025-03-30T00:10:00Z").ShouldBe(DateTimeOffset.Parse("2025-03-30T01:00:00Z"));
    }

    [Fact]
    public void Quiet_until_a_time_the_autumn_night_has_twice_ends_at_its_first_pass()
    {
        var quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(2, 30), Weekends: false, Holidays: false);
        Next(quiet, "2025-10-26T00:10:00Z").ShouldBe(DateTimeOffset.Parse("2025-10-26T00:30:00Z"));
        Next(quiet, "2025-10-26T01:10:00Z").ShouldBe(DateTimeOffset.Parse("2025-10-26T01:30:00Z"), "02:10 comes again and is quiet again");
    }

    [Fact]
    public void When_the_clocks_go_back_out_of_the_quiet_hours_speaking_is_allowed_at_once()
    {
        var quiet = new QuietHours(new TimeOnly(2, 30), new TimeOnly(8, 0), Weekends: false, Holidays: false);
        Next(quiet, "2025-10-26T00:45:00Z").ShouldBe(DateTimeOffset.Parse("2025-10-26T01:00:00Z"));
    }

    [Fact]
    public void A_pause_at_noon_ends_the_same_day()
    {
        var quiet = new QuietHours(new TimeOnly(12, 0), new TimeOnly(14, 0));
        Next(quiet, "2025-06-11T10:30:00Z").ShouldBe(DateTimeOffset.Parse("2025-06-11T12:00:00Z"));
    }

    [Fact]
    public void Weekends_and_holidays_can_be_spoken_on_when_a_section_wants_it()
    {
        var nights = QuietHours.Default with { Weekends = false, Holidays = false };
        nights.IsQuiet(DateTimeOffset.Parse("2025-06-14T10:00:00Z"), Paris, WorkingCalendar.France).ShouldBeFalse();
        nights.IsQuiet(DateTimeOffset.Parse("2025-07-14T10:00:00Z"), Paris, WorkingCalendar.France).ShouldBeFalse();
    }

    [Fact]
    public void The_next_allowed_instant_is_never_quiet_and_nothing_earlier_was_allowed() =>
        Gen.Select(Hours, Instants, WorkingCalendarTests.Calendars).Sample((quiet, now, calendar) =>
        {
            var next = quiet.NextAllowed(now, Paris, calendar);
            var before = Enumerable.Range(0, (int)Math.Min(6000, (next - now).TotalMinutes)).Select(m => now.AddMinutes(m));
            return next >= now && !quiet.IsQuiet(next, Paris, calendar) && before.Where(t => t < next).All(t => quiet.IsQuiet(t, Paris, calendar));
        }, iter: 400);

    private static readonly Gen<QuietHours> Hours =
        Gen.Select(Gen.Int[0, 95], Gen.Int[0, 95], Gen.Bool, Gen.Bool).Select((from, to, weekends, holidays) =>
            new QuietHours(TimeOnly.MinValue.AddMinutes(15 * from), TimeOnly.MinValue.AddMinutes(15 * to), weekends, holidays));

    // Half of them around the two nights of 2025 when the clocks change.
    private static readonly Gen<DateTimeOffset> Instants = Gen.Frequency(
        (2, Gen.Int[0, 60 * 24 * 700].Select(m => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m))),
        (1, Gen.Int[-900, 900].Select(m => new DateTimeOffset(2025, 3, 30, 1, 0, 0, TimeSpan.Zero).AddMinutes(m))),
        (1, Gen.Int[-900, 900].Select(m => new DateTimeOffset(2025, 10, 26, 1, 0, 0, TimeSpan.Zero).AddMinutes(m))));

    private static DateTimeOffset Next(QuietHours quiet, string now) => quiet.NextAllowed(DateTimeOffset.Parse(now), Paris, WorkingCalendar.France);
}
