namespace CgtBot.Watch.Health;

/// <summary>How long a failing source is left alone: 1 minute to 24 hours, spread a little so that sources do not come back all at once.</summary>
public static class HealthLadder
{
    private const double Spread = 0.2;

    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The wait after a number of failures in a row. <paramref name="jitter"/> is between 0 and 1; a wait asked for by the site is respected up to a day.</summary>
    public static TimeSpan Wait(int failures, TimeSpan? retryAfter, double jitter)
    {
        var step = Steps[Math.Clamp(failures, 1, Steps.Length) - 1];
        var wait = step * (1 - (Spread * Math.Clamp(jitter, 0, 1)));
        return retryAfter is { } asked && asked > wait ? (asked < Longest ? asked : Longest) : wait;
    }
}
