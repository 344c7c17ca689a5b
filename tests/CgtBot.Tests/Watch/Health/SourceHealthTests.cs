using CgtBot.Domain.Publications;
using CgtBot.Watch.Health;
using CsCheck;

namespace CgtBot.Tests.Watch.Health;

public class SourceHealthTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 30)]
    [InlineData(5, 60)]
    [InlineData(8, 720)]
    [InlineData(9, 1440)]
    [InlineData(1_000, 1440)]
    public void The_ladder_goes_from_a_minute_to_a_day(int failures, int minutes) => HealthLadder.Wait(failures, null, 0).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void The_wait_never_shrinks_never_passes_a_day_and_is_spread() => Gen.Select(Gen.Int[1, 20], Gen.Double[0, 1]).Sample((failures, jitter) =>
    {
        var wait = HealthLadder.Wait(failures, null, jitter);
        wait.ShouldBeInRange(TimeSpan.FromSeconds(48), TimeSpan.FromDays(1));
        HealthLadder.Wait(failures + 1, null, jitter).ShouldBeGreaterThanOrEqualTo(wait);
        HealthLadder.Wait(failures, null, 0).ShouldBeGreaterThanOrEqualTo(wait);
    });

    [Theory]
    [InlineData(1, 600, 600)]
    [InlineData(1, 10, 60)]
    [InlineData(9, 600, 86_400)]
    [InlineData(1, 900_000, 86_400)]
    public void A_rest_the_site_asked_for_is_respected_up_to_a_day(int failures, int asked, int seconds) =>
        HealthLadder.Wait(failures, TimeSpan.FromSeconds(asked), 0).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_source_that_fails_for_a_day_is_said_once_and_its_return_too()
    {
        var state = new SourceState { NextLookAt = Start };
        var news = new List<HealthNews>();
        for (var now = Start; now < Start.AddDays(10); now = state.NextLookAt)
        {
            news.Add(SourceHealth.Failed(state, now, "SiteTimeout|www.exemple.fr|30", null, 0.5));
        }

        news.Count(n => n == HealthNews.FailsForLong).ShouldBe(1);
        news.Take(5).ShouldAllBe(n => n == HealthNews.None);
        state.LastProblem.ShouldStartWith("SiteTimeout");
        Succeeded(state, Start.AddDays(10)).ShouldBe(HealthNews.IsBackFromFailure);
        Succeeded(state, Start.AddDays(11)).ShouldBe(HealthNews.None);
        (state.Failures, state.LastProblem, state.FailingSince).ShouldBe((0, null, null));
    }

    [Fact]
    public void A_short_failure_is_not_worth_a_message()
    {
        var state = new SourceState();
        SourceHealth.Failed(state, Start, "SiteFault", null, 0).ShouldBe(HealthNews.None);
        SourceHealth.Failed(state, Start.AddHours(23), "SiteFault", null, 0).ShouldBe(HealthNews.None);
        Succeeded(state, Start.AddHours(23.5)).ShouldBe(HealthNews.None);
        SourceHealth.Failed(state, Start.AddHours(25), "SiteFault", null, 0).ShouldBe(HealthNews.None);
    }

    [Fact]
    public void A_weekly_source_is_silent_after_four_weeks_and_once_only()
    {
        var past = Enumerable.Range(0, 6).Select(week => Start.AddDays(-7 * week)).ToArray();
        SourceHealth.SilenceAllowed(past).ShouldBe(TimeSpan.FromDays(28));
        var state = new SourceState { LastNewItemAt = Start };
        var news = Enumerable.Range(1, 60).Select(day => (Day: day, News: Succeeded(state, Start.AddDays(day), false, past))).Where(n => n.News != HealthNews.None).ToArray();
        news.ShouldBe([(28, HealthNews.FallsSilent)]);
        Succeeded(state, Start.AddDays(61), true, past).ShouldBe(HealthNews.IsBackFromSilence);
        Succeeded(state, Start.AddDays(62), true, past).ShouldBe(HealthNews.None);
    }

    [Fact]
    public void A_daily_source_and_one_whose_habits_are_unknown_have_two_weeks()
    {
        SourceHealth.SilenceAllowed(Enumerable.Range(0, 30).Select(day => Start.AddDays(-day))).ShouldBe(TimeSpan.FromDays(14));
        SourceHealth.SilenceAllowed([Start]).ShouldBe(TimeSpan.FromDays(14));
        var state = new SourceState();
        Succeeded(state, Start).ShouldBe(HealthNews.None);
        Succeeded(state, Start.AddDays(13)).ShouldBe(HealthNews.None);
        Succeeded(state, Start.AddDays(14)).ShouldBe(HealthNews.FallsSilent);
    }

    [Fact]
    public void Many_postings_of_one_day_are_one_day_of_its_habits() =>
        SourceHealth.UsualGap([Start, Start.AddMinutes(1), Start.AddHours(2), Start.AddDays(10), Start.AddDays(20)]).ShouldBe(TimeSpan.FromDays(10));

    [Fact]
    public void A_posting_waits_one_interval_at_most_the_wait_for_the_round_included() => Gen.Select(Gen.Int[1, 1440], Gen.Double[0, 1]).Sample((minutes, jitter) =>
    {
        var state = new SourceState();
        SourceHealth.Succeeded(state, Start, TimeSpan.FromMinutes(minutes), false, [], jitter);
        (state.NextLookAt + SourceHealth.RoundEvery).ShouldBeInRange(Start.AddMinutes(Math.Max(1, (minutes * 0.9) - 0.2)), Start.AddMinutes(Math.Max(1, minutes - 0.1)));
    });

    [Fact]
    public void The_news_are_worded()
    {
        HealthWording.Failing("Région", Start, "Le site ne répond pas.", Start.AddHours(24)).ShouldContain("Région");
        HealthWording.Silent("Région", TimeSpan.FromDays(30), TimeSpan.FromDays(7)).ShouldContain("30");
        HealthWording.Silent("Région", TimeSpan.FromDays(30), null).ShouldNotContain("{");
    }

    private static HealthNews Succeeded(SourceState state, DateTimeOffset now, bool hasNewItems = false, DateTimeOffset[]? past = null) =>
        SourceHealth.Succeeded(state, now, Hourly, hasNewItems, past ?? [], 0);
}
