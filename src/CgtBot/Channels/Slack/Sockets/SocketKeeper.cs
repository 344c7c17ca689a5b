using CgtBot.Channels.Slack.Inbound;
using CgtBot.Storage;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Keeps the connections standing. One that Slack announces to close is followed by the next before it ends, and goes on being read until it does: nothing falls between.</summary>
public sealed class SocketKeeper(SocketAddresses addresses, SocketDialer dialer, SlackInbox inbox, SocketStates states, DataReady data, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SocketKeeper> log) : BackgroundService
{
    /// <summary>A connection that ends sooner, and handed nothing over, counts as a failure.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ForHello = TimeSpan.FromSeconds(30);

    /// <summary>Slack closes about ten seconds after it announced so.</summary>
    private static readonly TimeSpan ForLast = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);

    private sealed record Ended(bool IsGood, TimeSpan? Wait = null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await data.WaitAsync(stoppingToken))
        {
            await Task.WhenAll(Enumerable.Range(0, options.Value.Sockets).Select(place => KeepAsync(place, stoppingToken)));
        }
    }

    private async Task KeepAsync(int place, CancellationToken ct)
    {
        List<Task> reading = [];
        try
        {
            for (var failures = 0; !ct.IsCancellationRequested;)
            {
                var ended = await HoldAsync(place, reading, ct);
                failures = ended.IsGood ? 0 : failures + 1;
                reading.RemoveAll(r => r.IsCompleted);
                await Task.Delay(ended.Wait ?? ReconnectPace.Of(failures, Random.Shared.NextDouble()), clock, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The process ends.
        }
        finally
        {
            await Task.WhenAll(reading);
        }
    }

    /// <summary>Address -> connection -> greeting -> read until Slack announces its end.</summary>
    private async Task<Ended> HoldAsync(int place, List<Task> reading, CancellationToken ct)
    {
        switch (await addresses.AskAsync(ct))
        {
            case SocketAddress.Refused refused:
                log.LogError("Slack refuses to be connected to: {Problem}", refused.Problem);
                return Fell(place, refused.Problem, WhileRefused);
            case SocketAddress.Later later:
                return Fell(place, later.Problem, later.After);
            case SocketAddress.At at when await dialer.DialAsync(at.Address, ct) is { } dialed:
                var (socket, last) = (new SlackSocket(dialed, inbox, log), CancellationTokenSource.CreateLinkedTokenSource(ct));
                reading.Add(ReadAsync(socket, last));
                return await WatchAsync(place, socket, last, reading, ct);
            default:
                return Fell(place, "unreachable", null);
        }
    }

    private static async Task ReadAsync(SlackSocket socket, CancellationTokenSource last)
    {
        using (socket)
        using (last)
        {
            await socket.RunAsync(last.Token);
        }
    }

    private async Task<Ended> WatchAsync(int place, SlackSocket socket, CancellationTokenSource last, List<Task> reading, CancellationToken ct)
    {
        if (!await GreetedAsync(socket, ct))
        {
            End(last);
            return Fell(place, "no-hello", null);
        }

        states.Stands(place);
        var since = clock.GetTimestamp();
        var left = await socket.Left.WaitAsync(ct);
        if (left is { IsOff: true })
        {
            End(last);
            return Fell(place, left.Reason, WhileRefused);
        }

        var ended = left is null ? Fell(place, "cut", null) : new Ended(IsGood: false);
        if (left is not null)
        {
            reading.Add(EndLaterAsync(last, ct));
        }

        return ended with { IsGood = socket.HandedOver > 0 || clock.GetElapsedTime(since) >= Good };
    }

    private async Task<bool> GreetedAsync(SlackSocket socket, CancellationToken ct)
    {
        try
        {
            await socket.Greeted.WaitAsync(ForHello, clock, ct);
            return true;
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private Ended Fell(int place, string problem, TimeSpan? wait)
    {
        states.Fell(place, problem);
        return new Ended(IsGood: false, wait);
    }

    private async Task EndLaterAsync(CancellationTokenSource last, CancellationToken ct)
    {
        await Task.Delay(ForLast, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        End(last);
    }

    private static void End(CancellationTokenSource last)
    {
        try
        {
            last.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself.
        }
    }
}
