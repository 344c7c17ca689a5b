using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace CgtBot.Tests.Watch.Fetching;

public class HostPolitenessTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_host_answers_one_request_at_a_time_and_rests_between_two()
    {
        var politeness = new HostPoliteness(TimeSpan.FromSeconds(2), _time, new Random(7));
        var first = await EnterAsync(politeness, "a.example");
        var second = EnterAsync(politeness, "A.example");
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        await Task.Delay(20);
        second.IsCompleted.ShouldBeFalse();

        // The turn may have been handed over before or after the first advance, so the clock goes on until it is taken.
        await Eventually.HoldsAsync(() => second.IsCompletedSuccessfully, () => _time.Advance(TimeSpan.FromSeconds(0.2)));
    }

    [Fact]
    public async Task The_rest_is_longer_by_chance_and_by_a_fifth_at_most()
    {
        var politeness = new HostPoliteness(TimeSpan.FromSeconds(10), _time, new Random(7));
        (await EnterAsync(politeness, "a.example")).Dispose();
        var second = EnterAsync(politeness, "a.example");

        _time.Advance(TimeSpan.FromSeconds(10));
        second.IsCompleted.ShouldBeFalse("no beat is kept");
        _time.Advance(TimeSpan.FromSeconds(2));
        using var turn = await second.WaitAsync(Eventually.Patience);
    }

    [Fact]
    public async Task Another_host_does_not_wait()
    {
        var politeness = new HostPoliteness(TimeSpan.FromHours(1), _time, new Random(7));
        using var first = await EnterAsync(politeness, "a.example");
        EnterAsync(politeness, "b.example").IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_blocks_nobody()
    {
        var politeness = new HostPoliteness(TimeSpan.Zero, _time, new Random(7));
        using var stop = new CancellationTokenSource();
        var first = await EnterAsync(politeness, "a.example");
        var second = EnterAsync(politeness, "a.example", stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        first.Dispose();
        first.Dispose();
        using var third = await EnterAsync(politeness, "a.example").WaitAsync(Eventually.Patience);
        EnterAsync(politeness, "a.example").IsCompleted.ShouldBeFalse();
    }

    private static async Task<HostPoliteness.Turn> EnterAsync(HostPoliteness politeness, string host, CancellationToken stop = default)
    {
        var turn = await politeness.EnterAsync(host, stop);
        await turn.RestAsync(asked: null, stop);
        return turn;
    }
}
