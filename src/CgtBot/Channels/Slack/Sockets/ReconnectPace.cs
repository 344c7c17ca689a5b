namespace CgtBot.Channels.Slack.Sockets;

/// <summary>How long to wait before connecting again: not at all the first time, then longer and longer, never two bots at the same moment.</summary>
internal static class ReconnectPace
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Failures in a row; chance: from 0 to 1.</summary>
    public static TimeSpan Of(int failures, double chance) => failures <= 1
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 2)) * (0.5 + (chance / 2)));
}
