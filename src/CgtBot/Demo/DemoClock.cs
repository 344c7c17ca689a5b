namespace CgtBot.Demo;

/// <summary>Runs at real speed from the day the demonstration starts on, and can be moved forward, never back. Waits stay real: only what time it is can be moved.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private long ahead;

    public override DateTimeOffset GetUtcNow() => (start + System.GetElapsedTime(began) + TimeSpan.FromTicks(Interlocked.Read(ref ahead))).ToUniversalTime();

    /// <summary>Moves to an instant; an instant that is past moves nothing.</summary>
    public void MoveTo(DateTimeOffset at)
    {
        var leap = (at - GetUtcNow()).Ticks;
        if (leap > 0)
        {
            Interlocked.Add(ref ahead, leap);
        }
    }
}
