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
        var politeness = new HostPoliteness(TimeSpan.FromSeconds(2), _time);
        var first = await politeness.EnterAsync("a.example", default);
        var second = politeness.EnterAsync("A.example", default);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        await Task.Delay(20);
        second.IsCompleted.ShouldBeFalse();

        // The turn may have been handed over before or after the first advance, so the clock goes on until it is taken.
        await Eventually.HoldsAsync(() => second.IsCompletedSuccessfully, () => _time.Advance(TimeSpan.FromSeconds(0.2)));
    }

    [Fact]
    public async Task Another_host_does_not_wait()
    {
        var politeness = new HostPoliteness(TimeSpan.FromHours(1), _time);
        using var first = await politeness.EnterAsync("a.example", default);
        politeness.EnterAsync("b.example", default).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_blocks_nobody()
    {
        var politeness = new HostPoliteness(TimeSpan.Zero, _time);
        using var stop = new CancellationTokenSource();
        var first = await politeness.EnterAsync("a.example", default);
        var second = politeness.EnterAsync("a.example", stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        first.Dispose();
        first.Dispose();
        using var third = await politeness.EnterAsync("a.example", default).WaitAsync(Eventually.Patience);
        politeness.EnterAsync("a.example", default).IsCompleted.ShouldBeFalse();
    }
}
