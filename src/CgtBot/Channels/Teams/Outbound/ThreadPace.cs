namespace CgtBot.Channels.Teams.Outbound;

/// <summary>The pace Teams documents for one bot, in one conversation and in all of them, kept by ourselves so that it never has to refuse.</summary>
public sealed class ThreadPace(TimeProvider clock, IReadOnlyList<Rate> perThread, IReadOnlyList<Rate> perApp)
{
    /// <summary>A window is kept a little longer: two calls may draw nearer on their way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(100);

    /// <summary>A turn further away is not waited for: whoever keeps the message comes back.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    private const int ManyThreads = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Thread> threads = [];
    private readonly Trail app = new(perApp);

    public static IReadOnlyList<Rate> DocumentedPerThread { get; } = [Of(7, 1), Of(8, 2), Of(60, 30), Of(1800, 3600)];

    public static IReadOnlyList<Rate> DocumentedPerApp { get; } = [Of(50, 1)];

    /// <summary>Waits for the conversation's turn, first come first served; how long to stay away when it is far.</summary>
    public async Task<TimeSpan?> WaitAsync(string conversation, CancellationToken ct)
    {
        var thread = Of(conversation);
        await thread.One.WaitAsync(ct);
        try
        {
            while (Take(thread) is { } wait)
            {
                if (wait > LongestWait)
                {
                    return wait;
                }

                // Timers count whole milliseconds and must not end before the turn.
                await Task.Delay(wait + TimeSpan.FromMilliseconds(1), clock, ct);
            }

            return null;
        }
        finally
        {
            thread.One.Release();
        }
    }

    private static Rate Of(int calls, int seconds) => new(calls, TimeSpan.FromSeconds(seconds) + Margin);

    private Thread Of(string conversation)
    {
        lock (gate)
        {
            if (!threads.TryGetValue(conversation, out var thread))
            {
                Forget();
                threads[conversation] = thread = new Thread(new Trail(perThread), new SemaphoreSlim(1, 1));
            }

            return thread;
        }
    }

    /// <summary>Null when the turn was taken; else the wait until it comes.</summary>
    private TimeSpan? Take(Thread thread)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var (own, all) = (thread.Trail.Next(now), app.Next(now));
            if (own > now || all > now)
            {
                return (own > all ? own : all) - now;
            }

            thread.Trail.Add(now);
            app.Add(now);
            return null;
        }
    }

    // One that is waited for has a call behind it that matters still.
    private void Forget()
    {
        if (threads.Count >= ManyThreads)
        {
            foreach (var (conversation, _) in threads.Where(t => t.Value.One.CurrentCount > 0 && t.Value.Trail.IsOver(clock.GetUtcNow())).ToList())
            {
                threads.Remove(conversation);
            }
        }
    }

    private sealed record Thread(Trail Trail, SemaphoreSlim One);
}
