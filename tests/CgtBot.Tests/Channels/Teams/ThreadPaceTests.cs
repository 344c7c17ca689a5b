using CgtBot.Channels.Teams.Outbound;
using CgtBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>The documented pace, by a clock that only the test moves.</summary>
public sealed class ThreadPaceTests
{
    private static readonly DateTimeOffset Start = new(2025, 6, 13, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Five_hundred_calls_are_made_as_fast_as_allowed_and_no_faster()
    {
        var made = Made(500, ThreadPace.DocumentedPerThread);

        Overrun(made).ShouldBeEmpty();
        // 60 every 30 seconds: the last twenty of 500 begin the ninth half minute.
        (made[^1] - made[0]).ShouldBeInRange(TimeSpan.FromSeconds(240), TimeSpan.FromSeconds(246));
        made.Count(m => m == made[0]).ShouldBe(7, "what is allowed at once is said at once");
    }

    [Fact]
    public void The_hour_is_kept_too() => Overrun(Made(4000, ThreadPace.DocumentedPerThread)).ShouldBeEmpty();

    [Fact]
    public async Task An_eighth_call_waits_a_second_and_another_conversation_does_not()
    {
        var clock = new FakeTimeProvider(Start);
        var pace = new ThreadPace(clock, ThreadPace.DocumentedPerThread, ThreadPace.DocumentedPerApp);
        for (var n = 0; n < 7; n++)
        {
            (await pace.WaitAsync("a", default)).ShouldBeNull();
        }

        var eighth = pace.WaitAsync("a", default);
        (await pace.WaitAsync("b", default)).ShouldBeNull();
        eighth.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1.2));
        (await eighth).ShouldBeNull();
    }

    [Fact]
    public async Task All_conversations_together_keep_the_rate_of_the_app()
    {
        var clock = new FakeTimeProvider(Start);
        var pace = new ThreadPace(clock, ThreadPace.DocumentedPerThread, ThreadPace.DocumentedPerApp);
        for (var n = 0; n < 50; n++)
        {
            (await pace.WaitAsync($"{n}", default)).ShouldBeNull();
        }

        var next = pace.WaitAsync("one more", default);
        next.IsCompleted.ShouldBeFalse();
        await Eventually.HoldsAsync(() => next.IsCompleted, () => clock.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_turn_that_is_far_is_told_and_not_waited_for()
    {
        var pace = new ThreadPace(new FakeTimeProvider(Start), [new Rate(1, TimeSpan.FromHours(1))], []);
        await pace.WaitAsync("a", default);

        (await pace.WaitAsync("a", default)).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_the_next_one_come()
    {
        var clock = new FakeTimeProvider(Start);
        var pace = new ThreadPace(clock, [new Rate(1, TimeSpan.FromSeconds(10))], []);
        await pace.WaitAsync("a", default);
        using var patience = new CancellationTokenSource();
        var given = pace.WaitAsync("a", patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => given);

        var next = pace.WaitAsync("a", default);
        await Eventually.HoldsAsync(() => next.IsCompleted, () => clock.Advance(TimeSpan.FromSeconds(1)));
    }

    private static List<DateTimeOffset> Made(int calls, IReadOnlyList<Rate> rates)
    {
        var (trail, made) = (new Trail(rates), new List<DateTimeOffset> { Start });
        trail.Add(Start);
        while (made.Count < calls)
        {
            made.Add(trail.Next(made[^1]));
            trail.Add(made[^1]);
        }

        return made;
    }

    /// <summary>The calls that came too soon after others, counted the plain way.</summary>
    /// <param name="late">How much later than it left a call may have been noted.</param>
    internal static IEnumerable<string> Overrun(IReadOnlyList<DateTimeOffset> made, TimeSpan late = default) =>
        from rate in new (int Calls, int Seconds)[] { (7, 1), (8, 2), (60, 30), (1800, 3600) }
        from call in Enumerable.Range(0, made.Count)
        let within = made.Take(call + 1).Count(m => m > made[call].AddSeconds(-rate.Seconds) + late)
        where within > rate.Calls
        select $"call {call}: {within} within {rate.Seconds} s";
}
